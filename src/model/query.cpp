// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query.h"

#include <algorithm>
#include <utility>

namespace waybill::model {

namespace {
constexpr std::array<std::pair<Dimension, QLatin1StringView>, 5> kDimensions{{
    {Dimension::Model, QLatin1StringView("model")},
    {Dimension::Provider, QLatin1StringView("provider")},
    {Dimension::Client, QLatin1StringView("client")},
    {Dimension::Team, QLatin1StringView("team")},
    {Dimension::Route, QLatin1StringView("route")},
}};
}

QString toString(Dimension dimension)
{
    return QString(std::ranges::find(kDimensions, dimension, &std::pair<Dimension, QLatin1StringView>::first)->second);
}

std::optional<Dimension> dimensionFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kDimensions, [name](const auto &entry) { return name == entry.second; });
    return found == kDimensions.end() ? std::nullopt : std::optional(found->first);
}

} // namespace waybill::model
