// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

namespace waybill::spend {

/// An amount to the last digit, in 10⁻²⁴ USD: what a Rate times a count of tokens, or of millionths of a piece, gives.
/// Held at the largest amount that fits (1.7 × 10¹⁴ USD) rather than overflowing.
class ExactCost final
{
public:
    constexpr ExactCost() = default;
    explicit constexpr ExactCost(Int128 units)
        : m_units(units)
    {
    }

    constexpr Int128 units() const { return m_units; }
    /// Rounded half up to a picodollar.
    Money rounded() const;
    /// The next picodollar that is not less; for what must not be underestimated.
    Money roundedUp() const;
    /// Exact, locale-neutral, without trailing zeros beyond `minimumDecimals`: "0.7156286181".
    QString toDecimal(int minimumDecimals = 2) const;

    ExactCost &operator+=(ExactCost other);
    /// `scaledRate` is Rate::scaled(), `count` tokens or millionths of a piece.
    static ExactCost product(Int128 scaledRate, Int128 count);
    friend constexpr auto operator<=>(ExactCost, ExactCost) = default;

private:
    Int128 m_units = 0;
};

/// The nearest integer to `value / divisor`, halves towards the larger. `divisor` is positive.
Int128 dividedHalfUp(Int128 value, Int128 divisor);

} // namespace waybill::spend
