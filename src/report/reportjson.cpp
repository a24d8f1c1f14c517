// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::report {

namespace {
QString periodName(model::ReportPeriod period)
{
    switch (period) {
    case model::ReportPeriod::Total:
        return QStringLiteral("total");
    case model::ReportPeriod::Day:
        return QStringLiteral("day");
    case model::ReportPeriod::Month:
        return QStringLiteral("month");
    }
    Q_UNREACHABLE();
}

QJsonValue milliseconds(std::int64_t microseconds)
{
    return microseconds < 0 ? QJsonValue() : QJsonValue(static_cast<double>(microseconds) / 1'000);
}

QJsonObject usageObject(const model::Usage &usage)
{
    QJsonObject object;
    for (std::size_t i = 0; i < model::kMeterCount; ++i) {
        const auto name = model::meterName(static_cast<model::Meter>(i));
        if (usage.tokens[i] != 0)
            object.insert(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())), qint64(usage.tokens[i]));
    }
    return object;
}

QJsonObject callsObject(const model::Usage &usage)
{
    QJsonObject object;
    for (const auto &call : usage.calls)
        object.insert(QString::fromUtf8(call.item), static_cast<double>(call.millionths) / 1'000'000);
    return object;
}

QJsonObject totalsObject(const model::Totals &totals)
{
    return {{QStringLiteral("requests"), qint64(totals.requests)},
            {QStringLiteral("succeeded"), qint64(totals.succeeded)},
            {QStringLiteral("failed"), qint64(totals.failed)},
            {QStringLiteral("tokens"), usageObject(totals.usage)},
            {QStringLiteral("calls"), callsObject(totals.usage)},
            {QStringLiteral("cost_usd"), totals.cost.toDecimal()},
            {QStringLiteral("unpriced"), qint64(totals.unpriced)},
            {QStringLiteral("estimated"), qint64(totals.estimated)},
            {QStringLiteral("p50_ms"), milliseconds(totals.latencyP50)},
            {QStringLiteral("p95_ms"), milliseconds(totals.latencyP95)},
            {QStringLiteral("p99_ms"), milliseconds(totals.latencyP99)},
            {QStringLiteral("first_token_p50_ms"), milliseconds(totals.firstTokenP50)},
            {QStringLiteral("first_token_p95_ms"), milliseconds(totals.firstTokenP95)}};
}

void insertRange(QJsonObject &object, TimeRange range)
{
    object.insert(QStringLiteral("from"), toIsoString(range.from));
    object.insert(QStringLiteral("to"), toIsoString(range.to));
}

QJsonObject rowObject(const model::ReportRow &row, const std::vector<model::Dimension> &dimensions)
{
    QJsonObject object = totalsObject(row.totals);
    insertRange(object, row.period);
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        object.insert(toString(dimensions[i]), row.group[i]);
    return object;
}
}

QByteArray toJson(const model::Report &report)
{
    QJsonArray groupBy;
    for (const auto dimension : report.query.groupBy)
        groupBy.append(toString(dimension));
    QJsonArray rows;
    for (const auto &row : report.rows)
        rows.append(rowObject(row, report.query.groupBy));
    QJsonObject object{
        {QStringLiteral("group_by"), groupBy},
        {QStringLiteral("period"), periodName(report.query.period)},
        {QStringLiteral("time_zone"),
         report.query.timeZone.isEmpty() ? QStringLiteral("UTC") : QString::fromUtf8(report.query.timeZone)},
        {QStringLiteral("currency"), QStringLiteral("USD")},
        {QStringLiteral("rows"), rows},
        {QStringLiteral("totals"), totalsObject(report.totals)},
    };
    insertRange(object, report.query.range);
    return QJsonDocument(object).toJson();
}

} // namespace waybill::report
