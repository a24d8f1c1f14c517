// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/budgetstanding.h"

#include <QWidget>

#include <array>

class QHBoxLayout;

namespace waybill::ui {

class BarWidget;
class TextLabel;

/// Where a budget stands, in five figures and a bar: spent, reserved, left, forecast, when it begins anew.
class BudgetFigures final : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetFigures(QWidget *parent = nullptr);
    /// Times are in `zone`, an IANA name; empty: the machine's.
    void show(const model::BudgetState &state, TimePoint now, const QByteArray &zone);

private:
    struct Cell
    {
        TextLabel *value;
        TextLabel *remark;
    };
    Cell addCell(QHBoxLayout *row, const QString &name);

    std::array<Cell, 5> m_cells{};
    BarWidget *m_bar;
    TextLabel *m_pace;
};

} // namespace waybill::ui
