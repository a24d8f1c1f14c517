// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "store/subject.h"

namespace waybill::store {

/// Figures of an overview without its last calls. Errors: a slot that is no whole number of minutes, too many slots.
Result<model::Overview> readOverview(Connection &connection, const SubjectIndex &subjects,
                                     const model::OverviewQuery &query);

} // namespace waybill::store
