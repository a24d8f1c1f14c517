// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportrange.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace waybill::ui {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

QTimeZone zoneOf(const QByteArray &name)
{
    return isTimeZone(name) ? QTimeZone(name) : QTimeZone::utc();
}
} // namespace

QString toText(ReportSpan span)
{
    switch (span) {
    case ReportSpan::ThisMonth:
        return translated("This month");
    case ReportSpan::LastMonth:
        return translated("Last month");
    case ReportSpan::Today:
        return translated("Today");
    case ReportSpan::Last7Days:
        return translated("Last 7 days");
    case ReportSpan::Last30Days:
        return translated("Last 30 days");
    case ReportSpan::Custom:
        return translated("Custom dates");
    }
    Q_UNREACHABLE();
}

const std::vector<ReportSpan> &allReportSpans()
{
    using enum ReportSpan;
    static const std::vector<ReportSpan> spans{ThisMonth, LastMonth, Today, Last7Days, Last30Days, Custom};
    return spans;
}

std::optional<ReportDays> daysOf(ReportSpan span, TimePoint now, const QByteArray &timeZone)
{
    const QDate today = toDateTime(now).toTimeZone(zoneOf(timeZone)).date();
    const QDate month(today.year(), today.month(), 1);
    switch (span) {
    case ReportSpan::ThisMonth:
        return ReportDays{month, today};
    case ReportSpan::LastMonth:
        return ReportDays{month.addMonths(-1), month.addDays(-1)};
    case ReportSpan::Today:
        return ReportDays{today, today};
    case ReportSpan::Last7Days:
        return ReportDays{today.addDays(-6), today};
    case ReportSpan::Last30Days:
        return ReportDays{today.addDays(-29), today};
    case ReportSpan::Custom:
        break;
    }
    return std::nullopt;
}

TimeRange rangeOf(const ReportDays &days, const QByteArray &timeZone)
{
    const QTimeZone zone = zoneOf(timeZone);
    return {fromDateTime(days.first.startOfDay(zone)), fromDateTime(days.last.addDays(1).startOfDay(zone))};
}

bool isTimeZone(const QByteArray &name)
{
    return !name.isEmpty() && QTimeZone::isTimeZoneIdAvailable(name);
}

} // namespace waybill::ui
