// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/budget.h"
#include "model/query.h"
#include "ui/theme/shapes.h"

namespace waybill::ui {

/// One cell of the strip, ready to be painted.
struct KpiFigure
{
    QString name;
    QString value;
    QString companion; ///< the second figure: "of $900.00", "p95 9.62 s"
    QString change; ///< against the range before, or what is expected
    std::optional<Status> status; ///< stands before `change`
    std::vector<std::int64_t> course; ///< one a slot, for the sparkline
    std::optional<double> share; ///< a bar instead of the sparkline
    double pace = -1; ///< the bar's tick
    friend bool operator==(const KpiFigure &, const KpiFigure &) = default;
};

/// The positions of the strip's cells.
enum class Kpi { Spend, Month, Requests, Tokens, Cache, Latency, FirstToken, Errors };
inline constexpr std::size_t kKpiCount = 8;

/// What the calendar month has cost, and the budget that covers all of it, if there is one.
struct MonthSpend
{
    Money spent;
    std::optional<Money> limit;
    TimeRange month;
};

/// What will have been spent at the end of `period`, if it goes on as since its begin.
Money forecast(Money spent, const TimeRange &period, TimePoint now);
/// The share of `period` that has passed, 0 … 1.
double pace(const TimeRange &period, TimePoint now);

KpiFigure monthFigure(const MonthSpend &month, TimePoint now);
/// All figures in the order of Kpi; the month's is left empty.
std::array<KpiFigure, kKpiCount> kpiFigures(const model::Overview &overview);
/// The names and dashes that stand before anything is known.
std::array<KpiFigure, kKpiCount> emptyFigures(TimePoint now);

} // namespace waybill::ui
