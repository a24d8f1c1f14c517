// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "ui/charts/chartdata.h"

namespace waybill::ui {

/// "$41.88", "1.84 s", "26"; a dash for kNoValue.
QString chartValueText(ChartUnit unit, std::int64_t value);
/// As an axis writes it, as short as its step allows: "$2.00", "5 s", "500 ms".
QString axisValueText(ChartUnit unit, std::int64_t value);
/// "Thu 19 Nov, 09:00–10:00", or "Thu 19 Nov" for a whole day.
QString slotText(const TimeRange &slot);
/// What stands under a slot: "09:00", or "19 Nov" where slots are days.
QString slotLabel(const TimeRange &slot);
/// How long a slot is: "hourly", "daily", "every 5 min".
QString slotLengthText(Duration length);

/// One or two sentences that say what the chart shows, for those who can not see it.
QString chartSummary(const QString &title, const ChartData &data);
/// Locale-neutral CSV: a row a slot in UTC, a column a series; money in dollars, times in seconds, exact.
QString chartCsv(const ChartData &data);

} // namespace waybill::ui
