// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "store/reader.h"

namespace waybill::service {

/// Writes the report that `query` asks for to `path`, whole or not at all. On a reader's thread.
/// Errors: the store's or the file's, with its path.
Result<Exported> writeReport(store::Reader &reader, const model::ReportQuery &query, const ExportOptions &options,
                             const QString &path);

/// The first `bytes` of what writeReport() would write, cut at a line's end.
Result<QString> previewOf(store::Reader &reader, const model::ReportQuery &query, const ExportOptions &options, qsizetype bytes);

} // namespace waybill::service
