// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace waybill::ui {

/// What the tray's badge says: none, an arrow, a triangle, a cross.
enum class TrayState { Idle, Active, Degraded, Stopped };

/// Waybill's glyph, three lines, with the state's badge; `dark`: for a dark panel. In 16, 22, 32 and 64 px.
QIcon trayIcon(TrayState state, bool dark);
/// The same glyph for windows and the task bar.
QIcon applicationIcon();

} // namespace waybill::ui
