// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

namespace waybill::ui {

/// One bar of a waterfall. Times in µs from the start of the call.
struct WaterfallStep
{
    enum class Kind { Own, Failed, Connect, Wait, Stream };
    Kind kind = Kind::Own;
    QString name;
    std::int64_t from = 0;
    std::int64_t length = 0;
    QString remark; ///< stands beside the bar: "408 ms, 529"
};

/// When what happened in a call: one row a step on one axis, and a mark at the first token. GUI thread.
class Waterfall final : public QWidget
{
    Q_OBJECT

public:
    explicit Waterfall(QWidget *parent = nullptr);

    /// `firstToken` -1: none came.
    void setSteps(std::vector<WaterfallStep> steps, std::int64_t total, std::int64_t firstToken);
    const std::vector<WaterfallStep> &steps() const { return m_steps; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal position(std::int64_t time) const;
    void paintAxis(QPainter &painter) const;
    int paintStep(QPainter &painter, const WaterfallStep &step, int top) const;
    void paintFirstToken(QPainter &painter, int top, int bottom) const;

    std::vector<WaterfallStep> m_steps;
    std::int64_t m_total = 0;
    std::int64_t m_firstToken = -1;
};

} // namespace waybill::ui
