// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace waybill::ui {

/// The spans a report offers. Days and months are those of the report's time zone.
enum class ReportSpan { ThisMonth, LastMonth, Today, Last7Days, Last30Days, Custom };

QString toText(ReportSpan span);
const std::vector<ReportSpan> &allReportSpans();

/// Both days belong to the range.
struct ReportDays
{
    QDate first;
    QDate last;
    friend bool operator==(const ReportDays &, const ReportDays &) = default;
};

/// The days of a span around `now`; for Custom there are none of its own.
std::optional<ReportDays> daysOf(ReportSpan span, TimePoint now, const QByteArray &timeZone);
/// From the first day's midnight to the midnight after the last, by the zone's clock. An unknown zone counts as UTC.
TimeRange rangeOf(const ReportDays &days, const QByteArray &timeZone);
bool isTimeZone(const QByteArray &name);

} // namespace waybill::ui
