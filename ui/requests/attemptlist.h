// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"
#include "ui/theme/shapes.h"

#include <QWidget>

namespace waybill::ui {

/// One line of the list of tries.
struct AttemptLine
{
    Status status = Status::Ok;
    QString target; ///< "anthropic / claude-sonnet-5"
    QString result; ///< "529 overloaded_error after 408 ms"
    QString next; ///< what was done about it, and why
    friend bool operator==(const AttemptLine &, const AttemptLine &) = default;
};

std::vector<AttemptLine> attemptLinesOf(const model::ExchangeRecord &record);

/// The tries of a call from first to last, joined by a line: who was asked, what came, what was done next.
class AttemptList final : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptList(QWidget *parent = nullptr);
    void setLines(std::vector<AttemptLine> lines);
    const std::vector<AttemptLine> &lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::vector<AttemptLine> m_lines;
};

} // namespace waybill::ui
