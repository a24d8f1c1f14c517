// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "report/csvfile.h"
#include "store/reader.h"

#include <functional>

namespace waybill::report {

/// Told after each page how many rows are written; false stops the export.
using ExportProgress = std::function<bool(qint64 written)>;

/// Writes one line a call, newest first, with all that the store knows of it, page by page: memory stays small.
/// Returns the number of rows. Blocks on disk and device; on the reader's thread. Errors: the reader's, the device's,
/// or stopped by `progress`; what is written by then is incomplete and best thrown away.
Result<qint64> writeDetailCsv(store::Reader &reader, TimeRange range, const model::Filter &filter, QIODevice &device,
                              CsvOptions options = {}, const ExportProgress &progress = {});

} // namespace waybill::report
