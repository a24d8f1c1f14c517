// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include "secrets/wipe.h"

#include <QtTest>

#include <sys/stat.h>

using namespace waybill;
using namespace waybill::secrets;

class tst_SecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheEnvironment();
    void readsTheFirstLineOfAFile_data();
    void readsTheFirstLineOfAFile();
    void refusesWhatIsNoKeyFile();
    void warnsOfFilesThatOthersRead();
    void keepsSessionSecretsInMemoryOnly();
    void writesOnlyWhatIsItsOwn();
    void withoutABusThereIsNoKeychain();
    void wipingLeavesOtherCopiesAlone();

private:
    QTemporaryDir m_folder;
};

namespace {
model::SecretReference reference(const QString &text)
{
    return model::SecretReference::fromString(text).value_or(model::SecretReference{});
}
} // namespace

void tst_SecretStore::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void tst_SecretStore::readsTheEnvironment()
{
    SecretStore store;
    qputenv("WAYBILL_TEST_KEY", " hunter2\n");
    QCOMPARE(*store.read(reference(QStringLiteral("env:WAYBILL_TEST_KEY"))).result(), QStringLiteral("hunter2"));
    qunsetenv("WAYBILL_TEST_KEY");
    const auto missing = store.read(reference(QStringLiteral("env:WAYBILL_TEST_KEY"))).result();
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(QStringLiteral("environment variable WAYBILL_TEST_KEY is not set")));
}

void tst_SecretStore::readsTheFirstLineOfAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("secret");
    QTest::newRow("no line end") << QByteArray("hunter2") << QStringLiteral("hunter2");
    QTest::newRow("line end") << QByteArray("hunter2\n") << QStringLiteral("hunter2");
    QTest::newRow("Windows line end") << QByteArray("hunter2\r\n") << QStringLiteral("hunter2");
    QTest::newRow("more lines") << QByteArray("hunter2\nold-key\n") << QStringLiteral("hunter2");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("empty first line") << QByteArray("\nhunter2\n") << QString();
}

void tst_SecretStore::readsTheFirstLineOfAFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, secret);
    QFile file(m_folder.filePath(QStringLiteral("key")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    SecretStore store;
    const auto read = store.read({model::SecretReference::Store::File, file.fileName()}).result();
    QCOMPARE(read.valueOr(QString()), secret);
    if (!read)
        QVERIFY(read.error().message.startsWith(file.fileName() + u':'));
}

void tst_SecretStore::refusesWhatIsNoKeyFile()
{
    SecretStore store;
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
    for (const QString &path : {pipe, m_folder.path(), m_folder.filePath(QStringLiteral("none"))})
        QVERIFY(!store.read({model::SecretReference::Store::File, path}).result());
}

void tst_SecretStore::warnsOfFilesThatOthersRead()
{
    QFile file(m_folder.filePath(QStringLiteral("shared")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const model::SecretReference shared{model::SecretReference::Store::File, file.fileName()};
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(SecretStore::check(shared), QString());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(SecretStore::check(shared).contains(QStringLiteral("can be read by other users")));
    QCOMPARE(SecretStore::check(reference(QStringLiteral("env:HOME"))), QString());
}

void tst_SecretStore::keepsSessionSecretsInMemoryOnly()
{
    const auto session = reference(QStringLiteral("session:openai"));
    SecretStore store;
    QVERIFY(store.write(session, QStringLiteral("one")).result());
    QVERIFY(store.write(session, QStringLiteral("two")).result());
    QCOMPARE(*store.read(session).result(), QStringLiteral("two"));
    QVERIFY(store.remove(session).result());
    QVERIFY(!store.read(session).result());
    QVERIFY(!store.write(session, QString()).result());
    QVERIFY(store.write(session, QStringLiteral("three")).result());
    SecretStore next;
    QVERIFY(next.read(session).result().error().message.contains(QStringLiteral("one session only")));
}

void tst_SecretStore::writesOnlyWhatIsItsOwn()
{
    SecretStore store;
    for (const auto &kept : {reference(QStringLiteral("env:A")), reference(QStringLiteral("file:/a")), {}}) {
        QVERIFY(!store.write(kept, QStringLiteral("hunter2")).result());
        QVERIFY(!store.remove(kept).result());
    }
    QVERIFY(!QFileInfo::exists(QStringLiteral("/a")));
}

void tst_SecretStore::withoutABusThereIsNoKeychain()
{
    SecretStore store;
    auto available = store.keychainAvailable();
    QTRY_VERIFY_WITH_TIMEOUT(available.isFinished(), 6'000);
    QVERIFY(!available.result());
    auto written = store.write(reference(QStringLiteral("keychain:openai")), QStringLiteral("hunter2"));
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), 6'000);
    QVERIFY(!written.result());
    QVERIFY(!written.result().error().message.contains(QStringLiteral("hunter2")));
}

void tst_SecretStore::wipingLeavesOtherCopiesAlone()
{
    const QString other(64, u'x');
    QString secret = other;
    wipe(secret);
    QVERIFY(secret.isEmpty());
    QCOMPARE(other, QString(64, u'x'));
}

QTEST_GUILESS_MAIN(tst_SecretStore)
#include "tst_secretstore.moc"
