// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/budgets/budgetspage.h"
#include "ui/providers/providerspage.h"
#include "ui/settings/settingspage.h"

namespace waybill::ui {

std::vector<std::pair<View, Page *>> makePages(const Context &context)
{
    return {
        {View::Providers, new ProvidersPage(context)},
        {View::Budgets, new BudgetsPage(context)},
        {View::Settings, new SettingsPage(context)},
    };
}

} // namespace waybill::ui
