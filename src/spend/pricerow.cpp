// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricerow.h"

#include <algorithm>

namespace waybill::spend {

namespace {
void overlay(PiecePrices &pieces, const PiecePrices &other)
{
    for (const auto &[item, rate] : other) {
        const auto found = std::ranges::find(pieces, item, &PiecePrices::value_type::first);
        if (found == pieces.end())
            pieces.emplace_back(item, rate);
        else
            found->second = rate;
    }
}
} // namespace

bool Validity::holds(TimePoint at) const
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    if (from && day < *from)
        return false;
    if (!window)
        return true;
    const auto [begin, end] = *window;
    const auto minute = std::chrono::floor<std::chrono::minutes>(at - day);
    return end < begin ? minute >= begin || minute < end : begin <= minute && minute < end;
}

bool PriceVariant::holds(TimePoint at, const PriceContext &context) const
{
    return validity.holds(at) && std::ranges::all_of(when, [&context](const auto &condition) {
               return context.*condition.first == condition.second;
           });
}

std::optional<bool> PriceRow::can(QStringView capability) const
{
    const auto found = capabilities.find(capability.toString());
    return found == capabilities.end() ? std::nullopt : std::optional(found->second);
}

const PriceEntry &PriceRow::entryAt(TimePoint at) const
{
    const auto last = std::find_if(prices.rbegin(), prices.rend(),
                                   [at](const PriceEntry &entry) { return entry.validity.holds(at); });
    return last == prices.rend() ? prices.front() : *last;
}

Tariff PriceRow::tariff(TimePoint at, const PriceContext &context, std::int64_t inputTokens) const
{
    const PriceEntry &entry = entryAt(at);
    Tariff tariff{entry.rates.at(inputTokens), entry.pieces};
    const auto video = std::ranges::find(entry.videoByResolution, context.resolution, &std::pair<QString, Rate>::first);
    if (video != entry.videoByResolution.end())
        tariff.rates.set(model::Meter::VideoOut, video->second);

    RateSet varied;
    for (const PriceVariant &variant : variants) {
        if (!variant.holds(at, context))
            continue;
        const RateSet rates = variant.rates.at(inputTokens);
        // Only rates that the variant has below its tiers: it replaces whole ladders, never single steps of them.
        variant.rates.base.forEach([&](model::Meter meter, Rate) {
            if (varied.has(meter))
                return;
            varied.set(meter, rates[meter]);
            tariff.rates.set(meter, rates[meter]);
        });
        overlay(tariff.pieces, variant.pieces);
    }
    return tariff;
}

} // namespace waybill::spend
