// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/recentrecords.h"

#include <algorithm>
#include <ranges>

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
    const auto newestFirst = m_records | std::views::reverse;
    const auto found = std::ranges::find(newestFirst, id, &model::ExchangeRecord::id);
    return found == newestFirst.end() ? std::nullopt : std::optional(*found);
}

} // namespace waybill::gateway
