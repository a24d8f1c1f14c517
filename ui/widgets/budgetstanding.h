// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/budget.h"
#include "ui/theme/shapes.h"

#include <optional>

namespace waybill::ui {

/// How a budget stands against its limit and an even pace, for showing. Shares are for drawing only; amounts stay
/// Money.
struct BudgetStanding
{
    BudgetStanding(const model::BudgetState &state, TimePoint now);

    double spentShare = 0; ///< of the limit, may exceed 1
    double periodGone = 0; ///< 0 … 1
    Money spent;
    Money limit;
    std::optional<Money> forecast; ///< at the pace so far; absent while less than a tenth of the period has gone
    std::optional<TimePoint> runsOut; ///< before the period ends

    bool isUsedUp() const { return spent >= limit; }
    Status status() const;
    Role barRole() const;
    /// "68 %"
    QString percentText() const;
    /// "Runs out 30 Nov", "Forecast $493", "Used up"
    QString sentence() const;
};

} // namespace waybill::ui
