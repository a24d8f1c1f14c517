// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/budget.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::model {

namespace {
constexpr std::array<std::pair<Period, QLatin1StringView>, 6> kPeriods{{
    {Period::Hour, QLatin1StringView("hour")},
    {Period::Day, QLatin1StringView("day")},
    {Period::Week, QLatin1StringView("week")},
    {Period::Month, QLatin1StringView("month")},
    {Period::Quarter, QLatin1StringView("quarter")},
    {Period::Year, QLatin1StringView("year")},
}};

QDate firstDay(Period period, QDate today)
{
    switch (period) {
    case Period::Hour:
    case Period::Day:
        return today;
    case Period::Week:
        return today.addDays(1 - today.dayOfWeek());
    case Period::Month:
        return QDate(today.year(), today.month(), 1);
    case Period::Quarter:
        return QDate(today.year(), 1 + 3 * ((today.month() - 1) / 3), 1);
    case Period::Year:
        return QDate(today.year(), 1, 1);
    }
    Q_UNREACHABLE();
}

QDate dayAfter(Period period, QDate first)
{
    switch (period) {
    case Period::Hour:
    case Period::Day:
        return first.addDays(1);
    case Period::Week:
        return first.addDays(7);
    case Period::Month:
        return first.addMonths(1);
    case Period::Quarter:
        return first.addMonths(3);
    case Period::Year:
        return first.addYears(1);
    }
    Q_UNREACHABLE();
}
} // namespace

QString toString(Period period)
{
    return QString(std::ranges::find(kPeriods, period, &std::pair<Period, QLatin1StringView>::first)->second);
}

std::optional<Period> periodFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kPeriods, [name](const auto &entry) { return name == entry.second; });
    return found == kPeriods.end() ? std::nullopt : std::optional(found->first);
}

QString toString(BudgetAction action)
{
    return action == BudgetAction::Block ? QStringLiteral("block") : QStringLiteral("warn");
}

std::optional<BudgetAction> budgetActionFromName(QStringView name)
{
    for (const BudgetAction action : {BudgetAction::Warn, BudgetAction::Block}) {
        if (toString(action) == name)
            return action;
    }
    return std::nullopt;
}

bool BudgetScope::coversAll() const
{
    return *this == BudgetScope{};
}

TimeRange Budget::periodAround(TimePoint now) const
{
    if (period == Period::Hour) {
        const auto hour = std::chrono::floor<std::chrono::hours>(now);
        return {hour, hour + std::chrono::hours(1)};
    }
    const QTimeZone zone = timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(timeZone);
    const QDate first = firstDay(period, toDateTime(now).toTimeZone(zone).date());
    // startOfDay() gives the first moment that exists: some zones skip midnight when daylight saving begins.
    return {fromDateTime(first.startOfDay(zone)), fromDateTime(dayAfter(period, first).startOfDay(zone))};
}

} // namespace waybill::model
