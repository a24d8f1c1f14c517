// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchwriter.h"

#include "store/columns.h"
#include "store/schema.h"

#include <QVariant>

#include <utility>

namespace waybill::store {

namespace {
constexpr qsizetype kMostCached = 50'000;
constexpr quint32 kTieBreakers = 1024;

/// "INSERT INTO table (columns) VALUES (?, …)"
QString insertion(const QString &table, const QString &columns)
{
    QString marks = QStringLiteral("?");
    for (auto more = columns.count(u','); more > 0; --more)
        marks += QStringLiteral(", ?");
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, columns, marks);
}

/// Binds values from left to right.
class Values final
{
public:
    explicit Values(QSqlQuery &query, int first = 0)
        : m_query(query)
        , m_position(first)
    {
    }
    Values &operator<<(const QString &text)
    {
        m_query.bindValue(m_position++, sqlText(text));
        return *this;
    }
    Values &operator<<(std::int64_t number)
    {
        m_query.bindValue(m_position++, qint64(number));
        return *this;
    }
    Values &operator<<(std::optional<Money> money)
    {
        m_query.bindValue(m_position++, money ? QVariant(qint64(money->picodollars())) : QVariant());
        return *this;
    }

private:
    QSqlQuery &m_query;
    int m_position;
};

model::ExchangeRow rowOf(const model::ExchangeRecord &record, qint64 key)
{
    return {.key = key,
            .id = record.id,
            .startedAt = timeOfKey(key),
            .client = record.client,
            .requestedModel = record.requestedModel,
            .provider = record.provider,
            .upstreamModel = record.upstreamModel,
            .streaming = record.streaming,
            .demo = record.demo,
            .status = record.status,
            .errorClass = record.errorClass,
            .attempts = static_cast<int>(record.attempts.size()),
            .firstTokenUs = record.firstTokenUs,
            .durationUs = record.durationUs,
            .inputTokens = record.usage[model::Meter::Input],
            .outputTokens = record.usage[model::Meter::Output],
            .costSource = record.cost.source,
            .cost = record.cost.total};
}
}

BatchWriter::BatchWriter(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_rollups(*m_connection)
{
}

Result<std::unique_ptr<BatchWriter>> BatchWriter::open(const QString &path)
{
    auto connection = openForWriting(path);
    if (!connection)
        return connection.error();
    std::unique_ptr<BatchWriter> writer(new BatchWriter(std::move(*connection)));
    if (auto prepared = writer->prepare(); !prepared)
        return prepared.error();
    return writer;
}

Result<void> BatchWriter::prepare()
{
    const QString ofSubject = subjectColumns().replace(QStringLiteral(", "), QStringLiteral(" = ? AND "));
    const std::pair<QSqlQuery *, QString> statements[] = {
        {&m_selectSubject, QStringLiteral("SELECT id FROM subjects WHERE %1 = ?").arg(ofSubject)},
        {&m_insertSubject, insertion(QStringLiteral("subjects"), subjectColumns())},
        {&m_selectName, QStringLiteral("SELECT id FROM names WHERE name = ?")},
        {&m_insertName, insertion(QStringLiteral("names"), QStringLiteral("name"))},
        {&m_selectId, QStringLiteral("SELECT 1 FROM exchanges WHERE id = ?")},
        {&m_insertExchange,
         insertion(QStringLiteral("exchanges"),
                   QStringLiteral("key, id, subject, user_agent, status, succeeded, error_class, error_code, "
                                  "error_message, attempt_count, first_byte_us, first_token_us, duration_us, "
                                  "overhead_us, request_bytes, response_bytes, cost, cost_source, price_row, calls, "
                                  "budgets, cost_lines, ")
                       + meterColumns())
             + QStringLiteral(" ON CONFLICT DO NOTHING")},
        {&m_insertAttempt,
         insertion(QStringLiteral("attempts"),
                   QStringLiteral("exchange, position, provider, model, key_id, started_at_us, connect_us, "
                                  "first_byte_us, duration_us, status, error_class, error_code, error_message, "
                                  "next_step, upstream_request_id, connection_reused"))},
    };
    for (const auto &[query, sql] : statements) {
        auto prepared = m_connection->prepared(sql);
        if (!prepared)
            return prepared.error();
        *query = std::move(*prepared);
    }
    return {};
}

Result<std::vector<model::ExchangeRow>> BatchWriter::write(std::span<const model::ExchangeRecord> records)
{
    if (m_subjects.size() + m_names.size() > kMostCached) {
        m_subjects.clear();
        m_names.clear();
    }
    std::vector<model::ExchangeRow> added;
    const auto done = inTransaction(*m_connection, QLatin1StringView("IMMEDIATE"), [&]() -> Result<void> {
        for (const auto &record : records) {
            if (auto written = writeRecord(record, added); !written)
                return written;
        }
        return m_rollups.apply();
    });
    if (!done) {
        // What these remember was rolled back.
        m_rollups.clear();
        m_subjects.clear();
        m_names.clear();
        return done.error();
    }
    return added;
}

Result<void> BatchWriter::writeRecord(const model::ExchangeRecord &record, std::vector<model::ExchangeRow> &added)
{
    if (auto bound = bindExchange(record); !bound)
        return bound;
    const auto key = insertExchange(record);
    if (!key)
        return key.error();
    if (!*key)
        return {};
    const auto subject = subjectOf(record);
    if (!subject)
        return subject.error();
    m_rollups.add(record, *subject, timeOfKey(**key));
    added.push_back(rowOf(record, **key));
    return insertAttempts(**key, record.attempts);
}

Result<qint64> BatchWriter::subjectOf(const model::ExchangeRecord &record)
{
    const Subject subject = Subject::of(record);
    if (const auto known = m_subjects.constFind(subject); known != m_subjects.constEnd())
        return *known;
    bind(m_selectSubject, subject);
    if (!m_selectSubject.exec())
        return m_connection->error(m_selectSubject.lastError());
    qint64 id = m_selectSubject.next() ? m_selectSubject.value(0).toLongLong() : 0;
    m_selectSubject.finish();
    if (id == 0) {
        bind(m_insertSubject, subject);
        if (!m_insertSubject.exec())
            return m_connection->error(m_insertSubject.lastError());
        id = m_insertSubject.lastInsertId().toLongLong();
    }
    m_subjects.insert(subject, id);
    return id;
}

Result<qint64> BatchWriter::nameOf(const QString &name)
{
    if (const auto known = m_names.constFind(name); known != m_names.constEnd())
        return *known;
    Values(m_selectName) << name;
    if (!m_selectName.exec())
        return m_connection->error(m_selectName.lastError());
    qint64 id = m_selectName.next() ? m_selectName.value(0).toLongLong() : 0;
    m_selectName.finish();
    if (id == 0) {
        Values(m_insertName) << name;
        if (!m_insertName.exec())
            return m_connection->error(m_insertName.lastError());
        id = m_insertName.lastInsertId().toLongLong();
    }
    m_names.insert(name, id);
    return id;
}

Result<bool> BatchWriter::isStored(const QByteArray &id)
{
    Values(m_selectId) << QString::fromUtf8(id);
    if (!m_selectId.exec())
        return m_connection->error(m_selectId.lastError());
    const bool found = m_selectId.next();
    m_selectId.finish();
    return found;
}

Result<void> BatchWriter::bindExchange(const model::ExchangeRecord &record)
{
    const auto subject = subjectOf(record);
    if (!subject)
        return subject.error();
    const auto userAgent = nameOf(record.userAgent);
    if (!userAgent)
        return userAgent.error();
    const auto priceRow = nameOf(record.cost.priceRow);
    if (!priceRow)
        return priceRow.error();
    Values values(m_insertExchange, 1); // the key comes first, later
    values << QString::fromUtf8(record.id) << *subject << *userAgent << record.status << record.succeeded()
           << toString(record.errorClass) << record.errorCode << record.errorMessage
           << static_cast<std::int64_t>(record.attempts.size()) << record.firstByteUs << record.firstTokenUs
           << record.durationUs << record.overheadUs << record.requestBytes << record.responseBytes
           << record.cost.total << toString(record.cost.source) << *priceRow << callsToText(record.usage.calls)
           << namesToText(record.budgets) << costLinesToText(record.cost.lines);
    for (const auto count : record.usage.tokens)
        values << count;
    return {};
}

Result<std::optional<qint64>> BatchWriter::insertExchange(const model::ExchangeRecord &record)
{
    qint64 key = firstKeyAt(record.startedAt) + m_tieBreaker++ % kTieBreakers;
    // Leaps grow, so that even thousands of calls of one microsecond find room soon, in the microseconds that follow.
    for (qint64 leap = 1; leap < (qint64(1) << 40); leap *= 2) {
        m_insertExchange.bindValue(0, key);
        if (!m_insertExchange.exec())
            return m_connection->error(m_insertExchange.lastError());
        if (m_insertExchange.numRowsAffected() == 1)
            return std::optional(key);
        const auto stored = isStored(record.id);
        if (!stored)
            return stored.error();
        if (*stored)
            return std::optional<qint64>();
        key += leap;
    }
    return Error(QStringLiteral("The store %1 has no place for calls at %2: the time is taken. Check the machine's clock.")
                     .arg(m_connection->path(), toIsoString(record.startedAt)));
}

Result<void> BatchWriter::insertAttempts(qint64 key, const std::vector<model::AttemptRecord> &attempts)
{
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        if (auto done = insertAttempt(key, static_cast<int>(i), attempts[i]); !done)
            return done;
    }
    return {};
}

Result<void> BatchWriter::insertAttempt(qint64 key, int position, const model::AttemptRecord &attempt)
{
    const auto provider = nameOf(attempt.provider);
    if (!provider)
        return provider.error();
    const auto model = nameOf(attempt.model);
    if (!model)
        return model.error();
    const auto keyId = nameOf(attempt.keyId);
    if (!keyId)
        return keyId.error();
    Values(m_insertAttempt) << key << position << *provider << *model << *keyId
                            << attempt.startedAt.time_since_epoch().count() << attempt.connectUs << attempt.firstByteUs
                            << attempt.durationUs << attempt.status << toString(attempt.errorClass)
                            << attempt.errorCode << attempt.errorMessage << attempt.nextStep
                            << attempt.upstreamRequestId << attempt.connectionReused;
    if (!m_insertAttempt.exec())
        return m_connection->error(m_insertAttempt.lastError());
    return {};
}

} // namespace waybill::store
