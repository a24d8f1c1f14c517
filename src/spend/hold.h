// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace waybill::spend {

class Ledger;

/// Money put aside for one call, in every budget that it may be charged to. Give it back to its Ledger by settle() or
/// release(); one that is dropped releases itself. Must not outlive the Ledger. An empty one holds nothing.
class Hold final
{
public:
    Hold() = default;
    Hold(Hold &&other) noexcept;
    Hold &operator=(Hold &&other) noexcept;
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;
    ~Hold();

    bool isEmpty() const { return m_ledger == nullptr; }
    Money amount() const { return m_amount; }

private:
    friend class Ledger;
    struct Entry
    {
        std::uint64_t account = 0;
        TimePoint periodBegin;
    };

    Ledger *m_ledger = nullptr;
    Money m_amount;
    TimePoint m_madeAt;
    std::vector<Entry> m_entries;
};

} // namespace waybill::spend
