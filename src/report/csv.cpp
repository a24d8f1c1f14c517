// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

namespace waybill::report {

namespace {
QString latin1(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

Result<void> writeHeader(const model::Report &report, CsvFile &file)
{
    file.literal(QStringLiteral("period_start")).literal(QStringLiteral("period_end"));
    for (const auto dimension : report.query.groupBy)
        file.literal(toString(dimension));
    for (const char16_t *name : {u"requests", u"succeeded", u"failed"})
        file.literal(name);
    for (std::size_t i = 0; i < model::kMeterCount; ++i)
        file.literal(latin1(meterName(static_cast<model::Meter>(i))) + QStringLiteral("_tokens"));
    for (const char16_t *name : {u"cost_total", u"currency", u"unpriced", u"estimated", u"p50_ms", u"p95_ms",
                                 u"error_rate"})
        file.literal(name);
    return file.endLine();
}

Result<void> writeRow(const model::ReportRow &row, CsvFile &file)
{
    const model::Totals &totals = row.totals;
    file.literal(toIsoString(row.period.from)).literal(toIsoString(row.period.to));
    for (const QString &name : row.group)
        file.text(name);
    file.number(totals.requests).number(totals.succeeded).number(totals.failed);
    for (const auto count : totals.usage.tokens)
        file.number(count);
    file.money(totals.cost).literal(QStringLiteral("USD")).number(totals.unpriced).number(totals.estimated);
    file.milliseconds(totals.latencyP50).milliseconds(totals.latencyP95).share(totals.failed, totals.requests);
    return file.endLine();
}
}

Result<qint64> writeCsv(const model::Report &report, QIODevice &device, CsvOptions options)
{
    CsvFile file(device, options);
    if (auto written = writeHeader(report, file); !written)
        return written.error();
    for (const auto &row : report.rows) {
        if (auto written = writeRow(row, file); !written)
            return written.error();
    }
    return static_cast<qint64>(report.rows.size());
}

} // namespace waybill::report
