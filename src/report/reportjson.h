// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

#include <QByteArray>

namespace waybill::report {

/// A report as indented JSON: amounts are exact decimal texts in USD, times are in UTC, percentiles in ms (null without
/// data).
QByteArray toJson(const model::Report &report);

} // namespace waybill::report
