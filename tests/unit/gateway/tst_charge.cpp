// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

using namespace waybill;
using namespace waybill::test;
using model::CostSource;
using model::ErrorClass;
using model::ProviderKind;

namespace {
/// Room for one output token costs 0.00001 USD, so this call needs a little more than 0.001.
const QByteArray kHundredTokens = R"("max_tokens":100)";

Money usd(const char *text)
{
    return *Money::fromDecimal(QString::fromLatin1(text));
}

model::BudgetState onlyState(const GatewayFixture &waybill)
{
    return waybill.gateway.budgetStates().front();
}
} // namespace

class tst_Charge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderTheRecordAndTheBudgetSayTheSame();
    void anUnpricedCallIsNeverZero();
    void aReportedCostIsTakenWhereThereIsNoPrice();
    void anAnswerWithoutUsageIsEstimated();
    void aRefusalNamesTheBudgetInTheDialect_data();
    void aRefusalNamesTheBudgetInTheDialect();
    void moneyIsHeldWhileTheCallRuns();
    void whatFailsGivesItsHoldBack();
    void callsAtOnceCannotOverrun();
    void anUnpricedTargetLeavesTheChainUnderABudget();
    void aPricedTargetIsHeldForBesideAnUnpricedOne();
    void countingTokensIsFree();
    void demoMoneyIsNotReal();
    void aRealTargetBehindADemoIsHeldFor();
    void absurdLimitsAreRefusedNotWrappedAround();
};

void tst_Charge::theHeaderTheRecordAndTheBudgetSayTheSame()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.client("editor", "tool-key");
    waybill.budget("team", "1").scope.team = QStringLiteral("core");
    waybill.start();
    const Answer answer = waybill.chat("up/m", kHundredTokens, "Authorization: Bearer tool-key\r\n");
    QCOMPARE(answer.header("x-waybill-cost-usd"), kRecordedCostText);
    QCOMPARE(onlyState(waybill).spent, kRecordedCost);
    QCOMPARE(onlyState(waybill).held, Money());

    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.cost.total, std::optional(kRecordedCost));
    QCOMPARE(record.client, QStringLiteral("editor"));
    QCOMPARE(record.team, QStringLiteral("core"));
    QCOMPARE(record.budgets, std::vector{QStringLiteral("team")});
    const QJsonObject told = QJsonDocument::fromJson(waybill.get("/waybill/v1/requests/" + answer.id()).body).object();
    QCOMPARE(told[u"cost_usd"].toString().toLatin1(), kRecordedCostText);
}

void tst_Charge::anUnpricedCallIsNeverZero()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.start();
    const Answer answer = waybill.chat("up/nobody-sells-this");
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.headers.contains("x-waybill-cost-usd"));
    QCOMPARE(answer.header("x-waybill-cost-source"), QByteArray("unpriced"));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QVERIFY(!record.cost.total);
    QCOMPARE(toString(record.cost.source), toString(CostSource::Unpriced));
    QCOMPARE(record.usage[model::Meter::Input], 21);
}

void tst_Charge::aReportedCostIsTakenWhereThereIsNoPrice()
{
    GatewayFixture waybill;
    waybill.provider("up", always(okAnswer(R"({"model":"x","choices":[{"index":0,"message":{"content":"a"},
        "finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"cost":0.0042}})")));
    waybill.start();
    const Answer answer = waybill.chat("up/routed-elsewhere");
    QCOMPARE(answer.header("x-waybill-cost-usd"), QByteArray("0.0042"));
    QCOMPARE(answer.header("x-waybill-cost-source"), QByteArray("reported"));
    QCOMPARE(waybill.stored(answer.id()).cost.total, std::optional(usd("0.0042")));
}

void tst_Charge::anAnswerWithoutUsageIsEstimated()
{
    GatewayFixture waybill;
    waybill.provider("up", always(okAnswer(R"({"choices":[{"index":0,"message":{"content":"eight by"},
        "finish_reason":"stop"}]})")));
    waybill.start();
    const Answer answer = waybill.chat("up/m");
    QCOMPARE(answer.header("x-waybill-cost-source"), QByteArray("estimated"));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.usage[model::Meter::Output], 2);
    QVERIFY(record.usage[model::Meter::Input] > 0);
    QVERIFY(!record.cost.total->isZero());
}

void tst_Charge::aRefusalNamesTheBudgetInTheDialect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    QTest::newRow("openai") << static_cast<int>(ProviderKind::OpenAi) << QByteArray("/v1/chat/completions") << 429
                            << QStringLiteral("insufficient_quota");
    QTest::newRow("anthropic") << static_cast<int>(ProviderKind::Anthropic) << QByteArray("/v1/messages") << 402
                               << QStringLiteral("billing_error");
    QTest::newRow("gemini") << static_cast<int>(ProviderKind::Gemini) << QByteArray("/v1beta/models/m:generateContent")
                            << 429 << QStringLiteral("RESOURCE_EXHAUSTED");
}

void tst_Charge::aRefusalNamesTheBudgetInTheDialect()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QString, word);
    GatewayFixture waybill;
    const FakeUpstream &upstream
        = waybill.provider("up", alwaysJson("openai_chat/text.json"), static_cast<ProviderKind>(kind));
    waybill.route("m", {"up/m"});
    waybill.budget("tiny", "0.0001");
    waybill.start();
    const Answer answer = waybill.post(path, GatewayFixture::chatBody("m", kHundredTokens));
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.errorMessage().contains(u"tiny"), answer.body.constData());
    QVERIFY2(answer.body.contains(word.toLatin1()), answer.body.constData());
    QCOMPARE(answer.header("x-should-retry"), QByteArray("false"));
    QCOMPARE(answer.header("x-waybill-attempts"), QByteArray("0"));
    QCOMPARE(upstream.connectionCount(), 0);
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::Budget));
    QVERIFY(record.attempts.empty());
}

void tst_Charge::moneyIsHeldWhileTheCallRuns()
{
    GatewayFixture waybill;
    FakeUpstream &upstream = waybill.provider(
        "up", Script().expectRequest().hold().send(okAnswer(recorded("openai_chat/text.json"))).repeat());
    waybill.budget("team", "0.0015");
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("up/m", kHundredTokens));
    QTRY_COMPARE(upstream.requestCount(), 1);
    QVERIFY(onlyState(waybill).held > usd("0.001"));
    QCOMPARE(waybill.chat("up/m", kHundredTokens).status, 429);
    upstream.proceed();
    QCOMPARE(tool.answer().status, 200);
    // Settled before the tool has its answer, so the next call in turn is never refused for the last one's hold.
    QCOMPARE(onlyState(waybill).held, Money());
    QCOMPARE(onlyState(waybill).spent, kRecordedCost);
}

void tst_Charge::whatFailsGivesItsHoldBack()
{
    GatewayFixture waybill;
    waybill.deadProvider("up");
    waybill.budget("team", "0.0015");
    waybill.start();
    QCOMPARE(waybill.chat("up/m", kHundredTokens).status, 502);
    QCOMPARE(onlyState(waybill).held, Money());
    QCOMPARE(onlyState(waybill).spent, Money());
}

void tst_Charge::callsAtOnceCannotOverrun()
{
    constexpr int kCalls = 20;
    GatewayFixture waybill;
    FakeUpstream &upstream
        = waybill.provider("up", Script().expectRequest().hold().send(okAnswer(recorded("openai_chat/text.json"))));
    waybill.budget("team", "0.005"); // room for four worst cases
    waybill.configuration.workers = 2;
    waybill.start();
    std::vector<std::unique_ptr<Tool>> tools;
    for (int i = 0; i < kCalls; ++i) {
        tools.push_back(std::make_unique<Tool>(waybill.port));
        tools.back()->post("/v1/chat/completions", GatewayFixture::chatBody("up/m", kHundredTokens));
    }
    const auto answered = [&](int status) {
        return std::ranges::count_if(tools, [&](const auto &tool) { return tool->soFar().status == status; });
    };
    QTRY_COMPARE(answered(429), kCalls - 4);
    QCOMPARE(upstream.requestCount(), 4);
    upstream.proceed();
    QTRY_COMPARE(answered(200), 4);
    QCOMPARE(onlyState(waybill).held, Money());
    QCOMPARE(onlyState(waybill).spent.picodollars(), 4 * kRecordedCost.picodollars());
}

void tst_Charge::anUnpricedTargetLeavesTheChainUnderABudget()
{
    GatewayFixture waybill;
    const FakeUpstream &unpriced = waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.provider("backup", alwaysJson("openai_chat/text.json"));
    waybill.route("both", {"up/unpriced", "backup/m"});
    waybill.route("alone", {"up/unpriced"});
    waybill.budget("team", "1");
    waybill.start();
    const Answer answer = waybill.chat("both", kHundredTokens);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("x-waybill-provider"), QByteArray("backup"));
    const Answer refused = waybill.chat("alone", kHundredTokens);
    QCOMPARE(refused.status, 429);
    QVERIFY2(refused.errorMessage().contains(u"unpriced"), refused.body.constData());
    QCOMPARE(unpriced.connectionCount(), 0);
}

void tst_Charge::aPricedTargetIsHeldForBesideAnUnpricedOne()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", Script().expectRequest());
    waybill.route("both", {"up/m", "up/unpriced"});
    waybill.budget("team", "1").allowUnpriced = true;
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("both", kHundredTokens));
    QTRY_COMPARE(upstream.requestCount(), 1);
    QVERIFY(onlyState(waybill).held > usd("0.001"));
}

void tst_Charge::countingTokensIsFree()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("anthropic/count_tokens.json"), ProviderKind::Anthropic);
    waybill.budget("used-up", "0.000001");
    waybill.start();
    const Answer answer = waybill.post("/v1/messages/count_tokens", GatewayFixture::chatBody("up/m"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("x-waybill-cost-usd"), QByteArray("0"));
    QCOMPARE(waybill.stored(answer.id()).cost.total, std::optional(Money()));
}

void tst_Charge::demoMoneyIsNotReal()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.configuration.providers.front().demo = true;
    waybill.budget("tiny", "0.000001");
    waybill.start();
    const Answer answer = waybill.chat("up/m");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("x-waybill-cost-usd"), kRecordedCostText);
    QCOMPARE(onlyState(waybill).spent, Money());
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QVERIFY(record.demo);
    QVERIFY(record.budgets.empty());
}

void tst_Charge::aRealTargetBehindADemoIsHeldFor()
{
    GatewayFixture waybill;
    waybill.deadProvider("play");
    waybill.configuration.providers.front().demo = true;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.route("m", {"play/m", "up/m"});
    waybill.budget("team", "1");
    waybill.start();
    const Answer answer = waybill.chat("m", kHundredTokens);
    QCOMPARE(answer.status, 200);
    QVERIFY(!waybill.stored(answer.id()).demo);
    QCOMPARE(onlyState(waybill).spent, kRecordedCost);

    waybill.configuration.budgets.front().limit = usd("0.0005");
    waybill.apply();
    QCOMPARE(waybill.chat("m", kHundredTokens).status, 429);
}

void tst_Charge::absurdLimitsAreRefusedNotWrappedAround()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.budget("team", "1000");
    waybill.start();
    QCOMPARE(waybill.chat("up/m", R"("max_tokens":9223372036854775807,"n":1000)").status, 429);
    QCOMPARE(upstream.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(tst_Charge)
#include "tst_charge.moc"
