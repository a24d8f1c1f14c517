// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include <QFileInfo>

#include <atomic>

namespace waybill::store {

namespace {
// SQLite's primary result codes.
enum SqliteCode { Busy = 5, Locked = 6, ReadOnlyFile = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14 };

QString whatToDo(const QSqlError &cause)
{
    switch (cause.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return QStringLiteral("Another program holds it; close that program.");
    case ReadOnlyFile:
    case CannotOpen:
        return QStringLiteral("Make sure that its folder exists and that you may write there.");
    case InputOutput:
        return QStringLiteral("Check the disk.");
    case Corrupt:
        return QStringLiteral("Move the file away, so that a new one is made, and restore a backup.");
    case Full:
        return QStringLiteral("Free some space on the disk.");
    default:
        return {};
    }
}
}

Connection::Connection(const QString &path)
    : m_path(path)
{
    static std::atomic<quint64> s_count = 0;
    m_name = QStringLiteral("waybill-store-%1").arg(++s_count);
}

Connection::~Connection()
{
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    database.setDatabaseName(path);
    database.setConnectOptions(mode == Mode::ReadOnly
                                   ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY")
                                   : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open())
        return connection->error(database.lastError());
    return connection;
}

Result<void> Connection::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return error(query.lastError());
    return {};
}

Result<qint64> Connection::number(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return error(query.lastError());
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<QSqlQuery> Connection::prepared(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return error(query.lastError());
    return query;
}

Error Connection::error(const QSqlError &cause) const
{
    const QString said = cause.databaseText().isEmpty() ? cause.driverText() : cause.databaseText();
    return Error(QStringLiteral("The store %1 cannot be used: %2. %3").arg(m_path, said, whatToDo(cause)).trimmed());
}

} // namespace waybill::store
