// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "ui/theme/shapes.h"

#include <QVariant>

class QTableView;

namespace waybill::ui {

/// What tables of calls show of a call.
enum class CallColumn { Status, StartedAt, Client, Model, Attempts, FirstToken, Duration, Input, Output, Tokens, Cost };

/// Ok, degraded (an answer after failures), failed, or off (the tool left).
Status statusOf(const model::ExchangeRow &row);
/// "200", or the kind of failure where no status was sent.
QString statusText(int status, model::ErrorClass errorClass);

/// A cell for Qt's roles and ui::itemrole.
QVariant callCell(const model::ExchangeRow &row, CallColumn column, int role);
QVariant callHeader(CallColumn column, int role);
/// What stands in a cell whose row is being fetched.
QVariant absentCallCell(CallColumn column, int role);

/// One line with all columns, exact and locale-neutral, for a spreadsheet.
QString callAsTsv(const model::ExchangeRow &row);

/// Sets delegates and widths for `columns`; the model column takes what is left.
void setUpCallColumns(QTableView *table, const std::vector<CallColumn> &columns);

} // namespace waybill::ui
