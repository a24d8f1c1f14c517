// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QProcess>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace waybill;
using namespace std::chrono_literals;
using test::ask;
using test::at;

namespace {
const TimeRange kDay{at("2026-06-01T00:00:00.000Z"), at("2026-06-02T00:00:00.000Z")};

/// The child of the kill test: records calls until it is killed, and tells when the first are on disk.
int writeUntilKilled(const QString &path)
{
    const auto writer = std::move(*store::Writer::open(path));
    test::SampleExchanges samples(kDay, 10'000'000);
    for (int i = 0;; ++i) {
        writer->add(samples.next());
        if (i % 2'000 == 1'999)
            writer->flush(10s);
        if (i == 5'999) {
            std::puts("begun");
            std::fflush(stdout);
        }
    }
}
} // namespace

class tst_Writer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreOnDiskSoon();
    void destructionWritesWhatWaits();
    void recordsOfManyThreadsAllArrive();
    void anIdIsStoredOnce();
    void callsOfOneMicrosecondAllFindAPlace();
    void theListenerHearsOfEachCommittedBatch();
    void keepsRecordsUntilTheDirectoryIsThere();
    void aFullQueueDropsTheOldestAndCountsThem();
    void aStoreThatBreaksIsOpenedAgain();
    void aKilledProcessLeavesRowsAndRollupsInStep();
};

void tst_Writer::recordsAreOnDiskSoon()
{
    const test::StoreFixture fixture;
    const auto writer = std::move(*store::Writer::open(fixture.path()));
    writer->add(test::fullRecord());
    QTRY_COMPARE(writer->status().written, 1);
    QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT count(*) FROM exchanges")).toInt(), 1);
    QTRY_COMPARE(writer->status().waiting, 0);
    QVERIFY(writer->status().lastError.isEmpty());
}

void tst_Writer::destructionWritesWhatWaits()
{
    const test::StoreFixture fixture;
    {
        const auto writer = std::move(*store::Writer::open(fixture.path()));
        for (auto &record : test::SampleExchanges(kDay, 2'500).all())
            writer->add(std::move(record));
    }
    QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT count(*) FROM exchanges")).toInt(), 2'500);
}

void tst_Writer::recordsOfManyThreadsAllArrive()
{
    const test::StoreFixture fixture;
    const auto writer = std::move(*store::Writer::open(fixture.path()));
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&writer, t] {
            for (auto &record : test::SampleExchanges(kDay, 500).all()) {
                record.id += QByteArray::number(t);
                writer->add(std::move(record));
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QVERIFY(writer->flush(30s));
    model::Filter all;
    all.demo = std::nullopt;
    QCOMPARE(fixture.reader()->count(kDay, all).valueOr(-1), 2'000);
}

void tst_Writer::anIdIsStoredOnce()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store({test::fullRecord(), test::fullRecord()}));
    QVERIFY(fixture.store({test::fullRecord()}));
    const auto record = test::fullRecord();
    const TimeRange range{record.startedAt, record.startedAt + 1us};
    QCOMPARE(fixture.reader()->rows({.range = range, .filter = {}, .before = {}})->size(), 1U);
    QCOMPARE(fixture.reader()->count({record.startedAt - 24h, record.startedAt + 24h}, {}).valueOr(-1), 1);
}

void tst_Writer::callsOfOneMicrosecondAllFindAPlace()
{
    const test::StoreFixture fixture;
    auto records = test::SampleExchanges(kDay, 3'000).all();
    for (auto &record : records)
        record.startedAt = kDay.from;
    QVERIFY(fixture.store(records));
    model::Filter all;
    all.demo = std::nullopt;
    QCOMPARE(fixture.reader()->count({kDay.from, kDay.from + 1min}, all).valueOr(-1), 3'000);
}

void tst_Writer::theListenerHearsOfEachCommittedBatch()
{
    const test::StoreFixture fixture;
    const auto writer = std::move(*store::Writer::open(fixture.path()));
    std::vector<model::ExchangeRow> heard;
    writer->setListener(
        [&](std::vector<model::ExchangeRow> rows) { heard.insert(heard.end(), rows.begin(), rows.end()); });
    const auto record = test::fullRecord();
    writer->add(record);
    QVERIFY(writer->flush(10s));
    writer->setListener({});
    QCOMPARE(heard.size(), 1U);
    const auto stored
        = fixture.reader()->rows({.range = {record.startedAt, record.startedAt + 1us}, .filter = {}, .before = {}});
    QCOMPARE(heard.front().key, stored->front().key);
    QCOMPARE(heard.front().id, record.id);
    QCOMPARE(heard.front().cost, record.cost.total);
    QCOMPARE(heard.front().attempts, 2);
}

void tst_Writer::keepsRecordsUntilTheDirectoryIsThere()
{
    const test::StoreFixture fixture;
    const QString directory = fixture.directory() + QStringLiteral("/missing");
    const QString path = directory + QStringLiteral("/usage.db");
    const auto writer = std::move(*store::Writer::open(path));
    QVERIFY(writer->status().lastError.contains(path));
    for (const auto &record : test::SampleExchanges(kDay, 1'500).all())
        writer->add(record);
    QVERIFY(!writer->flush(50ms));
    QCOMPARE(writer->status().waiting, 1'500);
    QCOMPARE(writer->status().dropped, 0);
    QVERIFY(QDir().mkdir(directory));
    QTRY_COMPARE_WITH_TIMEOUT(writer->status().waiting, 0, 20'000);
    QVERIFY(writer->status().lastError.isEmpty());
    QCOMPARE(ask(path, QStringLiteral("SELECT count(*) FROM exchanges")).toInt(), 1'500);
}

void tst_Writer::aFullQueueDropsTheOldestAndCountsThem()
{
    const test::StoreFixture fixture;
    const QString directory = fixture.directory() + QStringLiteral("/missing");
    const QString path = directory + QStringLiteral("/usage.db");
    const auto writer = std::move(*store::Writer::open(path, 10));
    for (const auto &record : test::SampleExchanges(kDay, 25).all())
        writer->add(record);
    QCOMPARE(writer->status().waiting, 10);
    QCOMPARE(writer->status().dropped, 15);
    QVERIFY(QDir().mkdir(directory));
    QVERIFY(writer->flush(20s));
    QCOMPARE(writer->status().written, 10);
    QCOMPARE(ask(path, QStringLiteral("SELECT min(id) FROM exchanges")).toByteArray().right(4), QByteArray("0015"));
}

void tst_Writer::aStoreThatBreaksIsOpenedAgain()
{
    const test::StoreFixture fixture;
    const auto writer = std::move(*store::Writer::open(fixture.path()));
    auto records = test::SampleExchanges(kDay, 3).all();
    writer->add(records[0]);
    QVERIFY(writer->flush(10s));
    ask(fixture.path(), QStringLiteral("ALTER TABLE exchanges RENAME TO away"));
    writer->add(records[1]);
    QVERIFY(!writer->flush(300ms));
    QVERIFY(!writer->status().lastError.isEmpty());
    ask(fixture.path(), QStringLiteral("ALTER TABLE away RENAME TO exchanges"));
    writer->add(records[2]);
    QVERIFY(writer->flush(20s));
    QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT count(*) FROM exchanges")).toInt(), 3);
    QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT sum(requests) FROM rollup_day")).toInt(), 3);
}

void tst_Writer::aKilledProcessLeavesRowsAndRollupsInStep()
{
    const test::StoreFixture fixture;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-killed"), fixture.path()});
    QVERIFY(child.waitForReadyRead(30'000));
    QCOMPARE(child.readLine().trimmed(), QByteArray("begun"));
    child.kill();
    QVERIFY(child.waitForFinished());

    QCOMPARE(ask(fixture.path(), QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    const auto rows = ask(fixture.path(), QStringLiteral("SELECT count(*) FROM exchanges")).toLongLong();
    QVERIFY(rows >= 4'000);
    for (const char *grain : {"minute", "hour", "day"}) {
        const QString table = QStringLiteral("rollup_") + QString::fromLatin1(grain);
        QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT sum(requests) FROM ") + table).toLongLong(), rows);
        QCOMPARE(ask(fixture.path(), QStringLiteral("SELECT sum(cost) FROM ") + table).toLongLong(),
                 ask(fixture.path(), QStringLiteral("SELECT sum(cost) FROM exchanges")).toLongLong());
    }
    QVERIFY(fixture.store({test::fullRecord()}));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--write-until-killed")
        return writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    tst_Writer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writer.moc"
