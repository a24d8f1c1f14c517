// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/listenaddress.h"

#include <QtTest>

using namespace waybill::config;

class tst_ListenAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
};

void tst_ListenAddress::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:8377") << QStringLiteral("127.0.0.1") << 8377 << true;
    QTest::newRow("IPv6") << QStringLiteral("[::1]:8377") << QStringLiteral("::1") << 8377 << true;
    QTest::newRow("name") << QStringLiteral("localhost:0") << QStringLiteral("localhost") << 0 << true;
    QTest::newRow("all") << QStringLiteral("0.0.0.0:80") << QStringLiteral("0.0.0.0") << 80 << false;
    QTest::newRow("all IPv6") << QStringLiteral("[::]:80") << QStringLiteral("::") << 80 << false;
}

void tst_ListenAddress::readsAndWrites()
{
    QFETCH(QString, text);
    const auto address = parseListenAddress(text);
    QVERIFY(address);
    QTEST(address->host, "host");
    QTEST(static_cast<int>(address->port), "port");
    QTEST(isLoopback(*address), "loopback");
    QCOMPARE(toString(*address), text);
}

void tst_ListenAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", ":", "8377", ":8377", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1: 80",
          "::1:8377", "[127.0.0.1]:8377", "[::1]", "host.example:80", "127.0.0.l:80"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_ListenAddress::refuses()
{
    QFETCH(QString, text);
    const auto address = parseListenAddress(text);
    QVERIFY(!address);
    QVERIFY(address.error().message.contains(QStringLiteral("write 127.0.0.1:8377")));
}

QTEST_GUILESS_MAIN(tst_ListenAddress)
#include "tst_listenaddress.moc"
