// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/errorclass.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::model {

namespace {
constexpr std::array<std::pair<ErrorClass, QLatin1StringView>, 19> kNames{{
    {ErrorClass::None, QLatin1StringView("")},
    {ErrorClass::Connect, QLatin1StringView("connect")},
    {ErrorClass::Timeout, QLatin1StringView("timeout")},
    {ErrorClass::InvalidRequest, QLatin1StringView("invalid-request")},
    {ErrorClass::ContextLength, QLatin1StringView("context-length")},
    {ErrorClass::ContentFilter, QLatin1StringView("content-filter")},
    {ErrorClass::Authentication, QLatin1StringView("authentication")},
    {ErrorClass::Billing, QLatin1StringView("billing")},
    {ErrorClass::Permission, QLatin1StringView("permission")},
    {ErrorClass::NotFound, QLatin1StringView("not-found")},
    {ErrorClass::RateLimit, QLatin1StringView("rate-limit")},
    {ErrorClass::Overloaded, QLatin1StringView("overloaded")},
    {ErrorClass::Server, QLatin1StringView("server")},
    {ErrorClass::Truncated, QLatin1StringView("truncated")},
    {ErrorClass::Protocol, QLatin1StringView("protocol")},
    {ErrorClass::Cancelled, QLatin1StringView("cancelled")},
    {ErrorClass::Budget, QLatin1StringView("budget")},
    {ErrorClass::Unroutable, QLatin1StringView("unroutable")},
    {ErrorClass::Interrupted, QLatin1StringView("interrupted")},
}};
}

QString toString(ErrorClass errorClass)
{
    const auto found = std::ranges::find(kNames, errorClass, &std::pair<ErrorClass, QLatin1StringView>::first);
    return QString(found->second);
}

ErrorClass errorClassFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kNames, [name](const auto &entry) { return name == entry.second; });
    return found == kNames.end() ? ErrorClass::Protocol : found->first;
}

} // namespace waybill::model
