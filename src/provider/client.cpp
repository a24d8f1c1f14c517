// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/client.h"

#include "provider/kindtraits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace waybill::provider {

namespace {

/// Headers of a tool that must not travel on: its credentials for us, the framing of its own connection, its cookies,
/// and what browsers and proxies add. Compared in lower case.
constexpr std::array<std::string_view, 14> kNotForwarded{
    "accept-encoding", "api-key",        "authorization", "content-length", "cookie", "expect",
    "forwarded",       "host",           "origin",        "referer",        "via",    "x-api-key",
    "x-goog-api-key",  "x-forwarded-for"};

bool isForwarded(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    const std::string_view view(lower.constData(), static_cast<std::size_t>(lower.size()));
    return !view.starts_with("x-waybill-") && std::ranges::find(kNotForwarded, view) == kNotForwarded.end();
}

void append(QByteArray &block, QByteArrayView name, QByteArrayView value)
{
    block.append(name).append(": ").append(value).append("\r\n");
}

/// A call may come from another Waybill: each one that it went through stays named, so that any of them knows it again.
void appendVia(QByteArray &block, const http::Headers &clientHeaders, const QByteArray &via)
{
    const QByteArray before = clientHeaders.value("x-waybill-via");
    append(block, "x-waybill-via", before.isEmpty() ? via : before + ", " + via);
}

void appendKey(QByteArray &block, model::ProviderKind kind, const QByteArray &key)
{
    if (key.isEmpty())
        return;
    switch (kindTraits(kind).authentication) {
    case KindTraits::Authentication::Bearer:
        return append(block, "Authorization", "Bearer " + key);
    case KindTraits::Authentication::AnthropicKey:
        return append(block, "x-api-key", key);
    case KindTraits::Authentication::GoogleKey:
        return append(block, "x-goog-api-key", key);
    case KindTraits::Authentication::AzureKey:
        return append(block, "api-key", key);
    }
}

QByteArray fullPath(const model::Provider &provider, const QByteArray &pathAndQuery)
{
    QByteArray base = provider.baseUrl.path(QUrl::FullyEncoded).toLatin1();
    while (base.endsWith('/'))
        base.chop(1);
    return base + kindTraits(provider.kind).pathPrefix + pathAndQuery;
}

// A key is one line of visible ASCII; anything else could smuggle a second header in.
bool isUsable(const QByteArray &key)
{
    return std::ranges::all_of(key, [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

Client::Client(http::WireAccessManager &network)
    : m_network(network)
{
}

Result<std::unique_ptr<http::WireReply>> Client::send(const model::Provider &provider, const Credentials &credentials,
                                                      const Call &call)
{
    QByteArray key;
    if (!provider.keys.empty()) {
        const auto secret = credentials.secret(provider.keys.front().secret);
        if (!secret)
            return Error(QStringLiteral("The key of provider \"%1\" (%2) could not be read. Set it in Providers.")
                             .arg(provider.id, provider.keys.front().secret.toString()));
        key = *secret;
    }
    if (!isUsable(key))
        return Error(
            QStringLiteral("The key of provider \"%1\" contains a space or a line break. Set it again in Providers.")
                .arg(provider.id));

    QByteArray headers;
    headers.reserve(1024);
    for (const http::Header &header : http::endToEnd(*call.clientHeaders)) {
        if (isForwarded(header.name))
            append(headers, header.name, header.value);
    }
    appendKey(headers, provider.kind, key);
    append(headers, "Accept-Encoding", "identity"); // answers are metered as they pass
    appendVia(headers, *call.clientHeaders, call.via);

    return std::unique_ptr<http::WireReply>(m_network.send({.target = m_network.target(provider.baseUrl),
                                                            .method = "POST",
                                                            .pathAndQuery = fullPath(provider, call.pathAndQuery),
                                                            .headerBlock = std::move(headers),
                                                            .body = call.body,
                                                            .timeouts = call.timeouts}));
}

Result<std::unique_ptr<http::WireReply>> Client::get(const model::Provider &provider, const QByteArray &secret,
                                                     const QByteArray &path, const http::WireTimeouts &timeouts)
{
    if (!isUsable(secret))
        return Error(QStringLiteral("The key contains a space or a line break. Paste it again."));
    QByteArray headers;
    appendKey(headers, provider.kind, secret);
    if (provider.kind == model::ProviderKind::Anthropic)
        append(headers, "anthropic-version", "2023-06-01");
    append(headers, "Accept", "application/json");
    append(headers, "Accept-Encoding", "identity");
    return std::unique_ptr<http::WireReply>(m_network.send({.target = m_network.target(provider.baseUrl),
                                                            .method = "GET",
                                                            .pathAndQuery = fullPath(provider, path),
                                                            .headerBlock = std::move(headers),
                                                            .body = {},
                                                            .timeouts = timeouts}));
}

http::WireTimeouts effectiveTimeouts(const model::Timeouts &route, const model::Timeouts &provider)
{
    const auto pick = [](const auto &first, const auto &second, std::chrono::milliseconds otherwise) {
        return first ? *first : second.value_or(otherwise);
    };
    return {.connect = pick(route.connect, provider.connect, model::kDefaultConnectTimeout),
            .firstByte = pick(route.firstByte, provider.firstByte, model::kDefaultFirstByteTimeout),
            .idle = pick(route.idle, provider.idle, model::kDefaultIdleTimeout),
            .total = pick(route.total, provider.total, std::chrono::milliseconds::zero())};
}

} // namespace waybill::provider
