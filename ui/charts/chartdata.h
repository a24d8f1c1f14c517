// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace waybill::ui {

/// What a chart's integers count: picodollars, microseconds or pieces.
enum class ChartUnit { Money, Duration, Count };

/// Marks a slot in which nothing was measured. Lines break there; it is not zero.
inline constexpr std::int64_t kNoValue = -1;

struct ChartSeries
{
    QString name;
    int colourIndex = 0; ///< into the theme's series colours
    std::vector<std::int64_t> values; ///< one a slot, in the data's unit
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

/// Values over equal slots of time: all that a chart, its table and its files are made of.
struct ChartData
{
    ChartUnit unit = ChartUnit::Count;
    bool additive = true; ///< the series of a slot may be summed (spend may, percentiles may not)
    std::vector<TimeRange> slots;
    std::vector<ChartSeries> series;

    std::int64_t slotTotal(std::size_t slot) const;
    std::int64_t seriesTotal(const ChartSeries &one) const;
    std::int64_t total() const;
    /// What the value axis must reach: the highest sum of a slot, or the highest value where sums mean nothing.
    std::int64_t highest() const;
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

} // namespace waybill::ui
