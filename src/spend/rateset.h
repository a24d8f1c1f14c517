// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usage.h"
#include "spend/rate.h"

#include <array>
#include <cstdint>
#include <vector>

namespace waybill::spend {

/// A rate for some of the meters, in USD per million tokens. A meter without a rate is billed as its parent.
class RateSet final
{
public:
    bool has(model::Meter meter) const { return (m_present & bit(meter)) != 0; }
    Rate operator[](model::Meter meter) const { return m_rates[static_cast<std::size_t>(meter)]; }
    void set(model::Meter meter, Rate rate)
    {
        m_present |= bit(meter);
        m_rates[static_cast<std::size_t>(meter)] = rate;
    }

    template <typename Function> void forEach(Function function) const
    {
        for (std::size_t i = 0; i < model::kMeterCount; ++i) {
            if (const auto meter = static_cast<model::Meter>(i); has(meter))
                function(meter, m_rates[i]);
        }
    }

private:
    static constexpr std::uint32_t bit(model::Meter meter) { return 1U << static_cast<unsigned>(meter); }

    std::array<Rate, model::kMeterCount> m_rates{};
    std::uint32_t m_present = 0;
};

/// Rates that change for the whole request, not for what is above, once the input passes a threshold.
struct RateLadder
{
    struct Tier
    {
        std::int64_t aboveInput = 0; ///< tokens
        RateSet rates;
    };
    RateSet base;
    std::vector<Tier> tiers; ///< ascending

    RateSet at(std::int64_t inputTokens) const;
};

} // namespace waybill::spend
