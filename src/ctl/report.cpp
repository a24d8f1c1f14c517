// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "ctl/command.h"
#include "ctl/options.h"
#include "report/csv.h"
#include "report/detailcsv.h"
#include "report/reportjson.h"
#include "store/reader.h"

#include <QFile>
#include <QTimeZone>

#include <cstdio>

namespace waybill::ctl {

namespace {

Result<TimePoint> parseTime(const QString &text, const QTimeZone &zone)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        return fromDateTime(day.startOfDay(zone));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return Error(QStringLiteral("\"%1\" is not a day (2026-11-30) or a time in ISO 8601").arg(text));
    return fromDateTime(time);
}

Result<std::vector<model::Dimension>> parseDimensions(const QString &text)
{
    std::vector<model::Dimension> dimensions;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        const auto dimension = model::dimensionFromName(name);
        if (!dimension)
            return Error(
                QStringLiteral("cannot group by \"%1\"; use model, provider, client, team or route").arg(name));
        dimensions.push_back(*dimension);
    }
    return dimensions;
}

Result<model::ReportPeriod> parsePeriod(const QString &text)
{
    if (text == QLatin1StringView("day"))
        return model::ReportPeriod::Day;
    if (text == QLatin1StringView("month"))
        return model::ReportPeriod::Month;
    if (text == QLatin1StringView("total"))
        return model::ReportPeriod::Total;
    return Error(QStringLiteral("\"%1\" is no period; use day, month or total").arg(text));
}

Result<model::ReportQuery> queryFrom(const QCommandLineParser &parser)
{
    model::ReportQuery query;
    query.timeZone = parser.value(QStringLiteral("time-zone")).toLatin1();
    const QTimeZone zone(query.timeZone);
    if (!zone.isValid())
        return Error(QStringLiteral("\"%1\" is no time zone; use a name like Europe/Berlin")
                         .arg(QString::fromLatin1(query.timeZone)));
    query.range = {TimePoint(), TimePoint(std::chrono::sys_days(std::chrono::year(9999) / 1 / 1))};
    for (const auto &[name, end] :
         {std::pair(QStringLiteral("from"), &query.range.from), std::pair(QStringLiteral("to"), &query.range.to)}) {
        if (!parser.isSet(name))
            continue;
        const auto time = parseTime(parser.value(name), zone);
        if (!time)
            return time.error();
        *end = *time;
    }
    const auto dimensions = parseDimensions(parser.value(QStringLiteral("by")));
    if (!dimensions)
        return dimensions.error();
    query.groupBy = *dimensions;
    const auto period = parsePeriod(parser.value(QStringLiteral("period")));
    if (!period)
        return period.error();
    query.period = *period;
    query.filter.demo = parser.isSet(QStringLiteral("demo"));
    return query;
}

Result<void> write(store::Reader &reader, const model::ReportQuery &query, const QString &format, bool detail,
                   QIODevice &out)
{
    if (detail) {
        const auto written = report::writeDetailCsv(reader, query.range, query.filter, out, {});
        return written ? Result<void>() : Result<void>(written.error());
    }
    const auto found = reader.report(query);
    if (!found)
        return found.error();
    if (format == QLatin1StringView("json")) {
        out.write(report::toJson(*found));
        return {};
    }
    const auto written = report::writeCsv(*found, out, {});
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace

int runReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        configOption(),
        dataOption(),
        {QStringLiteral("format"), QStringLiteral("csv (default) or json."), QStringLiteral("FORMAT"),
         QStringLiteral("csv")},
        {QStringLiteral("by"), QStringLiteral("Group by model, provider, client, team, route; comma-separated."),
         QStringLiteral("NAMES"), QStringLiteral("model")},
        {QStringLiteral("period"), QStringLiteral("day (default), month or total."), QStringLiteral("PERIOD"),
         QStringLiteral("day")},
        {QStringLiteral("from"), QStringLiteral("First day or moment."), QStringLiteral("TIME")},
        {QStringLiteral("to"), QStringLiteral("Day or moment before which to end."), QStringLiteral("TIME")},
        {QStringLiteral("time-zone"), QStringLiteral("Zone in which days begin (default UTC)."), QStringLiteral("NAME"),
         QStringLiteral("UTC")},
        {QStringLiteral("detail"), QStringLiteral("One CSV row a call instead of the summary.")},
        {QStringLiteral("demo"), QStringLiteral("Calls of the demo provider instead of real ones.")},
        {QStringLiteral("output"), QStringLiteral("Write to FILE instead of standard output."), QStringLiteral("FILE")},
        jsonOption(),
    });
    if (const auto done = parseOptions(parser, arguments, QStringLiteral("Prints usage and cost from the store.")))
        return *done;

    const QString format = parser.isSet(jsonOption()) ? QStringLiteral("json") : parser.value(QStringLiteral("format"));
    if (format != QLatin1StringView("csv") && format != QLatin1StringView("json")) {
        printError(QStringLiteral("--format %1: use csv or json").arg(format));
        return kWrongUse;
    }
    const auto query = queryFrom(parser);
    if (!query) {
        printError(query.error().message);
        return kWrongUse;
    }
    auto reader = store::Reader::open(databasePath(parser));
    if (!reader) {
        printError(reader.error().message);
        return kFailed;
    }
    QFile out;
    const QString path = parser.value(QStringLiteral("output"));
    out.setFileName(path);
    if (!(path.isEmpty() ? out.open(stdout, QIODevice::WriteOnly) : out.open(QIODevice::WriteOnly))) {
        printError(QStringLiteral("%1: %2").arg(path, out.errorString()));
        return kFailed;
    }
    if (const auto written = write(**reader, *query, format, parser.isSet(QStringLiteral("detail")), out); !written) {
        printError(written.error().message);
        return kFailed;
    }
    return out.flush() ? kSucceeded : kFailed;
}

} // namespace waybill::ctl
