// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/query.h"

#include <QString>

namespace waybill::ui {

/// Why a filter line can not be read, and which of its characters are to blame.
struct FilterProblem
{
    qsizetype position = 0;
    qsizetype length = 0;
    QString message;
};

/// Reads a filter line: words such as `status:5xx model:claude*,gpt* cost>0.05 latency>0.9s fallback:yes`, which must
/// all hold; anything else is searched for as text. Values with spaces, commas or colons stand in double quotes.
Result<model::Filter, FilterProblem> parseFilter(QStringView line);

/// The line that parseFilter() reads as `filter`. Demo and real calls together have no words: they are never mixed.
QString toFilterLine(const model::Filter &filter);

} // namespace waybill::ui
