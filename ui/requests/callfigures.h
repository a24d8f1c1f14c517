// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"

#include <QWidget>

namespace waybill::ui {

/// A figure of a call: "Cost" "$0.032547".
struct CallFigure
{
    QString name;
    QString value;
    friend bool operator==(const CallFigure &, const CallFigure &) = default;
};

/// Cost, duration, first token, speed and cache share; a dash where there is nothing to say.
std::vector<CallFigure> figuresOf(const model::ExchangeRecord &record);

/// All else that is known about a call, without its body: who asked for what, how, and which ids it had.
std::vector<CallFigure> factsOf(const model::ExchangeRecord &record);

/// The figures side by side, parted by hairlines. One accessible text.
class CallFigures final : public QWidget
{
    Q_OBJECT

public:
    explicit CallFigures(QWidget *parent = nullptr);
    void setFigures(std::vector<CallFigure> figures);
    const std::vector<CallFigure> &figures() const { return m_figures; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<CallFigure> m_figures;
};

} // namespace waybill::ui
