// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/reportfile.h"

#include "report/csv.h"
#include "report/csvfile.h"
#include "report/detailcsv.h"

#include <QBuffer>
#include <QSaveFile>

namespace waybill::service {

namespace {

Result<qint64> writeTo(store::Reader &reader, const model::ReportQuery &query, const ExportOptions &options, QIODevice &device,
                       const report::ExportProgress &progress)
{
    const report::CsvOptions csv {.bom = options.byteOrderMark};
    if (options.detail)
        return report::writeDetailCsv(reader, query.range, query.filter, device, csv, progress);
    const auto found = reader.report(query);
    if (!found)
        return found.error();
    return report::writeCsv(*found, device, csv);
}

} // namespace

Result<Exported> writeReport(store::Reader &reader, const model::ReportQuery &query, const ExportOptions &options,
                             const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error(QStringLiteral("%1: %2").arg(path, file.errorString()));
    const auto rows = writeTo(reader, query, options, file, {});
    if (!rows)
        return rows.error();
    if (!file.commit())
        return Error(QStringLiteral("%1: %2").arg(path, file.errorString()));

    // Read back: the total that is told is the total of the bytes on disk.
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return Error(QStringLiteral("%1: %2").arg(path, written.errorString()));
    const uchar *bytes = written.map(0, written.size());
    if (!bytes)
        return Error(QStringLiteral("%1: %2").arg(path, written.errorString()));
    const auto total = report::costTotalOf(QByteArrayView(bytes, written.size()));
    if (!total)
        return total.error();
    return Exported {.path = path, .rows = *rows, .total = *total};
}

Result<QString> previewOf(store::Reader &reader, const model::ReportQuery &query, const ExportOptions &options, qsizetype bytes)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto enough = [&](qint64) { return buffer.size() < bytes; };
    const auto rows = writeTo(reader, query, options, buffer, enough);
    if (!rows && buffer.size() < bytes)
        return rows.error();
    QByteArray text = buffer.data();
    if (text.size() > bytes)
        text.truncate(text.lastIndexOf('\n', bytes) + 1);
    return QString::fromUtf8(text);
}

} // namespace waybill::service
