// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engineservice.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace waybill;
using service::EngineService;

class tst_ProxySwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProxyStoppedAndStartedAtOnceListensAgain();
    void aProxyThatIsStoppedStaysOff();
    void thePriceBookHasADay();
};

namespace {
struct Engine
{
    QTemporaryDir directory;
    SystemClock clock;
    EngineService service{clock,
                          {.configurationPath = directory.filePath(QStringLiteral("waybill.json")),
                           .usageDatabase = directory.filePath(QStringLiteral("usage.db")),
                           .listen = {{QStringLiteral("127.0.0.1"), 0}}}};

    bool open()
    {
        service.open();
        return QTest::qWaitFor([this] { return service.proxyStatus().running; });
    }
};
} // namespace

void tst_ProxySwitch::aProxyStoppedAndStartedAtOnceListensAgain()
{
    Engine engine;
    QVERIFY(engine.open());
    engine.service.setProxyRunning(false);
    QVERIFY(!engine.service.proxyStatus().running);
    engine.service.setProxyRunning(true);
    QTRY_VERIFY(engine.service.proxyStatus().running);
    QCOMPARE(engine.service.proxyStatus().problem, QString());
}

void tst_ProxySwitch::aProxyThatIsStoppedStaysOff()
{
    Engine engine;
    QVERIFY(engine.open());
    QSignalSpy status(&engine.service, &service::Service::proxyStatusChanged);
    engine.service.setProxyRunning(false);
    QTRY_COMPARE(status.count(), 2); // no longer listening, then no call left
    QVERIFY(!engine.service.proxyStatus().running);
}

void tst_ProxySwitch::thePriceBookHasADay()
{
    Engine engine;
    QVERIFY(QDate::fromString(engine.service.priceBookDate(), Qt::ISODate).isValid());
}

QTEST_MAIN(tst_ProxySwitch)
#include "tst_proxyswitch.moc"
