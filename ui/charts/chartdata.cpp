// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include "base/money.h"

namespace waybill::ui {

namespace {

/// Adds what was measured, held at the largest sum that fits.
class Sum final
{
public:
    void add(std::int64_t value)
    {
        if (value != kNoValue)
            m_sum += value;
    }
    std::int64_t total() const { return Money::clamped(m_sum).picodollars(); }

private:
    Int128 m_sum = 0;
};

} // namespace

std::int64_t ChartData::slotTotal(std::size_t slot) const
{
    Sum sum;
    for (const ChartSeries &one : series)
        sum.add(one.values[slot]);
    return sum.total();
}

std::int64_t ChartData::seriesTotal(const ChartSeries &one) const
{
    Sum sum;
    for (const std::int64_t value : one.values)
        sum.add(value);
    return sum.total();
}

std::int64_t ChartData::total() const
{
    Sum sum;
    for (const ChartSeries &one : series)
        sum.add(seriesTotal(one));
    return sum.total();
}

std::int64_t ChartData::highest() const
{
    std::int64_t highest = 0;
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        if (additive)
            highest = std::max(highest, slotTotal(slot));
        else
            for (const ChartSeries &one : series)
                highest = std::max(highest, one.values[slot]);
    }
    return highest;
}

} // namespace waybill::ui
