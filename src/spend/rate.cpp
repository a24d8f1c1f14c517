// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/rate.h"

#include "spend/exactcost.h"

namespace waybill::spend {

namespace {
struct Decimal
{
    QString digits;
    int exponent = 0; ///< of ten, for the last digit
};

std::optional<Decimal> decimalFromText(QStringView text)
{
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    const QStringView mantissa = text.first(e < 0 ? text.size() : e);
    Decimal decimal;
    if (e >= 0) {
        bool ok = false;
        decimal.exponent = text.sliced(e + 1).toInt(&ok);
        if (!ok || qAbs(decimal.exponent) > 1000)
            return std::nullopt;
    }
    bool pointSeen = false;
    for (const QChar c : mantissa) {
        if (c == u'.' && !pointSeen) {
            pointSeen = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        decimal.digits += c;
        decimal.exponent -= pointSeen ? 1 : 0;
    }
    if (decimal.digits.isEmpty())
        return std::nullopt;
    while (decimal.digits.startsWith(u'0'))
        decimal.digits.remove(0, 1);
    while (decimal.digits.endsWith(u'0')) {
        decimal.digits.chop(1);
        ++decimal.exponent;
    }
    return decimal;
}
} // namespace

Result<Rate> Rate::fromDecimal(QStringView text)
{
    if (text.startsWith(u'-'))
        return Error(QStringLiteral("a price can not be negative"));
    const auto decimal = decimalFromText(text);
    if (!decimal)
        return Error(QStringLiteral("write a number, like 2.5"));
    if (decimal->digits.isEmpty())
        return Rate();
    const int zeros = decimal->exponent + kDecimals;
    if (zeros < 0)
        return Error(QStringLiteral("a price has at most eighteen decimals"));

    const auto tooHigh = [] { return Error(QStringLiteral("a price is at most a million USD")); };
    constexpr int kMostDigits = 25;
    if (decimal->digits.size() + zeros > kMostDigits)
        return tooHigh();
    Int128 scaled = 0;
    for (const QChar digit : decimal->digits)
        scaled = scaled * 10 + (digit.unicode() - u'0');
    for (int i = 0; i < zeros; ++i)
        scaled *= 10;
    if (scaled > Int128(kMostDollars) * 1'000'000'000'000'000'000)
        return tooHigh();
    return Rate(scaled);
}

Money Rate::money() const
{
    return Money::clamped(dividedHalfUp(m_scaled, 1'000'000));
}

Money Rate::perToken() const
{
    return Money::clamped(dividedHalfUp(m_scaled, 1'000'000'000'000));
}

} // namespace waybill::spend
