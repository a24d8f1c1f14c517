// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscale.h"

#include "base/money.h"

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;

constexpr std::int64_t kCent = Money::kPicodollarsPerDollar / 100;
constexpr std::int64_t kMillisecond = 1'000;
constexpr std::int64_t kLargestStep = 2'000'000'000'000'000'000;
constexpr std::array<std::size_t, 13> kLabelSteps{1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 24, 30, 48};

std::int64_t leastStep(ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Money:
        return kCent / 100;
    case ChartUnit::Duration:
        return kMillisecond;
    case ChartUnit::Count:
        break;
    }
    return 1;
}
} // namespace

ChartScale ChartScale::fitting(ChartUnit unit, std::int64_t highest)
{
    std::int64_t decade = leastStep(unit);
    while (decade <= kLargestStep / 10) {
        for (const int factor : {1, 2, 5})
            if (decade * factor >= (highest + kIntervals - 1) / kIntervals)
                return {decade * factor};
        decade *= 10;
    }
    return {kLargestStep};
}

ChartScale ChartScale::adapted(ChartUnit unit, std::int64_t highest) const
{
    const bool fits = highest <= maximum() && highest >= maximum() / kIntervals;
    return fits ? *this : fitting(unit, highest);
}

TimeLabels TimeLabels::fitting(const std::vector<TimeRange> &slots, double width, double labelWidth)
{
    TimeLabels labels;
    if (slots.empty() || width <= 0)
        return labels;
    const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(width / labelWidth));
    const auto enough = [&](std::size_t every) { return (slots.size() + every - 1) / every <= most; };
    const auto step = std::ranges::find_if(kLabelSteps, enough);
    labels.every = step == kLabelSteps.end() ? (slots.size() + most - 1) / most : *step;

    const QDateTime begin = toDateTime(slots.front().from).toLocalTime();
    const auto minutes = begin.time().msecsSinceStartOfDay() / 60'000;
    const auto length = std::chrono::duration_cast<std::chrono::minutes>(slots.front().length()).count();
    if (length > 0 && length < std::chrono::minutes(24h).count()) {
        const auto position = static_cast<std::size_t>(minutes / length) % labels.every;
        labels.first = position == 0 ? 0 : labels.every - position;
    }
    return labels;
}

} // namespace waybill::ui
