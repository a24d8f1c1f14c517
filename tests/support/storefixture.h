// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleexchanges.h"
#include "store/reader.h"
#include "store/writer.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <chrono>

namespace waybill::test {

/// A store in a directory of its own.
class StoreFixture final
{
public:
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("usage.db")); }
    [[nodiscard]] QString directory() const { return m_directory.path(); }

    /// True when all of `records` are on disk.
    [[nodiscard]] bool store(const std::vector<model::ExchangeRecord> &records) const
    {
        const auto writer = std::move(*store::Writer::open(path()));
        for (const auto &record : records)
            writer->add(record);
        return writer->flush(std::chrono::seconds(30)) && writer->status().lastError.isEmpty();
    }
    [[nodiscard]] std::unique_ptr<store::Reader> reader() const
    {
        auto reader = store::Reader::open(path());
        if (!reader)
            qFatal("%s", qPrintable(reader.error().message));
        return std::move(*reader);
    }

private:
    QTemporaryDir m_directory;
};

/// The first column of the first row that plain SQLite gives for `sql`; or the error's text.
inline QVariant ask(const QString &path, const QString &sql)
{
    const QString name = QStringLiteral("test-question");
    QVariant answer;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        if (!query.exec(sql))
            answer = query.lastError().text();
        else if (query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

} // namespace waybill::test
