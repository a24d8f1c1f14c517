// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

namespace waybill::spend {

/// A published price, exact: USD for a million tokens, or for one piece, as an integer count of 10⁻¹⁸.
class Rate final
{
public:
    static constexpr int kDecimals = 18;
    static constexpr std::int64_t kMostDollars = 1'000'000;

    constexpr Rate() = default;
    /// Reads a JSON number: "2.5", "1.5e-05". Errors: no number, negative, more than eighteen decimals, or above
    /// a million USD; the message says which and does not repeat the text.
    static Result<Rate> fromDecimal(QStringView text);

    constexpr Int128 scaled() const { return m_scaled; }
    /// The same as money, for USD a piece or USD a million tokens; rounded half up to a picodollar.
    Money money() const;
    /// Rounded half up to a picodollar; exact for all but a few published prices.
    Money perToken() const;

    friend constexpr auto operator<=>(Rate, Rate) = default;

private:
    explicit constexpr Rate(Int128 scaled)
        : m_scaled(scaled)
    {
    }
    Int128 m_scaled = 0;
};

} // namespace waybill::spend
