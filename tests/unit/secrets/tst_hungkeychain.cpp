// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <QLocalServer>
#include <QtTest>

using namespace waybill;
using namespace waybill::secrets;

/// A D-Bus that accepts connections and never says a word.
class tst_HungKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallIsAnsweredWithinTheTimer();
    void theProbeSaysUnavailable();
    void leavingAnswersWhatIsOpen();

private:
    QTemporaryDir m_folder;
    QLocalServer m_bus;
};

void tst_HungKeychain::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("bus"));
    QVERIFY(m_bus.listen(path));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path.toUtf8());
}

void tst_HungKeychain::everyCallIsAnsweredWithinTheTimer()
{
    Keychain keychain(std::chrono::milliseconds(200));
    auto first = keychain.read(QStringLiteral("openai"));
    auto second = keychain.write(QStringLiteral("claude"), QStringLiteral("hunter2"));
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished() && second.isFinished(), 2'000);
    QVERIFY(!first.result());
    QCOMPARE(first.result().error().message,
             QStringLiteral("The keychain did not answer within 0.2 s for the key \"openai\": if it asks for a "
                            "password, unlock it"));
    QVERIFY(!second.result().error().message.contains(QStringLiteral("hunter2")));
}

void tst_HungKeychain::theProbeSaysUnavailable()
{
    Keychain keychain(std::chrono::milliseconds(200));
    auto available = keychain.available();
    QTRY_VERIFY_WITH_TIMEOUT(available.isFinished(), 2'000);
    QVERIFY(!available.result());
    // It may be unlocked later: the next question is asked again.
    QVERIFY(!keychain.available().isFinished());
}

void tst_HungKeychain::leavingAnswersWhatIsOpen()
{
    auto keychain = std::make_unique<Keychain>();
    const auto read = keychain->read(QStringLiteral("openai"));
    const auto available = keychain->available();
    keychain.reset();
    QVERIFY(read.isFinished() && !read.result());
    QVERIFY(available.isFinished() && !available.result());
}

QTEST_GUILESS_MAIN(tst_HungKeychain)
#include "tst_hungkeychain.moc"
