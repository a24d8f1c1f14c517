// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/modellist.h"

#include "dialect/json.h"

#include <QDateTime>

namespace waybill::dialect {

QByteArray modelEntry(model::Dialect dialect, const ModelEntry &entry)
{
    const QByteArray id = quoted(entry.id);
    switch (dialect) {
    case model::Dialect::OpenAi:
        return "{\"id\":" + id + ",\"object\":\"model\",\"created\":" + QByteArray::number(entry.created)
            + ",\"owned_by\":" + quoted(entry.owner) + '}';
    case model::Dialect::Anthropic: {
        const QString created = QDateTime::fromSecsSinceEpoch(entry.created, Qt::UTC).toString(Qt::ISODate);
        return "{\"type\":\"model\",\"id\":" + id + ",\"display_name\":" + id + ",\"created_at\":" + quoted(created)
            + '}';
    }
    case model::Dialect::Gemini:
        return "{\"name\":" + quoted(QStringLiteral("models/") + entry.id) + ",\"displayName\":" + id
            + ",\"supportedGenerationMethods\":[\"generateContent\",\"countTokens\"]}";
    }
    Q_UNREACHABLE();
}

QByteArray modelList(model::Dialect dialect, const std::vector<ModelEntry> &models)
{
    QByteArray entries;
    for (const ModelEntry &entry : models)
        entries += (entries.isEmpty() ? "" : ",") + modelEntry(dialect, entry);

    switch (dialect) {
    case model::Dialect::OpenAi:
        return "{\"object\":\"list\",\"data\":[" + entries + "]}";
    case model::Dialect::Anthropic: {
        const QByteArray first = models.empty() ? QByteArrayLiteral("null") : quoted(models.front().id);
        const QByteArray last = models.empty() ? QByteArrayLiteral("null") : quoted(models.back().id);
        return "{\"data\":[" + entries + "],\"has_more\":false,\"first_id\":" + first + ",\"last_id\":" + last + '}';
    }
    case model::Dialect::Gemini:
        return "{\"models\":[" + entries + "]}";
    }
    Q_UNREACHABLE();
}

} // namespace waybill::dialect
