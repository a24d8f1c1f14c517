// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/budgets/budgetspage.h"
#include "ui/overview/overviewpage.h"
#include "ui/playground/playgroundpage.h"
#include "ui/providers/providerspage.h"
#include "ui/reports/reportspage.h"
#include "ui/requests/requestspage.h"
#include "ui/routing/routingpage.h"
#include "ui/settings/settingspage.h"

namespace waybill::ui {

std::vector<std::pair<View, Page *>> makePages(const Context &context)
{
    return {
        {View::Overview, new OverviewPage(context)}, {View::Requests, new RequestsPage(context)},
        {View::Routing, new RoutingPage(context)},   {View::Providers, new ProvidersPage(context)},
        {View::Budgets, new BudgetsPage(context)},   {View::Playground, new PlaygroundPage(context)},
        {View::Reports, new ReportsPage(context)},   {View::Settings, new SettingsPage(context)},
    };
}

} // namespace waybill::ui
