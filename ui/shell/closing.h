// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waybill::ui {

/// What closing the window does.
enum class Closing { Quit, Hide, Ask };

/// Without a tray there is no way back to a hidden window, so closing quits. With one the window hides and the proxy
/// stays on, after the user has been asked once.
constexpr Closing closingRule(bool trayAvailable, bool keepsRunning, bool told)
{
    if (!trayAvailable)
        return Closing::Quit;
    if (!told)
        return Closing::Ask;
    return keepsRunning ? Closing::Hide : Closing::Quit;
}

} // namespace waybill::ui
