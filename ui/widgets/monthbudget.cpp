// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthbudget.h"

#include "service/service.h"

#include <algorithm>

namespace waybill::ui {

std::optional<model::BudgetState> monthBudget(const service::Service &service)
{
    const auto &budgets = service.configuration().budgets;
    const auto wanted = std::ranges::find_if(budgets, [](const model::Budget &budget) {
        return budget.scope.coversAll() && budget.period == model::Period::Month;
    });
    if (wanted == budgets.end())
        return std::nullopt;
    const auto states = service.budgetStates();
    const auto state = std::ranges::find(states, wanted->id, &model::BudgetState::id);
    return state == states.end() ? std::nullopt : std::optional(*state);
}

} // namespace waybill::ui
