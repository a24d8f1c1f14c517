// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headers.h"

namespace waybill::http {

namespace {

auto named(QByteArrayView name)
{
    return [name](const Header &header) { return equalsIgnoringCase(header.name, name); };
}

} // namespace

QByteArray Headers::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(), named(name));
    return found == m_fields.cend() ? QByteArray() : found->value;
}

bool Headers::contains(QByteArrayView name) const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), named(name));
}

void Headers::set(QByteArray name, QByteArray value)
{
    const auto first = std::find_if(m_fields.begin(), m_fields.end(), named(name));
    if (first == m_fields.end())
        return add(std::move(name), std::move(value));
    m_fields.erase(std::remove_if(first + 1, m_fields.end(), named(name)), m_fields.end());
    *first = {std::move(name), std::move(value)};
}

void Headers::remove(QByteArrayView name)
{
    std::erase_if(m_fields, named(name));
}

bool isHopByHop(QByteArrayView name)
{
    constexpr QByteArrayView kProxy = "proxy-";
    if (name.size() > kProxy.size() && equalsIgnoringCase(name.first(kProxy.size()), kProxy))
        return true;
    constexpr std::array<QByteArrayView, 6> kNames{"connection", "keep-alive",        "te",
                                                   "trailer",    "transfer-encoding", "upgrade"};
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](QByteArrayView each) { return equalsIgnoringCase(name, each); });
}

Headers endToEnd(const Headers &headers)
{
    QByteArrayList named;
    for (const Header &header : headers) {
        if (equalsIgnoringCase(header.name, "connection"))
            named += header.value.split(',');
    }
    const auto isNamed = [&named](const QByteArray &name) {
        return std::any_of(named.cbegin(), named.cend(),
                           [&](const QByteArray &each) { return equalsIgnoringCase(each.trimmed(), name); });
    };
    Headers kept;
    kept.reserve(static_cast<std::size_t>(headers.size()));
    for (const Header &header : headers) {
        if (!isHopByHop(header.name) && !isNamed(header.name))
            kept.add(header.name, header.value);
    }
    return kept;
}

} // namespace waybill::http
