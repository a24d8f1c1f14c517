// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/answerheaders.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace waybill::gateway {

namespace {

/// Set by ourselves, or about the provider's own host rather than about the answer. Lower case.
constexpr std::array<std::string_view, 6> kNotPassedOn{"alt-svc",    "content-length", "nel",
                                                       "set-cookie", "x-request-id",   "strict-transport-security"};

bool isPassedOn(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    const std::string_view view(lower.constData(), static_cast<std::size_t>(lower.size()));
    return !view.starts_with("x-waybill-") && std::ranges::find(kNotPassedOn, view) == kNotPassedOn.end();
}

/// Names come from configuration and tools: nothing in them may end a header line.
QByteArray headerValue(const QString &text)
{
    return text.toUtf8().toPercentEncoding(" !\"#$&'()*+,/:;<=>?@[]^`{|}");
}

} // namespace

http::Headers ownHeaders(const model::ExchangeRecord &record, int attempts)
{
    http::Headers headers;
    headers.add("x-request-id", record.id);
    if (!record.provider.isEmpty())
        headers.add("x-waybill-provider", headerValue(record.provider));
    if (!record.upstreamModel.isEmpty())
        headers.add("x-waybill-model", headerValue(record.upstreamModel));
    if (!record.route.isEmpty())
        headers.add("x-waybill-route", headerValue(record.route));
    headers.add("x-waybill-attempts", QByteArray::number(attempts));
    headers.add("x-waybill-overhead-us", QByteArray::number(static_cast<qlonglong>(record.overheadUs)));
    return headers;
}

http::Headers answerHeaders(const http::Headers &upstream, const model::ExchangeRecord &record, int attempts)
{
    http::Headers headers = ownHeaders(record, attempts);
    for (const http::Header &header : http::endToEnd(upstream)) {
        if (isPassedOn(header.name))
            headers.add(header.name, header.value);
    }
    return headers;
}

void addCost(http::Headers &headers, const model::Cost &cost)
{
    if (cost.total)
        headers.set("x-waybill-cost-usd", cost.total->toDecimal(0).toLatin1());
    headers.set("x-waybill-cost-source", model::toString(cost.source).toLatin1());
}

QByteArray costComment(const model::Cost &cost)
{
    return ": x-waybill-cost-usd " + (cost.total ? cost.total->toDecimal(0).toLatin1() : "unpriced") + "\n\n";
}

} // namespace waybill::gateway
