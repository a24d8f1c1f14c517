// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "report/csvfile.h"

namespace waybill::report {

/// Writes a report as CSV, a line for each of its rows under a header: the limits of the period in UTC, the groups,
/// requests, tokens by kind, cost in USD, percentiles, error rate. Returns the number of rows. Blocks on the device.
Result<qint64> writeCsv(const model::Report &report, QIODevice &device, CsvOptions options = {});

} // namespace waybill::report
