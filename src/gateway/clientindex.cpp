// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clientindex.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <array>

namespace waybill::gateway {

namespace {
QByteArray digestOf(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}
} // namespace

QByteArray presentedKey(const http::Request &request)
{
    static constexpr QByteArrayView bearer = "bearer ";
    const QByteArray authorization = request.headers.value("authorization");
    if (authorization.size() > bearer.size() && authorization.first(bearer.size()).toLower() == bearer)
        return authorization.sliced(bearer.size()).trimmed();
    for (const QByteArrayView name :
         {QByteArrayView("x-api-key"), QByteArrayView("x-goog-api-key"), QByteArrayView("api-key")}) {
        const QByteArray value = request.headers.value(name);
        if (!value.isEmpty())
            return value;
    }
    if (!request.query.contains("key="))
        return {};
    return QUrlQuery(QString::fromLatin1(request.query))
        .queryItemValue(QStringLiteral("key"), QUrl::FullyDecoded)
        .toUtf8();
}

ClientIndex::ClientIndex(const model::Configuration &configuration, const provider::Credentials &credentials,
                         const QByteArray &ownKey)
{
    static const model::Client itself{.id = QStringLiteral("waybill")};
    if (!ownKey.isEmpty())
        m_entries.push_back({digestOf(ownKey), &itself});
    for (const model::Client &client : configuration.clients) {
        const auto secret = credentials.secret(client.secret);
        if (secret && !secret->isEmpty())
            m_entries.push_back({digestOf(*secret), &client});
    }
}

const model::Client *ClientIndex::find(const QByteArray &key) const
{
    if (key.isEmpty() || m_entries.empty())
        return nullptr;
    // Digests are compared, so the time taken says nothing about the keys themselves.
    const QByteArray digest = digestOf(key);
    for (const Entry &entry : m_entries) {
        if (entry.digest == digest)
            return entry.client;
    }
    return nullptr;
}

} // namespace waybill::gateway
