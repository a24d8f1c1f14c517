// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgetfigures.h"

#include "ui/theme/theme.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTimeZone>

namespace waybill::ui {

BudgetFigures::BudgetFigures(QWidget *parent)
    : QWidget(parent)
    , m_bar(new BarWidget)
    , m_pace(new TextLabel(TypeStyle::Small, Role::Muted))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_cells = {addCell(row, tr("Spent")), addCell(row, tr("Reserved")), addCell(row, tr("Left")),
               addCell(row, tr("Forecast")), addCell(row, tr("Begins anew"))};
    m_bar->setAccessibleName(tr("Spent of the limit"));
    auto *below = new QVBoxLayout;
    below->setContentsMargins(24, 12, 24, 12);
    below->setSpacing(4);
    below->addWidget(m_bar);
    below->addWidget(m_pace);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    column->addLayout(row);
    column->addWidget(new Hairline);
    column->addLayout(below);
}

void BudgetFigures::show(const model::BudgetState &state, TimePoint now, const QByteArray &zone)
{
    const BudgetStanding standing(state, now);
    const Money left = state.limit - state.spent - state.held;
    const QTimeZone where = zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zone);
    const QDateTime end = toDateTime(state.period.to).toTimeZone(where);
    const auto set = [this](std::size_t cell, const QString &value, const QString &remark) {
        m_cells[cell].value->setText(value);
        m_cells[cell].remark->setText(remark);
    };
    set(0, format::money(state.spent), standing.percentText());
    set(1, format::money(state.held), state.held.isZero() ? tr("no call under way") : tr("by calls under way"));
    set(2, format::money(std::max(left, Money())),
        left < Money() ? tr("overrun %1").arg(format::money(-left)) : tr("of %1").arg(format::money(state.limit)));
    set(3, standing.forecast ? format::money(*standing.forecast) : format::dash(),
        standing.forecast ? tr("at the pace so far") : tr("too early to say"));
    set(4, QLocale().toString(end, QStringLiteral("d MMM")), end.toString(QStringLiteral("HH:mm")));
    m_bar->setBar(standing.spentShare, standing.periodGone, standing.barRole());
    m_pace->setText(standing.runsOut
                        ? tr("Ahead of an even pace, which the mark shows: at this pace the money ends on %1.")
                              .arg(format::dateTime(*standing.runsOut))
                        : standing.isUsedUp() ? tr("Used up. Raise the amount below, or wait until it begins anew.")
                                              : tr("The mark shows an even pace. At the pace so far the money lasts."));
}

BudgetFigures::Cell BudgetFigures::addCell(QHBoxLayout *row, const QString &name)
{
    if (row->count() > 0)
        row->addWidget(new Hairline(Qt::Vertical));
    auto *cell = new QWidget;
    const Cell made{new TextLabel(TypeStyle::Title), new TextLabel(TypeStyle::Caption, Role::Muted)};
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(row->count() == 0 ? 24 : 16, 8, 8, 8);
    column->setSpacing(0);
    column->addWidget(new TextLabel(name, TypeStyle::Caption));
    column->addWidget(made.value);
    column->addWidget(made.remark);
    row->addWidget(cell, 1);
    return made;
}

} // namespace waybill::ui
