// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/rateset.h"

namespace waybill::spend {

RateSet RateLadder::at(std::int64_t inputTokens) const
{
    RateSet rates = base;
    for (const Tier &tier : tiers) {
        if (inputTokens <= tier.aboveInput)
            break;
        tier.rates.forEach([&](model::Meter meter, Rate rate) { rates.set(meter, rate); });
    }
    return rates;
}

} // namespace waybill::spend
