// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "store/subject.h"

namespace waybill::store {

/// Reads a report; `extent` is the time of all stored calls. Errors: unknown time zone.
Result<model::Report> readReport(Connection &connection, const SubjectIndex &subjects, const model::ReportQuery &query,
                                 TimeRange extent);

} // namespace waybill::store
