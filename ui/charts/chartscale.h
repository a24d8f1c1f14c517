// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

namespace waybill::ui {

/// The value axis: four lines at whole multiples of `step`, so that no label is ever rounded.
struct ChartScale
{
    static constexpr int kIntervals = 3;
    std::int64_t step = 1;

    std::int64_t maximum() const { return step * kIntervals; }
    /// The least scale of 1, 2 or 5 times a power of ten that holds `highest`.
    static ChartScale fitting(ChartUnit unit, std::int64_t highest);
    /// As fitting(), but stays as it is while it still holds `highest` and is at least a third full: a live chart
    /// must not jump at every update.
    ChartScale adapted(ChartUnit unit, std::int64_t highest) const;
    friend bool operator==(const ChartScale &, const ChartScale &) = default;
};

/// Every how many slots the time axis has a label, and at which slot it starts, so that labels `labelWidth` wide fit
/// into `width` and stand at round hours or days.
struct TimeLabels
{
    std::size_t first = 0;
    std::size_t every = 1;
    static TimeLabels fitting(const std::vector<TimeRange> &slots, double width, double labelWidth);
};

} // namespace waybill::ui
