// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/bill.h"

#include <algorithm>
#include <array>
#include <limits>

namespace waybill::spend {

namespace {
using model::Meter;
using Counts = std::array<Int128, model::kMeterCount>;

/// Tokens that are in two families at once: taken from both, priced once.
struct Crossing
{
    Meter meter;
    Meter medium;
};
constexpr std::array kCrossings{Crossing{Meter::AudioCacheRead, Meter::AudioIn},
                                Crossing{Meter::ImageCacheRead, Meter::ImageIn}};

constexpr std::size_t at(Meter meter)
{
    return static_cast<std::size_t>(meter);
}

constexpr bool isCrossing(Meter meter)
{
    return meter == Meter::AudioCacheRead || meter == Meter::ImageCacheRead;
}

std::optional<Meter> parentOf(Meter meter)
{
    switch (meter) {
    case Meter::Input:
    case Meter::Output:
    case Meter::AudioCacheRead:
    case Meter::ImageCacheRead:
        return std::nullopt;
    case Meter::CacheWrite5m:
    case Meter::CacheWrite1h:
        return Meter::CacheWrite;
    case Meter::CacheRead:
    case Meter::CacheWrite:
    case Meter::TextIn:
    case Meter::AudioIn:
    case Meter::ImageIn:
    case Meter::VideoIn:
        return Meter::Input;
    case Meter::Reasoning:
    case Meter::TextOut:
    case Meter::AudioOut:
    case Meter::ImageOut:
    case Meter::VideoOut:
    case Meter::CitationOut:
        return Meter::Output;
    }
    Q_UNREACHABLE();
}

std::optional<Meter> pricedAncestor(const RateSet &rates, Meter meter)
{
    auto ancestor = parentOf(meter);
    while (ancestor && !rates.has(*ancestor))
        ancestor = parentOf(*ancestor);
    return ancestor;
}

/// How many tokens of each priced meter are charged at its own rate.
class Apportionment final
{
public:
    Apportionment(const RateSet &rates, const model::Usage &usage)
        : m_rates(rates)
    {
        std::ranges::copy(usage.tokens, m_counts.begin());
        m_left = m_counts;
        for (const auto &[meter, medium] : kCrossings) {
            for (const Meter family : {medium, Meter::CacheRead}) {
                if (m_counts[at(family)] != 0)
                    m_left[at(family)] -= m_counts[at(meter)];
            }
        }
        rates.forEach([this](Meter meter, Rate) {
            if (const auto ancestor = pricedAncestor(m_rates, meter))
                m_taken[at(*ancestor)] += m_counts[at(meter)];
        });
    }

    Int128 charged(Meter meter) const
    {
        if (isCrossing(meter))
            return m_counts[at(meter)];
        Int128 count = m_left[at(meter)] - m_taken[at(meter)];
        for (const auto &[crossing, medium] : kCrossings) {
            const Int128 both = m_counts[at(crossing)];
            // Tokens in two parts were taken from the whole twice: give one back.
            if (isPart(medium, meter) && isPart(Meter::CacheRead, meter))
                count += both;
            // An unpriced crossing stays with the cache rate.
            if (meter == Meter::CacheRead && !m_rates.has(crossing))
                count += both;
        }
        return count;
    }

private:
    bool isPart(Meter meter, Meter whole) const
    {
        return m_counts[at(meter)] != 0 && m_rates.has(meter) && pricedAncestor(m_rates, meter) == whole;
    }

    const RateSet &m_rates;
    Counts m_counts{};
    Counts m_left{};
    Counts m_taken{};
};

BillLine line(QByteArray meter, Int128 count, Rate rate, bool byPiece)
{
    return {std::move(meter), count, rate, byPiece, ExactCost::product(rate.scaled(), count)};
}

std::int64_t clamped(Int128 value)
{
    using Limits = std::numeric_limits<std::int64_t>;
    return static_cast<std::int64_t>(qBound(Int128(Limits::min()), value, Int128(Limits::max())));
}
} // namespace

std::vector<BillLine> bill(const Tariff &tariff, const model::Usage &usage)
{
    std::vector<BillLine> lines;
    const Apportionment apportionment(tariff.rates, usage);
    tariff.rates.forEach([&](Meter meter, Rate rate) {
        const auto name = model::meterName(meter);
        if (const Int128 count = apportionment.charged(meter); count != 0)
            lines.push_back(line(QByteArray::fromRawData(name.data(), qsizetype(name.size())), count, rate, false));
    });
    constexpr std::int64_t kOnePiece = 1'000'000;
    for (const auto &[item, rate] : tariff.pieces) {
        if (item == "request")
            lines.push_back(line(item, kOnePiece, rate, true));
        for (const model::CallCount &call : usage.calls) {
            if (call.item == item && call.millionths != 0)
                lines.push_back(line(item, call.millionths, rate, true));
        }
    }
    return lines;
}

ExactCost total(const std::vector<BillLine> &lines)
{
    ExactCost sum;
    for (const BillLine &line : lines)
        sum += line.amount;
    return sum;
}

model::Cost toCost(const std::vector<BillLine> &lines)
{
    model::Cost cost;
    cost.source = model::CostSource::Computed;
    cost.total = total(lines).rounded();
    Int128 rest = cost.total->picodollars();
    for (const BillLine &line : lines) {
        const Money amount = line.amount.rounded();
        const Money rate = line.byPiece ? line.rate.money() : line.rate.perToken();
        cost.lines.push_back({line.meter, clamped(line.count), rate.picodollars(), amount});
        rest -= amount.picodollars();
    }
    if (rest != 0) {
        Money &largest = std::ranges::max_element(cost.lines, {}, &model::CostLine::amount)->amount;
        largest = Money::clamped(rest + largest.picodollars());
    }
    return cost;
}

} // namespace waybill::spend
