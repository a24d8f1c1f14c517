// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/hold.h"

#include "spend/ledger.h"

namespace waybill::spend {

Hold::Hold(Hold &&other) noexcept
    : m_ledger(std::exchange(other.m_ledger, nullptr))
    , m_amount(other.m_amount)
    , m_madeAt(other.m_madeAt)
    , m_entries(std::move(other.m_entries))
{
}

Hold &Hold::operator=(Hold &&other) noexcept
{
    Hold taken(std::move(other));
    std::swap(m_ledger, taken.m_ledger);
    std::swap(m_amount, taken.m_amount);
    std::swap(m_madeAt, taken.m_madeAt);
    std::swap(m_entries, taken.m_entries);
    return *this;
}

Hold::~Hold()
{
    if (m_ledger)
        m_ledger->release(std::move(*this));
}

} // namespace waybill::spend
