// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/retryafter.h"

#include <algorithm>
#include <cmath>

namespace waybill::provider {

namespace {

constexpr double kLongestSeconds = 31.0 * 24 * 3600;

std::optional<std::chrono::milliseconds> fromNumber(const QByteArray &text, double millisecondsPerUnit)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < 0)
        return std::nullopt;
    const double milliseconds = std::min(value * millisecondsPerUnit, kLongestSeconds * 1000);
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(milliseconds)));
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const http::Headers &headers, TimePoint now)
{
    if (const auto exact = fromNumber(headers.value("retry-after-ms"), 1))
        return exact;
    const QByteArray text = headers.value("retry-after");
    if (const auto seconds = fromNumber(text, 1000))
        return seconds;
    // An HTTP date is one of RFC 2822 but for its zone, which Qt does not know by this name.
    const QString dateText = QString::fromLatin1(text).replace(QLatin1StringView("GMT"), QLatin1StringView("+0000"));
    const QDateTime date = QDateTime::fromString(dateText, Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(fromDateTime(date) - now);
    return std::max(wait, std::chrono::milliseconds::zero());
}

} // namespace waybill::provider
