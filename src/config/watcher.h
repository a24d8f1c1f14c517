// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace waybill::config {

/// Tells when the configuration file says something new, however it is written: in place, renamed over, removed and
/// made again, behind a link. A broken or missing file leaves the last good configuration in force.
/// Lives on a thread with an event loop and reads the (small) file there; owned by the application.
class ConfigWatcher final : public QObject
{
    Q_OBJECT

public:
    /// What the file says now is taken as in force and not announced.
    explicit ConfigWatcher(const QString &path, QObject *parent = nullptr);

    /// What is in force now: a file that says the same is no change. Call it after saving.
    void setCurrent(const model::Configuration &configuration);

Q_SIGNALS:
    void changed(const waybill::model::Configuration &configuration);
    /// In words for the user; once for each new problem.
    void failed(const QString &message);
    /// The file can be read again and says what is in force already.
    void recovered();

private:
    void watch();
    void check();
    void fail(const QString &message);

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    std::optional<model::Configuration> m_current;
    QString m_lastFailure;
};

} // namespace waybill::config
