// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/recentrecords.h"

#include <algorithm>

namespace waybill::gateway {

void RecentRecords::add(const model::ExchangeRecord &record)
{
    const std::lock_guard lock(m_mutex);
    if (m_records.size() == kKept)
        m_records.pop_front();
    m_records.push_back(record);
}

std::optional<model::ExchangeRecord> RecentRecords::find(const QByteArray &id) const
{
    const std::lock_guard lock(m_mutex);
    // Who asks mostly asks for the last call.
    const auto found
        = std::find_if(m_records.rbegin(), m_records.rend(), [&](const auto &record) { return record.id == id; });
    return found == m_records.rend() ? std::nullopt : std::optional(*found);
}

} // namespace waybill::gateway
