// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/budget.h"

#include <optional>

namespace waybill::service {
class Service;
}

namespace waybill::ui {

/// Where the first budget stands that covers every call of a month; nothing if there is none.
std::optional<model::BudgetState> monthBudget(const service::Service &service);

} // namespace waybill::ui
