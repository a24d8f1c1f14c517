// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"
#include "model/query.h"
#include "store/subject.h"

#include <QSqlQuery>

namespace waybill::store {

/// Columns of exchanges that make an ExchangeRow, and a row of such a result.
QString rowColumns();
model::ExchangeRow readRow(const QSqlQuery &query, const SubjectIndex &subjects);

/// Columns of exchanges that make an ExchangeRecord (the key first), and a row of such a result, without attempts.
QString recordColumns();
model::ExchangeRecord readRecord(const QSqlQuery &query, const SubjectIndex &subjects);

/// The statement for the attempts of one exchange, whose key it takes, and a row of its result.
QString attemptsStatement();
model::AttemptRecord readAttempt(const QSqlQuery &query);

} // namespace waybill::store
