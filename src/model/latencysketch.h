// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace waybill::model {

/// Durations in µs counted in buckets, eight to an octave: percentiles of any union of sets from their sketches alone.
/// A quantile is within 6 % of a value that was added. A plain value.
class LatencySketch final
{
public:
    /// Negative durations did not happen and are not counted.
    void add(std::int64_t microseconds);
    void merge(const LatencySketch &other);
    /// Merges what serialised() gave. False: the blob is malformed; what came before the fault is merged.
    bool merge(QByteArrayView serialised);
    void clear();

    [[nodiscard]] std::int64_t count() const;
    /// The duration that the share `quantile` (0 … 1) of all stays at or below; -1 without data.
    [[nodiscard]] std::int64_t quantile(double quantile) const;
    /// Sparse and compact: a few bytes a bucket in use, empty without data.
    [[nodiscard]] QByteArray serialised() const;

    friend bool operator==(const LatencySketch &, const LatencySketch &) = default;

private:
    void count(std::size_t bucket, std::uint64_t howOften);

    std::vector<std::uint64_t> m_counts; ///< by bucket, up to the last in use
};

} // namespace waybill::model
