// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace waybill::platform {

/// Starts a program when this user logs in: a .desktop file in the XDG autostart folder, a LaunchAgent on macOS, a Run
/// entry on Windows. The setting is the system's own, so that its tools show and change it. Main thread.
class Autostart final
{
public:
    /// `program` is an absolute path.
    Autostart(QString program, QStringList arguments);
    /// This program, or the AppImage that it runs from, with --minimized.
    static Autostart ofThisProgram();

    bool isEnabled() const;
    Result<void> enable() const;
    Result<void> disable() const;

private:
    QString m_program;
    QStringList m_arguments;
};

} // namespace waybill::platform
