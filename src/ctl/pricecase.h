// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spend/pricebook.h"

#include <QByteArray>

namespace waybill::ctl {

/// Prices one usage given as the JSON object {provider, model, api, at, usage, context?}: `usage` in the wire form of
/// `api`, `at` in ISO 8601. Answers {provider, model, cost_usd, normal}: cost_usd is an exact decimal string, null
/// without a price. Errors name what is missing.
Result<QByteArray> answerPriceCase(const spend::PriceBook &book, const QByteArray &json);

} // namespace waybill::ctl
