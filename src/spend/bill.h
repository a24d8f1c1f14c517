// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost.h"
#include "model/usage.h"
#include "spend/exactcost.h"
#include "spend/pricerow.h"

#include <vector>

namespace waybill::spend {

/// One position, exact. Counts are tokens, or millionths of a piece.
struct BillLine
{
    QByteArray meter;
    Int128 count = 0;
    Rate rate;
    bool byPiece = false;
    ExactCost amount;
};

/// What `usage` costs under `tariff`, position by position. Each priced part takes its tokens away from its nearest
/// priced whole, so no token is charged twice.
std::vector<BillLine> bill(const Tariff &tariff, const model::Usage &usage);

ExactCost total(const std::vector<BillLine> &lines);

/// In whole picodollars: the total is rounded once, and what rounding the lines lost goes to the largest line.
model::Cost toCost(const std::vector<BillLine> &lines);

} // namespace waybill::spend
