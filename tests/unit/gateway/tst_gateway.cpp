// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

#include <QSignalSpy>

using namespace waybill;
using namespace waybill::test;
using namespace std::chrono_literals;
using gateway::Gateway;
using model::ErrorClass;

namespace {
const QByteArray kAnswer = okAnswer(recorded("openai_chat/text.json"));
const model::ListenAddress kAnyPort{QStringLiteral("127.0.0.1"), 0};
} // namespace

class tst_Gateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallGoesOnWithTheConfigurationItBeganWith();
    void anUnreadablePriceRowChangesNothing();
    void listensOnAllAddressesOrNone();
    void stoppingLetsCallsEnd();
    void callsThatLastTooLongAreCutAndRecorded();
    void stoppingWhatNeverStartedIsStopped();
    void startsAgainWhileOldCallsEnd();
    void aHundredCallsOverTwoWorkers();
    void lookUpsAtTheEndHarmNobody();
};

void tst_Gateway::aCallGoesOnWithTheConfigurationItBeganWith()
{
    GatewayFixture waybill;
    FakeUpstream &old = waybill.provider("old", Script().expectRequest().hold().send(kAnswer));
    waybill.route("m", {"old/m"});
    waybill.budget("team", "1");
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("m"));
    QTRY_COMPARE(old.requestCount(), 1);

    waybill.configuration.providers.clear();
    waybill.configuration.routes.clear();
    waybill.provider("new", always(kAnswer));
    waybill.route("m", {"new/other"});
    waybill.apply();
    QCOMPARE(waybill.chat("m").header("x-waybill-provider"), QByteArray("new"));

    old.proceed();
    const Answer answer = tool.answer();
    QCOMPARE(answer.header("x-waybill-provider"), QByteArray("old"));
    QCOMPARE(answer.header("x-waybill-cost-usd"), kRecordedCostText);
    QCOMPARE(waybill.gateway.budgetStates().front().spent.picodollars(), 2 * kRecordedCost.picodollars());
    QCOMPARE(waybill.gateway.budgetStates().front().held, Money());
}

void tst_Gateway::anUnreadablePriceRowChangesNothing()
{
    GatewayFixture waybill;
    waybill.provider("up", always(kAnswer));
    waybill.start();
    model::Configuration broken = waybill.configuration;
    broken.prices = R"([{"provider":"up"}])";
    const auto applied = waybill.gateway.apply(std::make_shared<const model::Configuration>(broken), {}, {});
    QVERIFY(!applied);
    QVERIFY(!applied.error().message.isEmpty());
    QCOMPARE(waybill.chat("up/m").header("x-waybill-cost-usd"), kRecordedCostText);
}

void tst_Gateway::listensOnAllAddressesOrNone()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost, 0));
    GatewayFixture waybill;
    waybill.apply();
    const auto refused = waybill.gateway.start({kAnyPort, {QStringLiteral("127.0.0.1"), holder.serverPort()}});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QString::number(holder.serverPort())),
             qUtf8Printable(refused.error().message));
    QVERIFY(!waybill.gateway.isListening());

    const auto bound = waybill.gateway.start({kAnyPort, {QStringLiteral("127.0.0.2"), 0}});
    QVERIFY(bound);
    QCOMPARE(bound->size(), 2U);
    QCOMPARE((*bound)[0].port, (*bound)[1].port);
}

void tst_Gateway::stoppingLetsCallsEnd()
{
    GatewayFixture waybill;
    FakeUpstream &upstream = waybill.provider("up", Script().expectRequest().hold().send(kAnswer));
    waybill.start();
    Tool idle(waybill.port);
    Tool busy(waybill.port);
    busy.post("/v1/chat/completions", GatewayFixture::chatBody("up/m"));
    QTRY_COMPARE(upstream.requestCount(), 1);

    QSignalSpy stopped(&waybill.gateway, &Gateway::stopped);
    waybill.gateway.stop(1min);
    QVERIFY(!waybill.gateway.isListening());
    QVERIFY(stopped.isEmpty());
    upstream.proceed();
    const Answer answer = busy.answer();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(waybill.stored(answer.id()).succeeded());
}

void tst_Gateway::callsThatLastTooLongAreCutAndRecorded()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", Script().expectRequest().hold().send(kAnswer));
    waybill.budget("team", "1");
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("up/m"));
    QTRY_COMPARE(upstream.requestCount(), 1);

    QSignalSpy stopped(&waybill.gateway, &Gateway::stopped);
    waybill.gateway.stop(50ms);
    QTRY_COMPARE(stopped.size(), 1);
    QTRY_COMPARE(upstream.openConnections(), 0);
    const model::ExchangeRecord record = waybill.storedCalls(1).front();
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::Interrupted));
    QCOMPARE(toString(record.cost.source), toString(model::CostSource::Estimated));
    const model::BudgetState state = waybill.gateway.budgetStates().front();
    QCOMPARE(state.held, Money());
    QCOMPARE(state.spent, *record.cost.total);
    QCOMPARE(waybill.gateway.inFlight(), 0);
}

void tst_Gateway::stoppingWhatNeverStartedIsStopped()
{
    GatewayFixture waybill;
    QSignalSpy stopped(&waybill.gateway, &Gateway::stopped);
    waybill.gateway.stop(1min);
    QTRY_COMPARE(stopped.size(), 1);
}

void tst_Gateway::startsAgainWhileOldCallsEnd()
{
    GatewayFixture waybill;
    FakeUpstream &upstream = waybill.provider("up", Script().expectRequest().hold().send(kAnswer));
    waybill.provider("quick", always(kAnswer));
    waybill.start();
    Tool old(waybill.port);
    old.post("/v1/chat/completions", GatewayFixture::chatBody("up/m"));
    QTRY_COMPARE(upstream.requestCount(), 1);

    QSignalSpy stopped(&waybill.gateway, &Gateway::stopped);
    waybill.gateway.stop(1min);
    waybill.start();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(waybill.chat("quick/m").status, 200);
    upstream.proceed();
    QCOMPARE(old.answer().status, 200);
    QVERIFY(waybill.gateway.isListening());
    QCOMPARE(waybill.chat("quick/m").status, 200);
    QVERIFY(stopped.isEmpty());
    waybill.gateway.stop(1min);
    QTRY_COMPARE(stopped.size(), 1);
}

void tst_Gateway::aHundredCallsOverTwoWorkers()
{
    constexpr int kCalls = 100;
    GatewayFixture waybill;
    waybill.configuration.workers = 2;
    waybill.deadProvider("dead");
    waybill.provider("up", always(kAnswer));
    waybill.provider("flow", alwaysStream("openai_chat/text_stream.sse"));
    waybill.route("buffered", {"dead/m", "up/m"});
    waybill.route("streamed", {"dead/m", "flow/m"});
    waybill.budget("team", "100");
    waybill.start();
    std::vector<std::unique_ptr<Tool>> tools;
    for (int i = 0; i < kCalls; ++i) {
        tools.push_back(std::make_unique<Tool>(waybill.port));
        const bool streamed = i % 2 == 1;
        tools.back()->post("/v1/chat/completions",
                           streamed ? GatewayFixture::chatBody("streamed", R"("stream":true)")
                                    : GatewayFixture::chatBody("buffered"));
    }
    for (const auto &tool : tools) {
        const Answer answer = tool->answer();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.complete);
    }
    const model::BudgetState state = waybill.gateway.budgetStates().front();
    QCOMPARE(state.held, Money());
    QCOMPARE(state.spent.picodollars(), kCalls * kRecordedCost.picodollars());
    QCOMPARE(waybill.gateway.inFlight(), 0);
    const auto records = waybill.storedCalls(kCalls);
    QCOMPARE(records.size(), static_cast<std::size_t>(kCalls));
    for (const model::ExchangeRecord &record : records) {
        QCOMPARE(record.cost.total, std::optional(kRecordedCost));
        QCOMPARE(record.attempts.size(), 2U);
    }
}

void tst_Gateway::lookUpsAtTheEndHarmNobody()
{
    GatewayFixture waybill;
    waybill.configuration.workers = 2;
    waybill.start();
    std::vector<std::unique_ptr<Tool>> tools;
    for (int i = 0; i < 50; ++i) {
        tools.push_back(std::make_unique<Tool>(waybill.port));
        tools.back()->send("GET /waybill/v1/requests/req_x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    QVERIFY(waitFor([&] { return tools.front()->soFar().status == 404; }));
    // The fixture goes while some are still being looked up.
}

QTEST_GUILESS_MAIN(tst_Gateway)
#include "tst_gateway.moc"
