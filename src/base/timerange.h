// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace waybill {

/// A half-open span of time: `from` belongs to it, `to` does not.
struct TimeRange
{
    TimePoint from;
    TimePoint to;

    Duration length() const { return to - from; }
    bool contains(TimePoint time) const { return from <= time && time < to; }
    /// The span of the same length that ends where this one begins.
    TimeRange previous() const { return {from - length(), from}; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace waybill
