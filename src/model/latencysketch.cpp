// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/latencysketch.h"

#include "base/varint.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace waybill::model {

namespace {
constexpr std::size_t kPerOctave = 8;
constexpr std::size_t kSubBits = 3;
constexpr std::size_t kBuckets = kPerOctave * 61; // up to the largest 63-bit value

std::size_t bucketOf(std::uint64_t value)
{
    if (value < kPerOctave)
        return value;
    const auto shift = std::bit_width(value) - 1 - kSubBits;
    return kPerOctave * shift + (value >> shift);
}

std::int64_t valueOf(std::size_t bucket)
{
    if (bucket < kPerOctave)
        return static_cast<std::int64_t>(bucket);
    const std::size_t shift = bucket / kPerOctave - 1;
    const auto low = std::ldexp(static_cast<double>(bucket % kPerOctave + kPerOctave), static_cast<int>(shift));
    const auto high = low + std::ldexp(1.0, static_cast<int>(shift));
    // The harmonic mean is equally far, in per cent, from both ends of the bucket.
    return static_cast<std::int64_t>(2 * low * (high / (low + high)));
}
}

void LatencySketch::count(std::size_t bucket, std::uint64_t howOften)
{
    if (bucket >= m_counts.size())
        m_counts.resize(bucket + 1);
    m_counts[bucket] += howOften;
}

void LatencySketch::add(std::int64_t microseconds)
{
    if (microseconds >= 0)
        count(bucketOf(static_cast<std::uint64_t>(microseconds)), 1);
}

void LatencySketch::merge(const LatencySketch &other)
{
    if (other.m_counts.size() > m_counts.size())
        m_counts.resize(other.m_counts.size());
    std::ranges::transform(other.m_counts, m_counts, m_counts.begin(), std::plus());
}

bool LatencySketch::merge(QByteArrayView serialised)
{
    VarintReader reader(serialised);
    std::uint64_t bucket = 0;
    while (!reader.atEnd()) {
        const auto distance = reader.next();
        const auto howOften = reader.next();
        if (!distance || !howOften || *howOften == 0 || *distance >= kBuckets - bucket)
            return false;
        bucket += *distance;
        count(bucket, *howOften);
    }
    return true;
}

void LatencySketch::clear()
{
    m_counts.clear();
}

std::int64_t LatencySketch::count() const
{
    return static_cast<std::int64_t>(std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t(0)));
}

std::int64_t LatencySketch::quantile(double quantile) const
{
    const auto all = static_cast<double>(count());
    const auto rank = static_cast<std::uint64_t>(std::clamp(std::ceil(quantile * all), 1.0, std::max(all, 1.0)));
    std::uint64_t passed = 0;
    for (std::size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        passed += m_counts[bucket];
        if (passed >= rank)
            return valueOf(bucket);
    }
    return -1;
}

QByteArray LatencySketch::serialised() const
{
    QByteArray blob;
    std::size_t previous = 0;
    for (std::size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        if (m_counts[bucket] == 0)
            continue;
        appendVarint(blob, bucket - previous);
        appendVarint(blob, m_counts[bucket]);
        previous = bucket;
    }
    return blob;
}

} // namespace waybill::model
