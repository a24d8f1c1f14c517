// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/watcher.h"

#include "base/atomicfile.h"
#include "config/configfile.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::config;

class tst_Watcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hearsAtomicRenamesAgainAndAgain();
    void hearsWritingInPlace();
    void aBrokenFileKeepsTheLastGoodOne();
    void aFileThatIsMendedUnchangedHasRecovered();
    void survivesAMissingFileAndFolder();
    void hearsBehindALink();
    void ownSavesAreNoChange();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("conf/waybill.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
model::Configuration withWorkers(int workers)
{
    model::Configuration configuration;
    configuration.workers = workers;
    return configuration;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

int workersOf(const QSignalSpy &spy)
{
    return spy.isEmpty() ? -1 : spy.last().first().value<model::Configuration>().workers;
}
} // namespace

void tst_Watcher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(saveConfiguration(path(), withWorkers(1)));
}

void tst_Watcher::hearsAtomicRenamesAgainAndAgain()
{
    ConfigWatcher watcher(path());
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    for (int workers = 2; workers < 6; ++workers) {
        QVERIFY(saveConfiguration(path(), withWorkers(workers)));
        QTRY_COMPARE(workersOf(changed), workers);
    }
    QCOMPARE(changed.size(), 4);
}

void tst_Watcher::hearsWritingInPlace()
{
    ConfigWatcher watcher(path());
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    write(path(), writeConfiguration(withWorkers(3)));
    QTRY_COMPARE(workersOf(changed), 3);
}

void tst_Watcher::aBrokenFileKeepsTheLastGoodOne()
{
    ConfigWatcher watcher(path());
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    QSignalSpy failed(&watcher, &ConfigWatcher::failed);
    QVERIFY(writeAtomically(path(), "{\"version\": 1,\n\"wrokers\": 2}"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toString(),
             path() + QStringLiteral(":2: wrokers: unknown key \"wrokers\"; did you mean \"workers\"?"));
    QVERIFY(changed.isEmpty());
    QVERIFY(writeAtomically(path(), "{\"version\": 1,\n\"workers\": 2}"));
    QTRY_COMPARE(workersOf(changed), 2);
    QCOMPARE(failed.size(), 1);
}

void tst_Watcher::aFileThatIsMendedUnchangedHasRecovered()
{
    QVERIFY(writeAtomically(path(), "{\"version\": 1, \"workers\": 2}"));
    ConfigWatcher watcher(path());
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    QSignalSpy failed(&watcher, &ConfigWatcher::failed);
    QSignalSpy recovered(&watcher, &ConfigWatcher::recovered);
    QVERIFY(writeAtomically(path(), "{ broken"));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(recovered.isEmpty());
    QVERIFY(writeAtomically(path(), "{\"version\": 1, \"workers\": 2}"));
    QTRY_COMPARE(recovered.size(), 1);
    QVERIFY(changed.isEmpty());
}

void tst_Watcher::survivesAMissingFileAndFolder()
{
    ConfigWatcher watcher(path());
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    QSignalSpy failed(&watcher, &ConfigWatcher::failed);
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("conf"))).removeRecursively());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("the file is gone")));
    QVERIFY(saveConfiguration(path(), withWorkers(2)));
    QTRY_COMPARE(workersOf(changed), 2);

    ConfigWatcher early(m_folder->filePath(QStringLiteral("not/yet/there.json")));
    QSignalSpy appeared(&early, &ConfigWatcher::changed);
    QVERIFY(saveConfiguration(m_folder->filePath(QStringLiteral("not/yet/there.json")), withWorkers(3)));
    QTRY_COMPARE(workersOf(appeared), 3);
}

void tst_Watcher::hearsBehindALink()
{
    const QString link = m_folder->filePath(QStringLiteral("link.json"));
    QVERIFY(QFile::link(path(), link));
    ConfigWatcher watcher(link);
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    QVERIFY(saveConfiguration(path(), withWorkers(4)));
    QTRY_COMPARE(workersOf(changed), 4);
    QVERIFY(saveConfiguration(link, withWorkers(5)));
    QTRY_COMPARE(workersOf(changed), 5);
    QVERIFY(QFileInfo(link).isSymLink());
}

void tst_Watcher::ownSavesAreNoChange()
{
    ConfigWatcher watcher(path());
    QSignalSpy changed(&watcher, &ConfigWatcher::changed);
    QVERIFY(saveConfiguration(path(), withWorkers(6)));
    watcher.setCurrent(withWorkers(6));
    QVERIFY(saveConfiguration(path(), withWorkers(7)));
    QTRY_COMPARE(workersOf(changed), 7);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(tst_Watcher)
#include "tst_watcher.moc"
