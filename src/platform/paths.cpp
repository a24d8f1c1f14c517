// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace waybill::platform {

namespace {
QString home()
{
    const QString folder = qEnvironmentVariable("WAYBILL_HOME");
    return folder.isEmpty() ? folder : QDir(folder).absolutePath();
}

QString inFolder(QStandardPaths::StandardLocation location)
{
    if (const QString folder = home(); !folder.isEmpty())
        return folder;
    return QStandardPaths::writableLocation(location) + QStringLiteral("/waybill");
}
} // namespace

QString configFile()
{
    return inFolder(QStandardPaths::GenericConfigLocation) + QStringLiteral("/waybill.json");
}

QString dataDirectory()
{
    return inFolder(QStandardPaths::GenericDataLocation);
}

QString usageDatabase()
{
    return dataDirectory() + QStringLiteral("/usage.db");
}

QString runtimeDirectory()
{
    return inFolder(QStandardPaths::RuntimeLocation);
}

} // namespace waybill::platform
