// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/querythread.h"

#include "enginefixture.h"

using namespace waybill;
using namespace waybill::service;
using namespace waybill::test;

class tst_QueryThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreThatIsNotThereIsAnError();
    void aStoreThatComesLaterIsFound();
    void aStoreThatIsReplacedIsFoundAgain();
    void questionsThatWaitAreLeftBehind();

private:
    static QFuture<Result<TimeRange>> ask(QueryThread &thread)
    {
        return thread.ask([](store::Reader &reader) { return reader.extent(); });
    }
};

void tst_QueryThread::aStoreThatIsNotThereIsAnError()
{
    const EngineFolder folder;
    QueryThread thread(folder.options().usageDatabase);
    const auto answer = resultOf(ask(thread));
    QVERIFY(!answer);
    QVERIFY(answer.error().message.contains(u"usage.db"));
}

void tst_QueryThread::aStoreThatComesLaterIsFound()
{
    const EngineFolder folder;
    QueryThread thread(folder.options().usageDatabase);
    QVERIFY(!resultOf(ask(thread)));
    const auto writer = store::Writer::open(folder.options().usageDatabase);
    QVERIFY(resultOf(ask(thread)));
}

void tst_QueryThread::aStoreThatIsReplacedIsFoundAgain()
{
    const EngineFolder folder;
    const QString path = folder.options().usageDatabase;
    QVERIFY(store::Writer::open(path));
    QueryThread thread(path);
    QVERIFY(resultOf(ask(thread)));
    QFile store(path);
    QVERIFY(store.open(QIODevice::WriteOnly | QIODevice::Truncate));
    store.write(QByteArray(20'000, 'x'));
    store.close();
    QVERIFY(!resultOf(ask(thread)));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
    QVERIFY(store::Writer::open(path));
    QVERIFY(resultOf(ask(thread)));
}

void tst_QueryThread::questionsThatWaitAreLeftBehind()
{
    const EngineFolder folder;
    const auto writer = store::Writer::open(folder.options().usageDatabase);
    auto thread = std::make_unique<QueryThread>(folder.options().usageDatabase);
    QList<QFuture<Result<TimeRange>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(ask(*thread));
    thread.reset();
    for (const auto &future : futures)
        QVERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(tst_QueryThread)
#include "tst_querythread.moc"
