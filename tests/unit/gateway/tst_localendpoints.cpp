// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

#include "gateway/localendpoints.h"

#include <QJsonArray>

using namespace waybill;
using namespace waybill::test;

namespace {
QStringList names(const QJsonArray &entries, QLatin1StringView field)
{
    QStringList names;
    for (const QJsonValue &entry : entries)
        names.append(entry[field].toString());
    return names;
}
} // namespace

class tst_LocalEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthIsAlwaysTold();
    void metricsAddUp();
    void aCallIsFoundAtOnceAndStillAfterARestart();
    void modelsAreListedInTheCallersDialect();
    void aGlobListsWhatItsFirstTargetSells();
    void oneModelIsFoundWhereARouteAnswers();
    void theCallersDialectIsGuessedFromWhatItsSdkSends();
};

void tst_LocalEndpoints::healthIsAlwaysTold()
{
    GatewayFixture waybill;
    waybill.start();
    const Answer answer = waybill.get("/healthz");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"status"], QJsonValue(QStringLiteral("ok")));
    QCOMPARE(answer.json()[u"version"], QJsonValue(QStringLiteral(WAYBILL_VERSION)));
}

void tst_LocalEndpoints::metricsAddUp()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.start();
    for (int i = 0; i < 3; ++i)
        waybill.chat("up/m");
    waybill.chat("nothing");
    const Answer answer = waybill.get("/metrics");
    QCOMPARE(answer.header("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    const QByteArray labels = R"({provider="up",model="m",status="200"} )";
    QVERIFY2(answer.body.contains("\nwaybill_requests_total" + labels + "3\n"), answer.body.constData());
    QVERIFY(answer.body.contains("\nwaybill_input_tokens_total" + labels + "63\n"));
    QVERIFY(answer.body.contains("\nwaybill_cost_usd_total" + labels + "0.000573\n"));
    QVERIFY(answer.body.contains(R"(waybill_requests_total{provider="",model="",status="404"} 1)"));
    QVERIFY(answer.body.contains("\nwaybill_in_flight 0\n"));
}

void tst_LocalEndpoints::aCallIsFoundAtOnceAndStillAfterARestart()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.start();
    const QByteArray path = "/waybill/v1/requests/";
    const QByteArray id = waybill.chat("up/m").id();
    const Answer fresh = waybill.get(path + id);
    QCOMPARE(fresh.status, 200);
    QCOMPARE(fresh.json()[u"id"].toString().toLatin1(), id);
    QCOMPARE(waybill.get(path + "req_unknown").status, 404);

    static_cast<void>(waybill.stored(id));
    SystemClock clock;
    auto writer = store::Writer::open(waybill.databasePath());
    gateway::Gateway second(clock, **writer, waybill.databasePath());
    QVERIFY(second.apply(std::make_shared<const model::Configuration>(), {}, {}));
    const quint16 port = second.start({{QStringLiteral("127.0.0.1"), 0}})->front().port;
    Tool tool(port);
    tool.send("GET " + path + id + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const Answer stored = tool.answer();
    QCOMPARE(stored.status, 200);
    QCOMPARE(stored.json()[u"cost_usd"], fresh.json()[u"cost_usd"]);
    QCOMPARE(stored.json()[u"attempts"].toArray().size(), 1);
}

void tst_LocalEndpoints::modelsAreListedInTheCallersDialect()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.route("smart", {"up/m"});
    waybill.route("quick", {"up/other"});
    waybill.start();
    const QStringList expected{QStringLiteral("smart"), QStringLiteral("quick")};

    const QJsonObject openAi = waybill.get("/v1/models").json();
    QCOMPARE(openAi[u"object"], QJsonValue(QStringLiteral("list")));
    QCOMPARE(names(openAi[u"data"].toArray(), QLatin1StringView("id")), expected);

    const QJsonObject anthropic = waybill.get("/v1/models", "anthropic-version: 2023-06-01\r\n").json();
    QCOMPARE(anthropic[u"has_more"], QJsonValue(false));
    QCOMPARE(names(anthropic[u"data"].toArray(), QLatin1StringView("id")), expected);

    const QJsonObject gemini = waybill.get("/v1beta/models").json();
    QCOMPARE(names(gemini[u"models"].toArray(), QLatin1StringView("name")).first(), QStringLiteral("models/smart"));
}

void tst_LocalEndpoints::aGlobListsWhatItsFirstTargetSells()
{
    GatewayFixture waybill;
    waybill.addProvider("openai", QUrl(QStringLiteral("https://api.openai.com")), model::ProviderKind::OpenAi);
    waybill.route("gpt-5*", {"openai"});
    waybill.route("o*", {"nobody"});
    waybill.start();
    const QStringList listed = names(waybill.get("/v1/models").json()[u"data"].toArray(), QLatin1StringView("id"));
    QVERIFY(!listed.isEmpty());
    for (const QString &name : listed)
        QVERIFY2(name.startsWith(u"gpt-5"), qUtf8Printable(name));
}

void tst_LocalEndpoints::oneModelIsFoundWhereARouteAnswers()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.route("smart", {"up/m"});
    waybill.start();
    QCOMPARE(waybill.get("/v1/models/smart").json()[u"id"], QJsonValue(QStringLiteral("smart")));
    QCOMPARE(waybill.get("/v1/models/dull").status, 404);
}

void tst_LocalEndpoints::theCallersDialectIsGuessedFromWhatItsSdkSends()
{
    const auto dialectOf = [](const QByteArray &path, const http::Headers &headers) {
        http::Request request;
        request.path = path;
        request.headers = headers;
        return gateway::callerDialect(request);
    };
    QVERIFY(dialectOf("/v1/nothing", {}) == model::Dialect::OpenAi);
    QVERIFY(dialectOf("/v1/models", {{"Anthropic-Version", "1"}}) == model::Dialect::Anthropic);
    QVERIFY(dialectOf("/v1/messages/batches", {}) == model::Dialect::Anthropic);
    QVERIFY(dialectOf("/v1beta/files", {}) == model::Dialect::Gemini);
    QVERIFY(dialectOf("/v1/models", {{"x-goog-api-client", "1"}}) == model::Dialect::Gemini);
}

QTEST_GUILESS_MAIN(tst_LocalEndpoints)
#include "tst_localendpoints.moc"
