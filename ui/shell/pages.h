// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/shell/view.h"

#include <utility>
#include <vector>

namespace waybill::ui {

class Page;

/// All pages in the order of the rail. The caller owns them.
std::vector<std::pair<View, Page *>> makePages(const Context &context);

} // namespace waybill::ui
