// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include <QObject>
#include <QStringList>

#include <memory>

namespace waybill::service {

class Service;

/// What the desktop application runs in: one process a user, the user's folders, the engine, the system's wish to end.
/// Built in main() after the application object; GUI thread.
class DesktopSession final : public QObject
{
    Q_OBJECT

public:
    enum class Role { First, Second };

    explicit DesktopSession(const Clock &clock);
    ~DesktopSession() override;

    /// First: go on. Second: another process has taken `arguments`, end this one. Errors: what keeps Waybill from
    /// running.
    Result<Role> begin(const QStringList &arguments);

    /// After begin() said First; lives as long as the session.
    Service &service();
    /// Loads the configuration and starts the proxy. Call it once what listens to the service is connected.
    void open();
    static QString dataDirectory();
    /// Starts Waybill with the user's session, in the tray, or no longer.
    static Result<void> setStartsWithSystem(bool starts);

Q_SIGNALS:
    /// Waybill was started once more.
    void startedAgain();
    /// The system wants the process to end.
    void endRequested();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace waybill::service
