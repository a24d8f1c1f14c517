// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/resource.h"

#include <QFile>

// A static library's resources are dropped by the linker unless someone asks for them by name; the macro does not
// work inside a namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(config);
}

namespace waybill::config {

QByteArray readResource(const QString &name)
{
    registerResources();
    QFile file(QStringLiteral(":/config/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not compiled in", qPrintable(name));
    return file.readAll();
}

} // namespace waybill::config
