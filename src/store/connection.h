// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <memory>

namespace waybill::store {

/// One connection to the SQLite file at path(). Belongs to the thread that opened it; queries on it must be gone
/// before it is. Errors name the file, what SQLite said and what to do.
class Connection final
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<void> run(const QString &sql);
    /// Runs a statement whose first column of the first row is a number; 0 without a row.
    [[nodiscard]] Result<qint64> number(const QString &sql);
    /// A statement ready to be bound and run; results go forward only.
    [[nodiscard]] Result<QSqlQuery> prepared(const QString &sql);
    [[nodiscard]] Error error(const QSqlError &cause) const;

private:
    explicit Connection(const QString &path);

    QString m_path;
    QString m_name;
};

/// Runs `work` between BEGIN with `kind` (DEFERRED to read, IMMEDIATE to write) and COMMIT; rolls back when it fails.
template <typename Work>
[[nodiscard]] Result<void> inTransaction(Connection &connection, QLatin1StringView kind, Work work)
{
    if (auto begun = connection.run(QStringLiteral("BEGIN ") + kind); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = connection.run(QStringLiteral("COMMIT"));
    if (!done)
        static_cast<void>(connection.run(QStringLiteral("ROLLBACK")));
    return done;
}

/// SQL takes a null text for NULL; the store knows only empty ones.
inline QString sqlText(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace waybill::store
