// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"

#include <QTcpSocket>
#include <QtTest>

using namespace waybill::http;

class tst_Listener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverEachConnection_data();
    void handsOverEachConnection();
    void saysWhichPortIsTaken();
    void refusesWhatIsNotAnAddress();
};

void tst_Listener::handsOverEachConnection_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
    QTest::newRow("IPv6") << QStringLiteral("::1");
    QTest::newRow("name") << QStringLiteral("localhost");
}

void tst_Listener::handsOverEachConnection()
{
    QFETCH(QString, host);
    std::vector<std::unique_ptr<QTcpSocket>> accepted;
    Listener listener([&](qintptr descriptor) {
        accepted.push_back(std::make_unique<QTcpSocket>());
        QVERIFY(accepted.back()->setSocketDescriptor(descriptor));
    });
    const auto port = listener.listen(host, 0);
    if (!port && host.contains(u':'))
        QSKIP("This machine has no IPv6 loopback");
    QVERIFY(port);
    QVERIFY(*port != 0);
    QTcpSocket client;
    client.connectToHost(listener.serverAddress(), *port);
    QTRY_COMPARE(accepted.size(), 1U);
    QVERIFY(!listener.hasPendingConnections());
}

void tst_Listener::saysWhichPortIsTaken()
{
    Listener first([](qintptr) {});
    Listener second([](qintptr) {});
    const auto port = first.listen(QStringLiteral("127.0.0.1"), 0);
    QVERIFY(port);
    const auto taken = second.listen(QStringLiteral("127.0.0.1"), *port);
    QVERIFY(!taken);
    QCOMPARE(taken.error().message,
             QStringLiteral("Cannot listen on 127.0.0.1:%1: another program uses this port; stop it or choose another "
                            "port.")
                 .arg(*port));
}

void tst_Listener::refusesWhatIsNotAnAddress()
{
    Listener listener([](qintptr) {});
    const auto result = listener.listen(QStringLiteral("my-laptop"), 0);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QStringLiteral("\"my-laptop\"")));
}

QTEST_GUILESS_MAIN(tst_Listener)
#include "tst_listener.moc"
