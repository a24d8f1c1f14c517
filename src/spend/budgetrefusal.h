// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/timerange.h"
#include "model/budget.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace waybill::spend {

/// Why a budget did not let a call through.
struct BudgetRefusal
{
    QString budget;
    Money limit;
    Money spent;
    Money held; ///< by calls that are under way
    TimeRange period;
    QString message; ///< the same sentence for the window, the log and the tool
    QByteArray timeZone;
    bool unpriced = false; ///< refused because the model has no price
};

/// `model` names the model without a price. `worstCase` is absent for it.
BudgetRefusal makeRefusal(const model::Budget &budget, const model::BudgetState &state, std::optional<Money> worstCase,
                          const QString &model);

} // namespace waybill::spend
