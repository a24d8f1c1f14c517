// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/portowner.h"

#include <QTcpServer>
#include <QtTest>

using waybill::platform::portOwner;

class tst_PortOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoListens_data();
    void findsWhoListens();
    void isEmptyWhereNobodyListens();
};

void tst_PortOwner::findsWhoListens_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void tst_PortOwner::findsWhoListens()
{
    QFETCH(QHostAddress, address);
    QTcpServer server;
    if (!server.listen(address))
        QSKIP("This machine has no such address");
    // The kernel keeps 15 characters of a program's name.
    QCOMPARE(portOwner(server.serverPort()),
             QStringLiteral("tst_platform_po (pid %1)").arg(QCoreApplication::applicationPid()));
}

void tst_PortOwner::isEmptyWhereNobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    QCOMPARE(portOwner(port), QString());
}

QTEST_GUILESS_MAIN(tst_PortOwner)
#include "tst_portowner.moc"
