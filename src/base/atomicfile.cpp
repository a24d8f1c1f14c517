// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace waybill {

Result<void> writeAtomically(const QString &path, const QByteArray &content)
{
    const QFileInfo target(path);
    if (!QDir().mkpath(target.absolutePath()))
        return Error(QStringLiteral("%1: the folder cannot be made").arg(target.absolutePath()));

    // QSaveFile writes a neighbour, syncs it and renames it; it keeps the permissions of an existing file.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error(QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maximumBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(QStringLiteral("%1: %2").arg(path, file.errorString()));
    QByteArray content = file.read(maximumBytes + 1);
    if (content.size() > maximumBytes)
        return Error(QStringLiteral("%1: larger than %2 bytes").arg(path).arg(maximumBytes));
    if (file.error() != QFileDevice::NoError)
        return Error(QStringLiteral("%1: %2").arg(path, file.errorString()));
    return content;
}

} // namespace waybill
