// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QSignalSpy>

using namespace waybill;
using namespace waybill::service;
using namespace waybill::test;
using namespace std::chrono_literals;

class tst_EngineHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesWhatItWasActivatedWith();
    void ofSeveralActivationsTheLastCounts();
    void anUnreadablePriceChangesNothing();
    void followsItsFile();
    void findsAChangeMadeBeforeItWatched();
    void aBudgetRemembersWhatWasSpent();
    void theDemoProviderHasAnAddress();
    void aKeyThatCannotBeReadIsToldToTheTool();

private:
    void activate(EngineHost &host, const model::Configuration &configuration)
    {
        QSignalSpy activated(&host, &EngineHost::activated);
        host.activate(configuration);
        QTRY_COMPARE(activated.size(), 1);
    }
    static quint16 port(const EngineHost &host) { return host.addresses().front().port; }

    SystemClock m_clock;
};

void tst_EngineHost::servesWhatItWasActivatedWith()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(kChatAnswer)));
    const EngineFolder folder;
    EngineHost host(m_clock, folder.options());
    QVERIFY(!host.isActive());
    activate(host, configurationFor(upstream));
    QVERIFY(host.isActive());
    QVERIFY(host.start());
    QCOMPARE(chat(port(host)).status, 200);

    QSignalSpy stopped(&host, &EngineHost::stopped);
    host.stop(1min);
    QVERIFY(!host.isListening());
    QTRY_COMPARE(stopped.size(), 1);
}

void tst_EngineHost::ofSeveralActivationsTheLastCounts()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(kChatAnswer)));
    const EngineFolder folder;
    EngineHost host(m_clock, folder.options());
    QSignalSpy activated(&host, &EngineHost::activated);
    host.activate({});
    host.activate({});
    host.activate(configurationFor(upstream));
    QTRY_COMPARE(activated.size(), 1);
    QVERIFY(host.start());
    QCOMPARE(chat(port(host)).status, 200);
    QCOMPARE(activated.size(), 1);
}

void tst_EngineHost::anUnreadablePriceChangesNothing()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(kChatAnswer)));
    const EngineFolder folder;
    EngineHost host(m_clock, folder.options());
    activate(host, configurationFor(upstream));
    QVERIFY(host.start());
    model::Configuration broken = configurationFor(upstream);
    broken.prices = R"([{"provider":"up"}])";
    QSignalSpy failed(&host, &EngineHost::failed);
    host.activate(broken);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(chat(port(host)).header("x-waybill-cost-usd"), QByteArray("0.000191"));
}

void tst_EngineHost::findsAChangeMadeBeforeItWatched()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(kChatAnswer)));
    const EngineFolder folder;
    EngineHost host(m_clock, folder.options());
    activate(host, {});
    folder.write(configurationFor(upstream));
    QSignalSpy activated(&host, &EngineHost::activated);
    host.watchFile(model::Configuration());
    QTRY_COMPARE(activated.size(), 1);
}

void tst_EngineHost::followsItsFile()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(kChatAnswer)));
    const EngineFolder folder;
    folder.write({});
    EngineHost host(m_clock, folder.options());
    activate(host, {});
    host.watchFile();
    QVERIFY(host.start());
    QCOMPARE(chat(port(host)).status, 404);

    QSignalSpy activated(&host, &EngineHost::activated);
    folder.write(configurationFor(upstream));
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(chat(port(host)).status, 200);

    QSignalSpy failed(&host, &EngineHost::failed);
    QFile file(folder.options().configurationPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"version\": 1, \"nonsense\": true }");
    file.close();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.front().front().toString().contains(u"nonsense"));
    QCOMPARE(host.configuration().routes.size(), 1U);
}

void tst_EngineHost::aBudgetRemembersWhatWasSpent()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(kChatAnswer)));
    model::Configuration configuration = configurationFor(upstream);
    configuration.budgets
        = {{.id = QStringLiteral("month"), .limit = *Money::fromDecimal(u"1"), .timeZone = "Etc/UTC"}};
    const EngineFolder folder;
    {
        EngineHost host(m_clock, folder.options());
        activate(host, configuration);
        QVERIFY(host.start());
        QCOMPARE(chat(port(host)).status, 200);
        QCOMPARE(host.budgetStates().front().spent, kChatCost);
    }
    EngineHost again(m_clock, folder.options());
    activate(again, configuration);
    QCOMPARE(again.budgetStates().front().spent, kChatCost);
}

void tst_EngineHost::theDemoProviderHasAnAddress()
{
    model::Configuration configuration;
    model::Provider demo;
    demo.id = QStringLiteral("demo");
    demo.demo = true;
    configuration.providers = {demo};
    const EngineFolder folder;
    EngineHost host(m_clock, folder.options());
    activate(host, configuration);
    QVERIFY(host.configuration() == configuration);
    QVERIFY(host.running()->providers.front().baseUrl.isValid());
    QVERIFY(host.start());
    const Answer answer = chat(port(host), "demo/demo-small");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.contains("x-waybill-cost-usd"));
}

void tst_EngineHost::aKeyThatCannotBeReadIsToldToTheTool()
{
    FakeUpstream upstream{Script()};
    model::Configuration configuration = configurationFor(upstream);
    configuration.providers.front().keys = {
        {.id = QStringLiteral("default"), .secret = {model::SecretReference::Store::Session, QStringLiteral("lost")}}};
    const EngineFolder folder;
    EngineHost host(m_clock, folder.options());
    activate(host, configuration);
    QVERIFY(host.start());
    const Answer answer = chat(port(host));
    QCOMPARE(answer.status, 502);
    QVERIFY2(answer.errorMessage().contains(u"session:lost"), answer.body.constData());
    QCOMPARE(upstream.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(tst_EngineHost)
#include "tst_enginehost.moc"
