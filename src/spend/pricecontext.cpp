// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricecontext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::spend {

PriceContext::Field PriceContext::fieldFromName(QStringView name)
{
    static constexpr std::array<std::pair<QLatin1StringView, Field>, 8> kFields{{
        {QLatin1StringView("service_tier"), &PriceContext::serviceTier},
        {QLatin1StringView("processing"), &PriceContext::processing},
        {QLatin1StringView("speed"), &PriceContext::speed},
        {QLatin1StringView("route"), &PriceContext::route},
        {QLatin1StringView("video_input"), &PriceContext::videoInput},
        {QLatin1StringView("generate_audio"), &PriceContext::generateAudio},
        {QLatin1StringView("endpoint"), &PriceContext::endpoint},
        {QLatin1StringView("resolution"), &PriceContext::resolution},
    }};
    const auto found = std::ranges::find_if(kFields, [name](const auto &entry) { return name == entry.first; });
    return found == kFields.end() ? nullptr : found->second;
}

} // namespace waybill::spend
