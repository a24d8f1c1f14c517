// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/shell/context.h"
#include "ui/widgets/budgetstanding.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace waybill::ui {

/// The budgets with their standing, most urgent first.
class BudgetListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit BudgetListModel(const Context &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Reads budgets and states again and sorts them.
    void reload();
    /// Reads only the figures; the order stays, so that nothing moves under the pointer.
    void refreshFigures();

    const model::Budget *budget(int row) const;
    const BudgetStanding *standing(int row) const;
    std::optional<model::BudgetState> state(const QString &id) const;
    int rowOf(const QString &id) const;

private:
    struct Entry
    {
        model::Budget budget;
        BudgetStanding standing;
    };
    BudgetStanding standingOf(const model::Budget &budget) const;

    Context m_context;
    std::vector<Entry> m_entries;
};

/// A row of 64: name and amounts, a bar with the even pace, what it covers and how it will end.
class BudgetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace waybill::ui
