// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spend/jsonvalue.h"
#include "spend/pricerow.h"

namespace waybill::spend {

/// Reads one row of the price book. `number` counts from 1 and is only for messages.
/// Errors name the row, the field and what would be right; an unknown field is an error.
Result<PriceRow> readPriceRow(const JsonValue &json, qsizetype number);

} // namespace waybill::spend
