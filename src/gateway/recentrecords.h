// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"

#include <QByteArray>

#include <deque>
#include <mutex>
#include <optional>

namespace waybill::gateway {

/// The last calls, so that GET /waybill/v1/requests/{id} answers before the store has them. Shared by all workers.
class RecentRecords final
{
public:
    void add(const model::ExchangeRecord &record);
    std::optional<model::ExchangeRecord> find(const QByteArray &id) const;

private:
    static constexpr std::size_t kKept = 1'000;

    mutable std::mutex m_mutex;
    std::deque<model::ExchangeRecord> m_records; ///< oldest first
};

} // namespace waybill::gateway
