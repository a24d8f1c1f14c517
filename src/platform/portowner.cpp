// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/portowner.h"

#include <QDir>
#include <QFile>
#include <QSet>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace waybill::platform {

#ifdef Q_OS_LINUX

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "socket:[INODE]" of each socket that listens on `port`.
QSet<QByteArray> listeningSockets(quint16 port)
{
    constexpr qsizetype kLocalAddress = 1;
    constexpr qsizetype kState = 3;
    constexpr qsizetype kInode = 9;
    QSet<QByteArray> sockets;
    for (const QString &table : {QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}) {
        for (const QByteArray &line : contentOf(table).split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() <= kInode || fields[kState] != "0A")
                continue;
            const QByteArray hexPort = fields[kLocalAddress].mid(fields[kLocalAddress].lastIndexOf(':') + 1);
            if (hexPort.toUShort(nullptr, 16) == port)
                sockets.insert("socket:[" + fields[kInode] + ']');
        }
    }
    return sockets;
}

QByteArray linkTarget(const QString &path)
{
    // QFile::symLinkTarget() would make a path of what is none.
    QByteArray target(64, '\0');
    const ssize_t length
        = readlink(QFile::encodeName(path).constData(), target.data(), static_cast<std::size_t>(target.size()));
    return target.first(qMax<qsizetype>(length, 0));
}

bool holdsOne(const QString &descriptors, const QSet<QByteArray> &sockets)
{
    const QStringList names = QDir(descriptors).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::any_of(
        names, [&](const QString &name) { return sockets.contains(linkTarget(descriptors + u'/' + name)); });
}
} // namespace

QString portOwner(quint16 port)
{
    const QSet<QByteArray> sockets = listeningSockets(port);
    if (sockets.isEmpty())
        return {};
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString process = QStringLiteral("/proc/") + entry;
        if (entry.front().isDigit() && holdsOne(process + QStringLiteral("/fd"), sockets))
            return QStringLiteral("%1 (pid %2)")
                .arg(QString::fromUtf8(contentOf(process + QStringLiteral("/comm")).trimmed()), entry);
    }
    return {};
}

#else

QString portOwner(quint16)
{
    return {};
}

#endif

} // namespace waybill::platform
