// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timerange.h"
#include "model/query.h"

#include <QString>

#include <vector>

namespace waybill::store {

/// The grain in which sums are kept; Call is the rows themselves.
enum class Grain { Call, Minute, Hour, Day };

Duration lengthOf(Grain grain);
TimePoint startOf(Grain grain, TimePoint time);
/// "rollup_minute", "rollup_hour", "rollup_day"
QString tableOf(Grain grain);

/// Keys of exchanges are times: those of calls that began at `time` or later are not less than this.
qint64 firstKeyAt(TimePoint time);
TimePoint timeOfKey(qint64 key);

/// `range` without what lies before 1970 or beyond the last key.
TimeRange storable(TimeRange range);

/// A span of time that sums of one grain cover exactly.
struct Tile
{
    Grain grain = Grain::Call;
    TimeRange range;
    friend bool operator==(const Tile &, const Tile &) = default;
};

/// Covers the time between the first and the last of `limits` with the coarsest grains that no limit cuts.
/// `limits` ascend; `coarsest` holds the grain down (Call: rows only).
std::vector<Tile> tilesBetween(const std::vector<TimePoint> &limits, Grain coarsest = Grain::Day);

/// The index of the slot between two of `limits` that `time` falls into.
std::size_t slotOf(const std::vector<TimePoint> &limits, TimePoint time);

/// The limits of the query's periods: both ends of its range and, between them, the midnights (of days, or of the first
/// days of months) in its time zone, no further out than the stored calls in `extent`. Errors: unknown time zone.
Result<std::vector<TimePoint>> periodLimits(const model::ReportQuery &query, TimeRange extent);

} // namespace waybill::store
