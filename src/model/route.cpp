// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/route.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::model {

namespace {
constexpr std::array<std::pair<Strategy, QLatin1StringView>, 5> kStrategies{{
    {Strategy::Fallback, QLatin1StringView("fallback")},
    {Strategy::Weighted, QLatin1StringView("weighted")},
    {Strategy::Cheapest, QLatin1StringView("cheapest")},
    {Strategy::Fastest, QLatin1StringView("fastest")},
    {Strategy::LeastBusy, QLatin1StringView("least-busy")},
}};
}

QString toString(Strategy strategy)
{
    return QString(std::ranges::find(kStrategies, strategy, &std::pair<Strategy, QLatin1StringView>::first)->second);
}

std::optional<Strategy> strategyFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kStrategies, [name](const auto &entry) { return name == entry.second; });
    return found == kStrategies.end() ? std::nullopt : std::optional(found->first);
}

} // namespace waybill::model
