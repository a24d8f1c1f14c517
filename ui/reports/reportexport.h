// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/reports/reportrange.h"

#include <QString>

namespace waybill::ui {

/// What to say about a file that has been written.
struct ExportVerdict
{
    bool equal = false; ///< the file's total is the table's, to the last digit
    QString title;
    QString text;
};

ExportVerdict judge(const service::Exported &exported, Money shown);

/// "waybill-team-client-2026-10.csv" for a whole month, otherwise with both days.
QString proposedFileName(const model::ReportQuery &query, const ReportDays &days, bool detail);

/// What has to be known about the figures before they are used: how many calls have no price or an estimated cost.
QString cautionOf(const model::Totals &totals);

} // namespace waybill::ui
