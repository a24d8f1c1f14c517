// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportexport.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}
} // namespace

ExportVerdict judge(const service::Exported &exported, Money shown)
{
    if (exported.total == shown)
        return {true, translated("Total in file %1 equals the table").arg(format::money(exported.total)),
                translated("%1 rows in %2").arg(format::number(exported.rows), exported.path)};
    return {false, translated("Total in file differs from the table"),
            translated("The file holds %1, the table %2. Calls may have arrived since the table was asked for: "
                       "refresh and export again. The file is %3.")
                .arg(format::exactMoney(exported.total), format::exactMoney(shown), exported.path)};
}

QString proposedFileName(const model::ReportQuery &query, const ReportDays &days, bool detail)
{
    QStringList parts{QStringLiteral("waybill")};
    if (detail) {
        parts += QStringLiteral("calls");
    } else {
        for (const model::Dimension dimension : query.groupBy)
            parts += model::toString(dimension);
    }
    const bool wholeMonth = days.first.day() == 1 && days.last.addDays(1) == days.first.addMonths(1);
    if (wholeMonth)
        parts += days.first.toString(QStringLiteral("yyyy-MM"));
    else
        parts += days.first.toString(Qt::ISODate) + QStringLiteral("_") + days.last.toString(Qt::ISODate);
    return parts.join(u'-') + QStringLiteral(".csv");
}

QString cautionOf(const model::Totals &totals)
{
    QStringList sentences;
    const QString all = format::number(totals.requests);
    if (totals.unpriced > 0)
        sentences += translated("%1 of %2 calls (%3) have no price and are not in the cost.")
                         .arg(format::number(totals.unpriced), all, format::percent(totals.unpriced, totals.requests));
    if (totals.estimated > 0)
        sentences
            += translated("%1 of %2 calls (%3) came without usage: their cost is estimated.")
                   .arg(format::number(totals.estimated), all, format::percent(totals.estimated, totals.requests));
    return sentences.join(u'\n');
}

} // namespace waybill::ui
