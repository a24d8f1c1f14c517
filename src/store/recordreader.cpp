// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordreader.h"

#include "store/columns.h"
#include "store/timeline.h"

#include <QVariant>

namespace waybill::store {

namespace {
/// Takes a row's values from left to right.
class Columns final
{
public:
    explicit Columns(const QSqlQuery &query)
        : m_query(query)
    {
    }
    QVariant next() { return m_query.value(m_column++); }
    qint64 number() { return next().toLongLong(); }
    int smallNumber() { return next().toInt(); }
    QString text() { return next().toString(); }
    std::optional<Money> money()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(Money::fromPicodollars(value.toLongLong()));
    }
    model::ErrorClass errorClass() { return model::errorClassFromName(text()); }
    model::CostSource costSource() { return model::costSourceFromName(text()).value_or(model::CostSource::Unpriced); }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

QString nameOf(QLatin1StringView column)
{
    return QStringLiteral("(SELECT name FROM names WHERE names.id = %1)").arg(column);
}
}

QString rowColumns()
{
    return QStringLiteral("key, id, subject, status, error_class, attempt_count, first_token_us, duration_us, input, "
                          "output, cost_source, cost");
}

model::ExchangeRow readRow(const QSqlQuery &query, const SubjectIndex &subjects)
{
    Columns columns(query);
    model::ExchangeRow row;
    row.key = columns.number();
    row.startedAt = timeOfKey(row.key);
    row.id = columns.text().toUtf8();
    const Subject &subject = subjects.at(columns.number());
    row.client = subject.client;
    row.requestedModel = subject.requestedModel;
    row.provider = subject.provider;
    row.upstreamModel = subject.upstreamModel;
    row.streaming = subject.streaming;
    row.demo = subject.demo;
    row.status = columns.smallNumber();
    row.errorClass = columns.errorClass();
    row.attempts = columns.smallNumber();
    row.firstTokenUs = columns.number();
    row.durationUs = columns.number();
    row.inputTokens = columns.number();
    row.outputTokens = columns.number();
    row.costSource = columns.costSource();
    row.cost = columns.money();
    return row;
}

QString recordColumns()
{
    return QStringLiteral("key, id, subject, status, error_class, error_code, error_message, first_byte_us, "
                          "first_token_us, duration_us, overhead_us, request_bytes, response_bytes, cost, cost_source, "
                          "cost_lines, calls, budgets, %1, %2, %3")
        .arg(nameOf(QLatin1StringView("user_agent")), nameOf(QLatin1StringView("price_row")), meterColumns());
}

model::ExchangeRecord readRecord(const QSqlQuery &query, const SubjectIndex &subjects)
{
    Columns columns(query);
    model::ExchangeRecord record;
    record.startedAt = timeOfKey(columns.number());
    record.id = columns.text().toUtf8();
    const Subject &subject = subjects.at(columns.number());
    record.operation = subject.operation;
    record.client = subject.client;
    record.team = subject.team;
    record.project = subject.project;
    record.requestedModel = subject.requestedModel;
    record.route = subject.route;
    record.provider = subject.provider;
    record.upstreamModel = subject.upstreamModel;
    record.streaming = subject.streaming;
    record.demo = subject.demo;
    record.status = columns.smallNumber();
    record.errorClass = columns.errorClass();
    record.errorCode = columns.text();
    record.errorMessage = columns.text();
    record.firstByteUs = columns.number();
    record.firstTokenUs = columns.number();
    record.durationUs = columns.number();
    record.overheadUs = columns.number();
    record.requestBytes = columns.number();
    record.responseBytes = columns.number();
    record.cost.total = columns.money();
    record.cost.source = columns.costSource();
    record.cost.lines = costLinesFromText(columns.text());
    record.usage.calls = callsFromText(columns.text());
    record.budgets = namesFromText(columns.text());
    record.userAgent = columns.text();
    record.cost.priceRow = columns.text();
    for (auto &count : record.usage.tokens)
        count = columns.number();
    return record;
}

QString attemptsStatement()
{
    return QStringLiteral("SELECT %1, %2, %3, started_at_us, connect_us, first_byte_us, duration_us, status, "
                          "error_class, error_code, error_message, next_step, upstream_request_id, connection_reused "
                          "FROM attempts WHERE exchange = ? ORDER BY position")
        .arg(nameOf(QLatin1StringView("provider")), nameOf(QLatin1StringView("model")),
             nameOf(QLatin1StringView("key_id")));
}

model::AttemptRecord readAttempt(const QSqlQuery &query)
{
    Columns columns(query);
    model::AttemptRecord attempt;
    attempt.provider = columns.text();
    attempt.model = columns.text();
    attempt.keyId = columns.text();
    attempt.startedAt = TimePoint(Duration(columns.number()));
    attempt.connectUs = columns.number();
    attempt.firstByteUs = columns.number();
    attempt.durationUs = columns.number();
    attempt.status = columns.smallNumber();
    attempt.errorClass = columns.errorClass();
    attempt.errorCode = columns.text();
    attempt.errorMessage = columns.text();
    attempt.nextStep = columns.text();
    attempt.upstreamRequestId = columns.text();
    attempt.connectionReused = columns.next().toBool();
    return attempt;
}

} // namespace waybill::store
