// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ui/shell/configurationeditor.h"
#include "ui/shell/preferences.h"
#include "ui/shell/viewstate.h"

namespace waybill::service {
class Service;
}

namespace waybill::ui {

/// What a page is built with. All of it outlives the pages.
struct Context
{
    service::Service &service;
    const Clock &clock;
    ViewState &viewState;
    ConfigurationEditor &editor;
    Preferences &preferences;
};

} // namespace waybill::ui
