// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/endpoint.h"
#include "dialect/envelope.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <vector>

/// Recorded wire examples of tests/data/fixtures.
namespace fixtures {

struct Fixture
{
    QString id; ///< "openai_chat/text_stream"
    QByteArray method;
    QByteArray path;
    int status = 0;
    QByteArray body;
};

inline QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(file.fileName()));
    return file.readAll();
}

inline std::vector<Fixture> all()
{
    std::vector<Fixture> result;
    for (const QJsonValue &value : QJsonDocument::fromJson(read(QStringLiteral("fixtures/index.json"))).array()) {
        const QJsonObject entry = value.toObject();
        const auto field = [&](const char *name) { return entry.value(QLatin1StringView(name)); };
        result.push_back({field("id").toString(), field("method").toString().toLatin1(),
                          field("path").toString().toLatin1(), field("status").toInt(),
                          read(QStringLiteral("fixtures/") + field("file").toString())});
    }
    return result;
}

/// What a tool asked to get this answer; nothing for paths that are not ours (images, videos, Azure deployments).
inline std::optional<waybill::dialect::Envelope> envelopeOf(const Fixture &fixture)
{
    QByteArray path = fixture.path;
    if (path.startsWith("/openai/deployments/"))
        path = "/v1/chat/completions";
    const auto endpoint = waybill::dialect::matchEndpoint(fixture.method, path);
    if (!endpoint || endpoint->kind != waybill::dialect::Endpoint::Kind::Call)
        return std::nullopt;
    waybill::dialect::Envelope envelope;
    envelope.operation = endpoint->operation;
    envelope.model = QStringLiteral("m");
    envelope.streaming = fixture.id.endsWith(u"_stream") || fixture.id.contains(u"_stream_");
    envelope.asksStreamUsage = true;
    return envelope;
}

} // namespace fixtures
