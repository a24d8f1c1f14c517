// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waybill::ui {

/// The window's views in the order of the rail and of Ctrl+1, Ctrl+2, ….
enum class View { Overview, Requests, Routing, Providers, Budgets, Playground, Reports, Settings };

} // namespace waybill::ui
