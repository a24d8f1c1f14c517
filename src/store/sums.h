// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "model/exchangerecord.h"
#include "model/latencysketch.h"
#include "model/query.h"

#include <cstdint>

namespace waybill::store {

/// Sums over a set of calls that can be merged with those over another. A plain value.
struct Sums
{
    std::int64_t requests = 0;
    std::int64_t succeeded = 0;
    std::int64_t unpriced = 0;
    std::int64_t estimated = 0;
    MoneySum cost;
    model::Usage usage;
    model::LatencySketch latency;
    model::LatencySketch firstToken;

    void add(const model::ExchangeRecord &record);
    void merge(const Sums &other);
    [[nodiscard]] model::Totals totals() const;
};

} // namespace waybill::store
