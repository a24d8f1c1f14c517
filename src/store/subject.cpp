// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/subject.h"

#include <QHash>
#include <QVariant>

namespace waybill::store {

Subject Subject::of(const model::ExchangeRecord &record)
{
    return {.client = record.client,
            .team = record.team,
            .project = record.project,
            .route = record.route,
            .requestedModel = record.requestedModel,
            .provider = record.provider,
            .upstreamModel = record.upstreamModel,
            .operation = record.operation,
            .streaming = record.streaming,
            .demo = record.demo};
}

const QString &Subject::name(model::Dimension dimension) const
{
    switch (dimension) {
    case model::Dimension::Model:
        return upstreamModel.isEmpty() ? requestedModel : upstreamModel;
    case model::Dimension::Provider:
        return provider;
    case model::Dimension::Client:
        return client;
    case model::Dimension::Team:
        return team;
    case model::Dimension::Route:
        return route;
    }
    Q_UNREACHABLE();
}

std::size_t qHash(const Subject &subject, std::size_t seed)
{
    return qHashMulti(seed, subject.client, subject.team, subject.project, subject.route, subject.requestedModel,
                      subject.provider, subject.upstreamModel, static_cast<int>(subject.operation), subject.streaming,
                      subject.demo);
}

QString subjectColumns()
{
    return QStringLiteral("client, team, project, route, requested_model, provider, upstream_model, operation, "
                          "streaming, demo");
}

void bind(QSqlQuery &query, const Subject &subject)
{
    int position = 0;
    for (const QString &text : {subject.client, subject.team, subject.project, subject.route, subject.requestedModel,
                                subject.provider, subject.upstreamModel, toString(subject.operation)})
        query.bindValue(position++, sqlText(text));
    query.bindValue(position++, int(subject.streaming));
    query.bindValue(position, int(subject.demo));
}

Subject readSubject(const QSqlQuery &query, int firstColumn)
{
    const auto text = [&](int column) { return query.value(firstColumn + column).toString(); };
    return {.client = text(0),
            .team = text(1),
            .project = text(2),
            .route = text(3),
            .requestedModel = text(4),
            .provider = text(5),
            .upstreamModel = text(6),
            .operation = model::operationFromName(text(7)).value_or(model::Operation::ChatCompletions),
            .streaming = query.value(firstColumn + 8).toBool(),
            .demo = query.value(firstColumn + 9).toBool()};
}

Result<void> SubjectIndex::refresh(Connection &connection)
{
    auto query = connection.prepared(QStringLiteral("SELECT id, %1 FROM subjects WHERE id >= ?").arg(subjectColumns()));
    if (!query)
        return query.error();
    query->bindValue(0, static_cast<qint64>(m_subjects.size()));
    if (!query->exec())
        return connection.error(query->lastError());
    while (query->next()) {
        const auto id = static_cast<std::size_t>(query->value(0).toLongLong());
        m_subjects.resize(qMax(m_subjects.size(), id + 1));
        m_subjects[id] = readSubject(*query, 1);
    }
    return {};
}

} // namespace waybill::store
