// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/watcher.h"

#include "config/configfile.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace waybill::config {

namespace {
/// Editors write in steps; a file is read once it has been quiet for this long.
constexpr std::chrono::milliseconds kSettleTime{100};

QString nearestFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && QFileInfo(folder).absolutePath() != folder)
        folder = QFileInfo(folder).absolutePath();
    return folder;
}
} // namespace

ConfigWatcher::ConfigWatcher(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleTime);
    connect(&m_settle, &QTimer::timeout, this, &ConfigWatcher::check);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    watch();
    if (const auto configuration = loadConfiguration(m_path))
        m_current = *configuration;
    else if (QFileInfo::exists(m_path))
        m_lastFailure = configuration.error().message;
}

void ConfigWatcher::setCurrent(const model::Configuration &configuration)
{
    m_current = configuration;
    m_settle.start();
}

void ConfigWatcher::watch()
{
    // A renamed-over or removed file takes its watch with it; the folder tells when it comes back.
    const QStringList old = m_watcher.files() + m_watcher.directories();
    const QFileInfo file(m_path);
    QStringList wanted{nearestFolder(m_path)};
    if (file.exists())
        wanted += {file.absoluteFilePath(), QFileInfo(file.canonicalFilePath()).absolutePath()};
    wanted.removeDuplicates();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    m_watcher.addPaths(wanted);
}

void ConfigWatcher::check()
{
    watch();
    const auto configuration = loadConfiguration(m_path);
    if (!configuration) {
        if (QFileInfo::exists(m_path))
            fail(configuration.error().message);
        else if (m_current)
            fail(QStringLiteral("%1: the file is gone; the last configuration stays in use").arg(m_path));
        return;
    }
    const bool failedBefore = !std::exchange(m_lastFailure, {}).isEmpty();
    if (m_current == *configuration) {
        if (failedBefore)
            Q_EMIT recovered();
        return;
    }
    m_current = *configuration;
    Q_EMIT changed(*m_current);
}

void ConfigWatcher::fail(const QString &message)
{
    if (message == m_lastFailure)
        return;
    m_lastFailure = message;
    Q_EMIT failed(message);
}

} // namespace waybill::config
