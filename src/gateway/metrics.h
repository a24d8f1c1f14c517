// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"

#include <QByteArray>

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <tuple>

namespace waybill::gateway {

/// Counts what has passed, for GET /metrics and the window. Shared by all workers; locks for a map look-up a call.
class Metrics final
{
public:
    void begin() { m_inFlight.fetch_add(1, std::memory_order_relaxed); }
    void end(const model::ExchangeRecord &record);
    std::int64_t inFlight() const { return m_inFlight.load(std::memory_order_relaxed); }

    /// Prometheus text format 0.0.4. `waiting` and `dropped` are the store's row counts.
    QByteArray exposition(std::int64_t waiting, std::int64_t dropped) const;

private:
    struct Sums
    {
        std::int64_t requests = 0;
        std::int64_t inputTokens = 0;
        std::int64_t outputTokens = 0;
        std::int64_t durationUs = 0;
        std::int64_t overheadUs = 0;
        Int128 cost = 0;
        std::int64_t unpriced = 0;
    };
    using Labels = std::tuple<QString, QString, int>; ///< provider, model, status

    std::atomic<std::int64_t> m_inFlight = 0;
    mutable std::mutex m_mutex;
    std::map<Labels, Sums> m_sums;
};

} // namespace waybill::gateway
