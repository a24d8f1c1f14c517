// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/exactcost.h"

namespace waybill::spend {

namespace {
constexpr Int128 kUnitsPerPicodollar = 1'000'000'000'000;
constexpr int kDecimals = 24;
constexpr Int128 kMost = (((Int128(1) << 126) - 1) << 1) + 1;

Int128 floored(Int128 value, Int128 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}
} // namespace

Int128 dividedHalfUp(Int128 value, Int128 divisor)
{
    const Int128 rest = value % divisor;
    const Int128 aboveFloor = rest < 0 ? rest + divisor : rest;
    return floored(value, divisor) + (aboveFloor >= divisor - divisor / 2 ? 1 : 0);
}

Money ExactCost::rounded() const
{
    return Money::clamped(dividedHalfUp(m_units, kUnitsPerPicodollar));
}

Money ExactCost::roundedUp() const
{
    return Money::clamped(-floored(-m_units, kUnitsPerPicodollar));
}

QString ExactCost::toDecimal(int minimumDecimals) const
{
    QString digits;
    for (Int128 rest = m_units < 0 ? -m_units : m_units; rest > 0 || digits.size() <= kDecimals; rest /= 10)
        digits.prepend(QChar(static_cast<char16_t>(u'0' + static_cast<int>(rest % 10))));
    digits.insert(digits.size() - kDecimals, u'.');
    const qsizetype shortest = digits.indexOf(u'.') + 1 + minimumDecimals;
    while (digits.size() > shortest && digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return m_units < 0 ? u'-' + digits : digits;
}

ExactCost &ExactCost::operator+=(ExactCost other)
{
    if (__builtin_add_overflow(m_units, other.m_units, &m_units))
        m_units = other.m_units < 0 ? -kMost : kMost;
    return *this;
}

ExactCost ExactCost::product(Int128 scaledRate, Int128 count)
{
    Int128 units = 0;
    if (__builtin_mul_overflow(scaledRate, count, &units))
        units = (scaledRate < 0) != (count < 0) ? -kMost : kMost;
    return ExactCost(units);
}

} // namespace waybill::spend
