// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/budgetstanding.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui::BudgetStanding", text);
}
} // namespace

BudgetStanding::BudgetStanding(const model::BudgetState &state, TimePoint now)
    : spent(state.spent)
    , limit(state.limit)
{
    const Duration length = state.period.length();
    const Duration gone = std::clamp(now - state.period.from, Duration::zero(), length);
    if (length > Duration::zero())
        periodGone = static_cast<double>(gone.count()) / static_cast<double>(length.count());
    if (limit > Money())
        spentShare = static_cast<double>(spent.picodollars()) / static_cast<double>(limit.picodollars());
    else
        spentShare = 1;

    if (gone < length / 10 || spent <= Money())
        return;
    forecast = Money::clamped(Int128(spent.picodollars()) * length.count() / gone.count());
    if (isUsedUp() || *forecast <= limit)
        return;
    const Int128 untilEmpty = Int128(limit.picodollars()) * gone.count() / spent.picodollars();
    runsOut = state.period.from + Duration(static_cast<std::int64_t>(untilEmpty));
}

Status BudgetStanding::status() const
{
    if (isUsedUp())
        return Status::Failed;
    return runsOut || spentShare >= 0.8 ? Status::Degraded : Status::Ok;
}

Role BudgetStanding::barRole() const
{
    switch (status()) {
    case Status::Failed:
        return Role::Danger;
    case Status::Degraded:
        return Role::Warning;
    default:
        return Role::Accent;
    }
}

QString BudgetStanding::percentText() const
{
    return format::percent(spent.picodollars() / 1'000'000, std::max<std::int64_t>(1, limit.picodollars() / 1'000'000),
                           0);
}

QString BudgetStanding::sentence() const
{
    if (isUsedUp())
        return translated("Used up");
    if (runsOut)
        return translated("Runs out %1").arg(format::day(*runsOut));
    if (forecast)
        return translated("Forecast %1").arg(format::money(*forecast));
    return translated("Just begun");
}

} // namespace waybill::ui
