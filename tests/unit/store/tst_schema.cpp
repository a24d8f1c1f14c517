// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"
#include "storefixture.h"

#include <QtTest>

using namespace waybill;
using test::ask;

class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileGetsTheNewestVersion();
    void anOlderFileIsCopiedAndBroughtUpToDate();
    void aFailedMigrationLeavesTheFileAsItWas();
    void aNewerFileIsRefused();
    void foreignFilesAreNotTouched_data();
    void foreignFilesAreNotTouched();
    void thereIsNothingToReadBeforeTheFirstStart();

private:
    static std::vector<QString> stepsWith(const QString &another)
    {
        auto steps = store::schemaSteps();
        steps.push_back(another);
        return steps;
    }
};

namespace {
QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}
} // namespace

void tst_Schema::aNewFileGetsTheNewestVersion()
{
    const test::StoreFixture fixture;
    const auto connection = store::openForWriting(fixture.path());
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error().message));
    QCOMPARE((*connection)->number(QStringLiteral("PRAGMA user_version")).valueOr(-1), 1);
    QCOMPARE(ask(fixture.path(), QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
    QCOMPARE((*connection)->number(QStringLiteral("PRAGMA foreign_keys")).valueOr(-1), 1);
    QCOMPARE((*connection)->number(QStringLiteral("PRAGMA synchronous")).valueOr(-1), 1);
    QVERIFY(store::openForWriting(fixture.path()));
}

void tst_Schema::anOlderFileIsCopiedAndBroughtUpToDate()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store({test::fullRecord()}));
    const auto steps
        = stepsWith(QStringLiteral("-- a comment; with a semicolon\n\n"
                                   "ALTER TABLE exchanges ADD COLUMN note TEXT NOT NULL DEFAULT 'none';\n"));
    {
        const auto connection = store::openForWriting(fixture.path(), steps);
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().message));
    }
    QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT note FROM exchanges")).toString(), QStringLiteral("none"));
    QCOMPARE(ask(fixture.path(), QStringLiteral("PRAGMA user_version")).toInt(), 2);
    const QString backup = fixture.path() + QStringLiteral(".version-1.backup");
    QCOMPARE(ask(backup, QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QCOMPARE(ask(backup, QStringLiteral("SELECT count(*) FROM exchanges")).toInt(), 1);
    QVERIFY(store::Reader::open(backup));
}

void tst_Schema::aFailedMigrationLeavesTheFileAsItWas()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store({test::fullRecord()}));
    const auto steps = stepsWith(QStringLiteral("DROP TABLE attempts\n\nthis is no SQL"));
    for (int i = 0; i < 2; ++i) {
        const auto connection = store::openForWriting(fixture.path(), steps);
        QVERIFY(!connection);
        QVERIFY(connection.error().message.contains(fixture.path()));
    }
    QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT count(*) FROM attempts")).toInt(), 2);
    QCOMPARE(ask(fixture.path(), QStringLiteral("PRAGMA user_version")).toInt(), 1);
}

void tst_Schema::aNewerFileIsRefused()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store({test::fullRecord()}));
    ask(fixture.path(), QStringLiteral("PRAGMA user_version = 99"));
    const auto writing = store::openForWriting(fixture.path());
    QVERIFY(!writing);
    QVERIFY(writing.error().message.contains(QStringLiteral("newer Waybill")));
    const auto reading = store::openForReading(fixture.path());
    QVERIFY(!reading);
    QCOMPARE(reading.error().message, writing.error().message);
}

void tst_Schema::foreignFilesAreNotTouched_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::newRow("text") << false;
    QTest::newRow("database of another program") << true;
}

void tst_Schema::foreignFilesAreNotTouched()
{
    QFETCH(bool, isDatabase);
    const test::StoreFixture fixture;
    if (isDatabase)
        ask(fixture.path(), QStringLiteral("CREATE TABLE theirs (a)"));
    else
        write(fixture.path(), "Dear diary");
    const QByteArray before = content(fixture.path());
    QVERIFY(!before.isEmpty());
    QVERIFY(!store::openForWriting(fixture.path()));
    QVERIFY(!store::openForReading(fixture.path()));
    {
        const auto writer = std::move(*store::Writer::open(fixture.path()));
        QVERIFY(writer->status().lastError.contains(QStringLiteral("not a Waybill store")));
        writer->add(test::fullRecord());
        QVERIFY(!writer->flush(std::chrono::milliseconds(20)));
        QCOMPARE(writer->status().waiting, 1);
    }
    QCOMPARE(content(fixture.path()), before);
    QCOMPARE(QDir(fixture.directory()).entryList(QDir::Files).size(), 1);
}

void tst_Schema::thereIsNothingToReadBeforeTheFirstStart()
{
    const test::StoreFixture fixture;
    const auto reader = store::Reader::open(fixture.path());
    QVERIFY(!reader);
    QVERIFY(reader.error().message.contains(fixture.path()));
    QVERIFY(!QFile::exists(fixture.path()));
}

QTEST_GUILESS_MAIN(tst_Schema)
#include "tst_schema.moc"
