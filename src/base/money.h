// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>

namespace waybill {

__extension__ typedef __int128 Int128;

/// An exact amount of money: a 64-bit count of picodollars (10⁻¹² USD), so ± 9.2 million USD.
/// Never a double: a price of p USD per million tokens is p × 10⁶ picodollars a token, an integer for published prices.
class Money final
{
public:
    static constexpr std::int64_t kPicodollarsPerDollar = 1'000'000'000'000;

    constexpr Money() = default;
    static constexpr Money fromPicodollars(std::int64_t value) { return Money(value); }
    /// Reads "12", "0.05", "-3.2". Errors: not a decimal number, more than twelve decimals, or out of range.
    static Result<Money> fromDecimal(QStringView text);
    /// Brings a 128-bit sum back, held at the largest amount that fits.
    static Money clamped(Int128 picodollars);

    constexpr std::int64_t picodollars() const { return m_picodollars; }
    constexpr bool isZero() const { return m_picodollars == 0; }

    /// Exact, locale-neutral, without trailing zeros beyond `minimumDecimals`: "0.0325", "5.00".
    QString toDecimal(int minimumDecimals = 2) const;
    /// Rounded half away from zero to `decimals`; for display only.
    QString toRoundedDecimal(int decimals) const;

    constexpr Money operator-() const { return Money(-m_picodollars); }
    constexpr Money &operator+=(Money other)
    {
        m_picodollars += other.m_picodollars;
        return *this;
    }
    constexpr Money &operator-=(Money other)
    {
        m_picodollars -= other.m_picodollars;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(std::int64_t value)
        : m_picodollars(value)
    {
    }
    std::int64_t m_picodollars = 0;
};

/// Adds amounts without overflow; for totals over many rows.
class MoneySum final
{
public:
    void add(Money amount) { m_picodollars += amount.picodollars(); }
    Money total() const { return Money::clamped(m_picodollars); }

private:
    Int128 m_picodollars = 0;
};

} // namespace waybill

Q_DECLARE_TYPEINFO(waybill::Money, Q_PRIMITIVE_TYPE);
