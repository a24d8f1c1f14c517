// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/budget.h"
#include "model/query.h"
#include "ui/theme/shapes.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace waybill::ui {

/// One budget as the overview shows it.
struct BudgetBar
{
    QString name;
    QString amount; ///< "$612.40"
    QString limit; ///< "of $900.00"
    double share = 0;
    double pace = -1;
    Status status = Status::Ok;
    QString remark; ///< "Forecast $493.00", "Runs out 30 Nov", "Used up until 1 Dec"
    model::Filter filter; ///< the calls that it covers
    friend bool operator==(const BudgetBar &, const BudgetBar &) = default;
};

/// Bars for all states whose budget is known, the most used first.
std::vector<BudgetBar> budgetBars(const std::vector<model::Budget> &budgets,
                                  const std::vector<model::BudgetState> &states, TimePoint now);

/// The bars as a list for BudgetBarDelegate.
class BudgetBarsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setBars(std::vector<BudgetBar> bars);
    const BudgetBar &barAt(int row) const { return m_bars[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<BudgetBar> m_bars;
};

/// Name, amount of limit, bar with the tick of an even pace, and what is to be expected. 46 px high.
class BudgetBarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace waybill::ui
