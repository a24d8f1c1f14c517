// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/budgetbars.h"

#include "ui/overview/kpifigures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/format.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kRow = 46;
constexpr int kPadding = 16;

QString nameOf(const model::Budget &budget)
{
    const model::BudgetScope &scope = budget.scope;
    if (scope.coversAll())
        return BudgetBarsModel::tr("All spend");
    QStringList parts;
    if (!scope.team.isEmpty())
        parts += BudgetBarsModel::tr("Team %1").arg(scope.team);
    for (const QString &part : {scope.client, scope.project, scope.provider, scope.model, scope.route})
        if (!part.isEmpty())
            parts += part;
    return parts.join(QStringLiteral(", "));
}

model::Filter filterOf(const model::BudgetScope &scope)
{
    model::Filter filter;
    const auto add = [](std::vector<QString> &list, const QString &value) {
        if (!value.isEmpty())
            list.push_back(value);
    };
    add(filter.teams, scope.team);
    add(filter.clients, scope.client);
    add(filter.providers, scope.provider);
    add(filter.models, scope.model);
    add(filter.routes, scope.route);
    return filter;
}

/// When the limit is reached at the pace so far.
TimePoint runsOutAt(const model::BudgetState &state, TimePoint now)
{
    const Int128 passed = (now - state.period.from).count();
    const Int128 needed = passed * state.limit.picodollars() / state.spent.picodollars();
    return state.period.from + Duration(static_cast<std::int64_t>(needed));
}

BudgetBar barOf(const model::Budget &budget, const model::BudgetState &state, TimePoint now)
{
    BudgetBar bar;
    bar.name = nameOf(budget);
    bar.amount = format::money(state.spent);
    bar.limit = BudgetBarsModel::tr("of %1").arg(format::money(state.limit));
    bar.pace = pace(state.period, now);
    bar.share = state.limit.isZero()
        ? 1
        : static_cast<double>(state.spent.picodollars()) / static_cast<double>(state.limit.picodollars());
    bar.filter = filterOf(budget.scope);
    const Money expected = forecast(state.spent, state.period, now);
    if (state.spent >= state.limit) {
        bar.status = Status::Failed;
        bar.remark = BudgetBarsModel::tr("Used up until %1").arg(format::day(state.period.to));
    } else if (expected > state.limit) {
        bar.status = Status::Degraded;
        bar.remark = BudgetBarsModel::tr("Runs out %1").arg(format::day(runsOutAt(state, now)));
    } else {
        bar.remark = BudgetBarsModel::tr("Forecast %1").arg(format::money(expected));
    }
    return bar;
}
} // namespace

std::vector<BudgetBar> budgetBars(const std::vector<model::Budget> &budgets,
                                  const std::vector<model::BudgetState> &states, TimePoint now)
{
    std::vector<BudgetBar> bars;
    for (const model::BudgetState &state : states) {
        const auto budget = std::ranges::find(budgets, state.id, &model::Budget::id);
        if (budget != budgets.end())
            bars.push_back(barOf(*budget, state, now));
    }
    std::ranges::stable_sort(bars, std::greater(), &BudgetBar::share);
    return bars;
}

void BudgetBarsModel::setBars(std::vector<BudgetBar> bars)
{
    if (bars == m_bars)
        return;
    beginResetModel();
    m_bars = std::move(bars);
    endResetModel();
}

int BudgetBarsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bars.size());
}

QVariant BudgetBarsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const BudgetBar &bar = barAt(index.row());
    return QStringLiteral("%1: %2 %3. %4").arg(bar.name, bar.amount, bar.limit, bar.remark);
}

void BudgetBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const BudgetBar &bar = static_cast<const BudgetBarsModel *>(index.model())->barAt(index.row());
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);
    painter->save();
    const QRect row = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QRect upper(row.left(), row.top() + 1, row.width(), 18);

    painter->setFont(theme.font(TypeStyle::Small));
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, bar.limit);
    const int limitWidth = painter->fontMetrics().horizontalAdvance(bar.limit + u' ');
    painter->setFont(theme.font(TypeStyle::Small, QFont::Medium));
    painter->setPen(theme.color(Role::Text));
    painter->drawText(upper.adjusted(0, 0, -limitWidth, 0), Qt::AlignRight | Qt::AlignVCenter, bar.amount);
    const int room = row.width() - limitWidth - painter->fontMetrics().horizontalAdvance(bar.amount) - Theme::space(2);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(bar.name, Qt::ElideRight, room));

    const QColor colour = theme.color(bar.status == Status::Ok ? Role::Accent : shapeRole(bar.status));
    paintBar(*painter, QRectF(row.left(), row.top() + 21, row.width(), 4), bar.share, colour, bar.pace);
    const QRect lower(row.left(), row.top() + 28, row.width(), 16);
    paintStatus(*painter, QRectF(lower.left(), lower.top(), metrics::kStatusSize, lower.height()), bar.status);
    painter->setFont(theme.font(TypeStyle::Caption));
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(lower.adjusted(kPadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, bar.remark);
    painter->restore();
}

QSize BudgetBarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kRow * 4, kRow};
}

} // namespace waybill::ui
