// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

namespace waybill::platform {

/// Lets one Waybill of a user run per data folder: a second start hands its arguments to the first and ends. The lock
/// of a process that crashed is taken over. Main thread; claim() waits at most a few seconds.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role { First, Second };

    /// `folder`: where lock and socket live; made if it is missing.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    /// In runtimeDirectory().
    explicit SingleInstance(QObject *parent = nullptr);

    /// First: this process goes on and hears of later starts. Second: the first has `arguments`; this one ends.
    /// Errors: the folder can not be used, or the first does not answer.
    Result<Role> claim(const QStringList &arguments);

Q_SIGNALS:
    /// Waybill was started once more, with these arguments: raise the window.
    void activated(const QStringList &arguments);

private:
    Result<Role> listen();
    Result<Role> handOver(const QStringList &arguments);
    void onConnection();
    void onMessage(QLocalSocket *socket);

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace waybill::platform
