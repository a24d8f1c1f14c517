// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/budget.h"

#include <QString>

#include <vector>

/// How budgets are put in words.
namespace waybill::ui::budgettext {

/// "month"
QString period(model::Period period);
/// "Every call", "Team core", "Model seedance-*"
QString scope(const model::BudgetScope &scope);
/// "every call, month"
QString summary(const model::Budget &budget);
/// "Every call may together spend $900.00 a month in Europe/Berlin. Warn at 50 % and 80 %. At 100 % block further
/// calls."
QString sentence(const model::Budget &budget);
/// "50, 80, 100"
QString alerts(const std::vector<int> &alerts);
/// Reads alerts(); errors say what to write.
Result<std::vector<int>> parseAlerts(const QString &text);
/// Reads "900", "$1,200.50" as the locale writes it; errors say what to write.
Result<Money> parseAmount(const QString &text);

} // namespace waybill::ui::budgettext
