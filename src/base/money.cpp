// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <limits>

namespace waybill {

namespace {
constexpr int kDecimals = 12;

QString withPoint(Int128 magnitude, bool negative, int decimals)
{
    QString digits;
    for (; magnitude > 0 || digits.size() <= decimals; magnitude /= 10)
        digits.prepend(QChar(static_cast<char16_t>(u'0' + static_cast<int>(magnitude % 10))));
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}
} // namespace

Result<Money> Money::fromDecimal(QStringView text)
{
    const auto bad = [&](const char *why) {
        return Error(QStringLiteral("\"%1\" is not an amount of money: %2").arg(text, QLatin1StringView(why)));
    };
    const bool negative = text.startsWith(u'-');
    const QStringView digits = negative ? text.sliced(1) : text;
    if (digits.isEmpty())
        return bad("it has no digits");

    Int128 value = 0;
    int decimals = -1;
    bool anyDigit = false;
    for (const QChar c : digits) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return bad("write digits and at most one point, like 12.50");
        if (decimals >= 0 && ++decimals > kDecimals)
            return bad("it has more than twelve decimals");
        anyDigit = true;
        value = value * 10 + (c.unicode() - u'0');
        if (value > Int128(std::numeric_limits<std::int64_t>::max()))
            return bad("it is larger than 9.2 million USD");
    }
    if (!anyDigit)
        return bad("it has no digits");
    for (int i = qMax(decimals, 0); i < kDecimals; ++i)
        value *= 10;
    if (value > Int128(std::numeric_limits<std::int64_t>::max()))
        return bad("it is larger than 9.2 million USD");
    const auto magnitude = static_cast<std::int64_t>(value);
    return Money(negative ? -magnitude : magnitude);
}

Money Money::clamped(Int128 picodollars)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    return Money(static_cast<std::int64_t>(qBound(Int128(least), picodollars, Int128(most))));
}

QString Money::toDecimal(int minimumDecimals) const
{
    const bool negative = m_picodollars < 0;
    const Int128 magnitude = negative ? -Int128(m_picodollars) : Int128(m_picodollars);
    QString text = withPoint(magnitude, negative, kDecimals);
    const qsizetype shortest = text.indexOf(u'.') + 1 + minimumDecimals;
    while (text.size() > shortest && text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString Money::toRoundedDecimal(int decimals) const
{
    Q_ASSERT(decimals >= 0 && decimals <= kDecimals);
    Int128 unit = 1;
    for (int i = decimals; i < kDecimals; ++i)
        unit *= 10;
    const bool negative = m_picodollars < 0;
    const Int128 magnitude = negative ? -Int128(m_picodollars) : Int128(m_picodollars);
    const Int128 rounded = (magnitude + unit / 2) / unit;
    return withPoint(rounded, negative && rounded != 0, decimals);
}

} // namespace waybill
