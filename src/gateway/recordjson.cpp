// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::gateway {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(std::int64_t us)
{
    return us < 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(us));
}

QJsonObject usageObject(const model::Usage &usage)
{
    QJsonObject object;
    for (std::size_t i = 0; i < model::kMeterCount; ++i) {
        const std::string_view name = model::meterName(static_cast<model::Meter>(i));
        if (usage.tokens[i] != 0)
            object.insert(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())),
                          static_cast<qint64>(usage.tokens[i]));
    }
    return object;
}

QJsonArray costLines(const model::Cost &cost)
{
    QJsonArray lines;
    for (const model::CostLine &line : cost.lines)
        lines.append(QJsonObject{{QStringLiteral("meter"), QString::fromLatin1(line.meter)},
                                 {QStringLiteral("count"), static_cast<qint64>(line.count)},
                                 {QStringLiteral("amount_usd"), line.amount.toDecimal(0)}});
    return lines;
}

QJsonObject attemptObject(const model::AttemptRecord &attempt)
{
    return {{QStringLiteral("provider"), attempt.provider},
            {QStringLiteral("model"), attempt.model},
            {QStringLiteral("status"), attempt.status},
            {QStringLiteral("error_class"), textOrNull(model::toString(attempt.errorClass))},
            {QStringLiteral("error_code"), textOrNull(attempt.errorCode)},
            {QStringLiteral("error_message"), textOrNull(attempt.errorMessage)},
            {QStringLiteral("next_step"), attempt.nextStep},
            {QStringLiteral("connect_us"), timeOrNull(attempt.connectUs)},
            {QStringLiteral("first_byte_us"), timeOrNull(attempt.firstByteUs)},
            {QStringLiteral("duration_us"), timeOrNull(attempt.durationUs)},
            {QStringLiteral("connection_reused"), attempt.connectionReused},
            {QStringLiteral("upstream_request_id"), textOrNull(attempt.upstreamRequestId)}};
}

} // namespace

QByteArray toJson(const model::ExchangeRecord &record)
{
    QJsonArray attempts;
    for (const model::AttemptRecord &attempt : record.attempts)
        attempts.append(attemptObject(attempt));
    QJsonArray budgets;
    for (const QString &budget : record.budgets)
        budgets.append(budget);

    const QJsonObject object{
        {QStringLiteral("id"), QString::fromLatin1(record.id)},
        {QStringLiteral("started_at"), toIsoString(record.startedAt)},
        {QStringLiteral("operation"), model::toString(record.operation)},
        {QStringLiteral("client"), textOrNull(record.client)},
        {QStringLiteral("team"), textOrNull(record.team)},
        {QStringLiteral("requested_model"), record.requestedModel},
        {QStringLiteral("route"), textOrNull(record.route)},
        {QStringLiteral("provider"), textOrNull(record.provider)},
        {QStringLiteral("model"), textOrNull(record.upstreamModel)},
        {QStringLiteral("streaming"), record.streaming},
        {QStringLiteral("demo"), record.demo},
        {QStringLiteral("status"), record.status},
        {QStringLiteral("error_class"), textOrNull(model::toString(record.errorClass))},
        {QStringLiteral("error_code"), textOrNull(record.errorCode)},
        {QStringLiteral("error_message"), textOrNull(record.errorMessage)},
        {QStringLiteral("first_byte_us"), timeOrNull(record.firstByteUs)},
        {QStringLiteral("first_token_us"), timeOrNull(record.firstTokenUs)},
        {QStringLiteral("duration_us"), timeOrNull(record.durationUs)},
        {QStringLiteral("overhead_us"), timeOrNull(record.overheadUs)},
        {QStringLiteral("usage"), usageObject(record.usage)},
        {QStringLiteral("cost_usd"), record.cost.total ? QJsonValue(record.cost.total->toDecimal(0)) : QJsonValue()},
        {QStringLiteral("cost_source"), model::toString(record.cost.source)},
        {QStringLiteral("cost_lines"), costLines(record.cost)},
        {QStringLiteral("price_row"), textOrNull(record.cost.priceRow)},
        {QStringLiteral("budgets"), budgets},
        {QStringLiteral("attempts"), attempts},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace waybill::gateway
