// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

static void registerSchema()
{
    Q_INIT_RESOURCE(waybill_schema);
}

namespace waybill::store {

namespace {
constexpr quint32 kApplicationId = 0x57415942; // "WAYB"

enum class FileKind { Absent, Ours, Foreign };

/// Looks at the header of the file by itself: SQLite would already write beside a file that is not ours.
FileKind kindOf(const QString &path)
{
    constexpr int kHeaderSize = 100;
    constexpr int kApplicationIdOffset = 68;
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return FileKind::Absent;
    if (!QFileInfo(path).isFile())
        return FileKind::Foreign;
    if (!file.open(QIODevice::ReadOnly))
        return FileKind::Ours; // unreadable: SQLite says why, in words
    const QByteArray header = file.read(kHeaderSize);
    const bool ours = header.size() == kHeaderSize && header.startsWith(QByteArrayLiteral("SQLite format 3\0"))
        && qFromBigEndian<quint32>(header.constData() + kApplicationIdOffset) == kApplicationId;
    return ours ? FileKind::Ours : FileKind::Foreign;
}

Error foreign(const QString &path)
{
    return Error(QStringLiteral("%1 is not a Waybill store, so it is left alone. Move it away or choose another data "
                                "folder.")
                     .arg(path));
}

Error newer(const QString &path, qint64 version, std::size_t known)
{
    return Error(QStringLiteral("The store %1 was made by a newer Waybill (its version is %2, this Waybill knows %3). "
                                "Update Waybill or choose another data folder.")
                     .arg(path)
                     .arg(version)
                     .arg(known));
}

Result<void> runStep(Connection &connection, const QString &step)
{
    static const QRegularExpression kComment(QStringLiteral("^--.*\n?"), QRegularExpression::MultilineOption);
    for (QString statement : step.split(QStringLiteral("\n\n"))) {
        // SQLite takes a comment by itself for an error.
        if (statement.remove(kComment).trimmed().isEmpty())
            continue;
        if (auto done = connection.run(statement); !done)
            return done;
    }
    return {};
}

Result<void> backUp(Connection &connection, qint64 version)
{
    const QString copy = QStringLiteral("%1.version-%2.backup").arg(connection.path()).arg(version);
    // Left by an attempt that failed: the store is still of that version and holds at least as much.
    QFile::remove(copy);
    auto vacuum = connection.prepared(QStringLiteral("VACUUM INTO ?"));
    if (!vacuum)
        return vacuum.error();
    vacuum->bindValue(0, copy);
    if (!vacuum->exec())
        return connection.error(vacuum->lastError());
    return {};
}

Result<void> migrate(Connection &connection, qint64 before, const std::vector<QString> &steps)
{
    const auto newest = static_cast<qint64>(steps.size());
    if (before == newest)
        return {};
    if (before > 0) {
        if (auto done = backUp(connection, before); !done)
            return done;
    }
    return inTransaction(connection, QLatin1StringView("IMMEDIATE"), [&]() -> Result<void> {
        // Asked again: another process may have been faster.
        const auto version = connection.number(QStringLiteral("PRAGMA user_version"));
        if (!version)
            return version.error();
        for (qint64 done = *version; done < newest; ++done) {
            if (auto step = runStep(connection, steps[static_cast<std::size_t>(done)]); !step)
                return step;
        }
        return connection.run(QStringLiteral("PRAGMA user_version = %1").arg(qMax(*version, newest)));
    });
}
}

std::vector<QString> schemaSteps()
{
    registerSchema();
    std::vector<QString> steps;
    for (;;) {
        QFile file(QStringLiteral(":/waybill/schema/%1.sql").arg(steps.size() + 1, 3, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return steps;
        steps.push_back(QString::fromUtf8(file.readAll()));
    }
}

Result<std::unique_ptr<Connection>> openForWriting(const QString &path, const std::vector<QString> &steps)
{
    const FileKind kind = kindOf(path);
    if (kind == FileKind::Foreign)
        return foreign(path);
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return connection;
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (*version > static_cast<qint64>(steps.size()))
        return newer(path, *version, steps.size());
    QStringList statements;
    // First of all, before WAL: so the file's own header always says whose it is.
    if (kind == FileKind::Absent)
        statements << QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId);
    statements << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = NORMAL")
               << QStringLiteral("PRAGMA foreign_keys = ON") << QStringLiteral("PRAGMA cache_size = -32768");
    for (const QString &statement : std::as_const(statements)) {
        if (auto done = (*connection)->run(statement); !done)
            return done.error();
    }
    if (auto done = migrate(**connection, *version, steps); !done)
        return done.error();
    return connection;
}

Result<std::unique_ptr<Connection>> openForReading(const QString &path)
{
    const FileKind kind = kindOf(path);
    if (kind == FileKind::Foreign)
        return foreign(path);
    if (kind == FileKind::Absent)
        return Error(QStringLiteral("There is no store at %1 yet. It is made when Waybill starts.").arg(path));
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return connection;
    if (auto done = (*connection)->run(QStringLiteral("PRAGMA cache_size = -16384")); !done)
        return done.error();
    const auto version = (*connection)->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto known = schemaSteps().size();
    if (*version > static_cast<qint64>(known))
        return newer(path, *version, known);
    if (*version < static_cast<qint64>(known))
        return Error(QStringLiteral("The store %1 is of an older Waybill. Start this one to bring it up to date.").arg(path));
    return connection;
}

} // namespace waybill::store
