// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgetlist.h"

#include "ui/budgets/budgettext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/format.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kRowHeight = 65;

/// Higher is more urgent.
double urgency(const BudgetStanding &standing)
{
    return (standing.isUsedUp() ? 200 : standing.runsOut ? 100 : 0) + standing.spentShare;
}
} // namespace

BudgetListModel::BudgetListModel(const Context &context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
{
    reload();
}

int BudgetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant BudgetListModel::data(const QModelIndex &index, int role) const
{
    const model::Budget *one = budget(index.row());
    if (!one)
        return {};
    const BudgetStanding &how = *standing(index.row());
    if (role == Qt::DisplayRole)
        return one->id;
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2 of %3, %4").arg(one->id, format::money(how.spent), format::money(how.limit), how.sentence());
    return {};
}

void BudgetListModel::reload()
{
    beginResetModel();
    m_entries.clear();
    for (const model::Budget &budget : m_context.service.configuration().budgets)
        m_entries.push_back({budget, standingOf(budget)});
    std::ranges::stable_sort(m_entries, std::greater(), [](const Entry &entry) { return urgency(entry.standing); });
    endResetModel();
}

void BudgetListModel::refreshFigures()
{
    for (Entry &entry : m_entries)
        entry.standing = standingOf(entry.budget);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const model::Budget *BudgetListModel::budget(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<std::size_t>(row)].budget : nullptr;
}

const BudgetStanding *BudgetListModel::standing(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<std::size_t>(row)].standing : nullptr;
}

std::optional<model::BudgetState> BudgetListModel::state(const QString &id) const
{
    for (const model::BudgetState &state : m_context.service.budgetStates()) {
        if (state.id == id)
            return state;
    }
    return std::nullopt;
}

int BudgetListModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.budget.id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

BudgetStanding BudgetListModel::standingOf(const model::Budget &budget) const
{
    const TimePoint now = m_context.clock.now();
    // A budget that was saved a moment ago may not have a state yet: nothing is spent of it.
    const auto known = state(budget.id);
    return BudgetStanding(
        known ? *known : model::BudgetState{budget.id, budget.periodAround(now), budget.limit, {}, {}}, now);
}

void BudgetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const BudgetListModel *>(index.model());
    const model::Budget &budget = *list->budget(index.row());
    const BudgetStanding &standing = *list->standing(index.row());
    const Theme &theme = Theme::current();

    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->save();
    const QRect area = item.rect.adjusted(16, 0, -16, -1);
    const auto write = [&](const QRect &rect, const QString &text, const QFont &font, Role role, Qt::Alignment side) {
        painter->setFont(font);
        painter->setPen(theme.color(role));
        painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                          side == Qt::AlignLeft ? painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width())
                                                : text);
        return painter->fontMetrics().horizontalAdvance(text);
    };

    const QRect first(area.left(), area.top() + 9, area.width(), 20);
    const QString limit = QObject::tr("of %1").arg(format::money(standing.limit));
    const int limitWidth = write(first, limit, theme.font(TypeStyle::Small), Role::Muted, Qt::AlignRight);
    const QRect beside = first.adjusted(0, 0, -limitWidth - 6, 0);
    const int spentWidth = write(beside, format::money(standing.spent), theme.font(TypeStyle::Body, QFont::Medium),
                                 Role::Text, Qt::AlignRight);
    write(beside.adjusted(0, 0, -spentWidth - 8, 0), budget.id, theme.font(TypeStyle::Body, QFont::Medium), Role::Text,
          Qt::AlignLeft);

    paintBar(*painter, QRectF(area.left(), area.top() + 32, area.width(), 4), standing.spentShare,
             theme.color(standing.barRole()), standing.periodGone);

    const QRect last(area.left(), area.top() + 40, area.width(), 18);
    const QString how = standing.sentence();
    const int howWidth = write(last, how, theme.font(TypeStyle::Small), textRole(standing.status()), Qt::AlignRight);
    paintStatus(*painter, QRectF(last.right() - howWidth - 16, last.top(), 10, last.height()), standing.status());
    write(last.adjusted(0, 0, -howWidth - 24, 0), budgettext::summary(budget), theme.font(TypeStyle::Small),
          Role::Muted, Qt::AlignLeft);
    painter->fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1), theme.color(Role::Border));
    painter->restore();
}

QSize BudgetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {metrics::kListWidth - 2, kRowHeight};
}

} // namespace waybill::ui
