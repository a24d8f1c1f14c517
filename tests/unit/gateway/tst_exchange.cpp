// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

using namespace waybill;
using namespace waybill::test;
using namespace std::chrono_literals;
using model::ErrorClass;
using model::ProviderKind;

namespace {
const QByteArray kError = R"({"error":{"message":"no luck","type":"some_error","param":null,"code":null}})";
const QByteArray kStreamed = R"("stream":true,"stream_options":{"include_usage":true})";

Script failing(int status, const QByteArray &headers = {})
{
    return always(answerOf(status, "application/json", kError, headers));
}

struct Call
{
    const char *name;
    ProviderKind kind;
    QByteArray path; ///< for the model "m"
    QByteArray body;
};

/// One call of each dialect to the model "m".
const std::vector<Call> &calls()
{
    static const std::vector<Call> all{
        {"openai", ProviderKind::OpenAi, "/v1/chat/completions", GatewayFixture::chatBody("m")},
        {"responses", ProviderKind::OpenAi, "/v1/responses", R"({"model":"m","input":"hello"})"},
        {"anthropic", ProviderKind::Anthropic, "/v1/messages", GatewayFixture::chatBody("m", R"("max_tokens":9)")},
        {"gemini", ProviderKind::Gemini, "/v1beta/models/m:generateContent",
         R"({"contents":[{"parts":[{"text":"hello"}]}]})"},
    };
    return all;
}

void addCalls()
{
    QTest::addColumn<int>("call");
    for (std::size_t i = 0; i < calls().size(); ++i)
        QTest::newRow(calls()[i].name) << static_cast<int>(i);
}
} // namespace

class tst_Exchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailureBeforeTheFirstByteGoesToTheNextTarget_data();
    void aFailureBeforeTheFirstByteGoesToTheNextTarget();
    void aMistakeOfTheToolIsNotTriedElsewhere_data();
    void aMistakeOfTheToolIsNotTriedElsewhere();
    void whenAllAreDownTheToolHearsWhatWasTried_data();
    void whenAllAreDownTheToolHearsWhatWasTried();
    void anUnknownModelIsNotFound_data();
    void anUnknownModelIsNotFound();
    void theMostUsefulFailureIsToldWithItsWait();
    void anErrorPageBecomesAnErrorOfTheDialect();
    void retriesOnlyWhereTheRouteAllows();
    void everyDialectIsAnswered_data();
    void everyDialectIsAnswered();
    void theBodyKeepsItsBytes();
    void aModelCanBeAskedForAtItsProvider();
    void targetsThatCannotTakeTheCallAreNamed();
};

void tst_Exchange::aFailureBeforeTheFirstByteGoesToTheNextTarget_data()
{
    QTest::addColumn<Script>("first");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<bool>("streamed");
    const QByteArray half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
    const std::vector<std::tuple<QByteArray, Script, ErrorClass>> failures{
        {"401", failing(401), ErrorClass::Authentication},
        {"402", failing(402), ErrorClass::Billing},
        {"403", failing(403), ErrorClass::Permission},
        {"404", failing(404), ErrorClass::NotFound},
        {"408", failing(408), ErrorClass::Timeout},
        {"409", failing(409), ErrorClass::Server},
        {"429", failing(429), ErrorClass::RateLimit},
        {"500", failing(500), ErrorClass::Server},
        {"502 page", always(answerOf(502, "text/html", "<html><title>Bad gateway</title></html>")), ErrorClass::Server},
        {"503", failing(503), ErrorClass::Overloaded},
        {"504", failing(504), ErrorClass::Timeout},
        {"529", failing(529), ErrorClass::Overloaded},
        {"redirect", failing(302, "Location: https://evil.example/\r\n"), ErrorClass::Protocol},
        {"200 with an error", always(okAnswer(kError)), ErrorClass::Server},
        {"200 with a page", always(answerOf(200, "text/html", "<html>Log in</html>")), ErrorClass::Server},
        {"200 with nothing", always(okAnswer({})), ErrorClass::Server},
        {"200 cut short", Script().expectRequest().send(half).close(), ErrorClass::Truncated},
        {"closed", Script().expectRequest().close(), ErrorClass::Connect},
        {"reset", Script().expectRequest().reset(), ErrorClass::Connect},
        {"silence", Script().expectRequest(), ErrorClass::Timeout},
        {"not HTTP", Script().expectRequest().send("SSH-2.0-x\r\n\r\n").close(), ErrorClass::Protocol},
        {"event stream with an error", always(kStreamHead + chunk("data: " + kError + "\n\n") + kLastChunk),
         ErrorClass::Server},
        {"event stream with nothing", always(kStreamHead + kLastChunk), ErrorClass::Truncated},
        {"event stream cut", Script().expectRequest().send(kStreamHead + chunk("data: {\"cho")).close(),
         ErrorClass::Truncated},
    };
    for (const auto &[name, script, errorClass] : failures) {
        const bool isStream = name.startsWith("event stream");
        if (!isStream)
            QTest::newRow(name + ", buffered") << script << errorClass << false;
        QTest::newRow(name + ", streamed") << script << errorClass << true;
    }
}

void tst_Exchange::aFailureBeforeTheFirstByteGoesToTheNextTarget()
{
    QFETCH(Script, first);
    QFETCH(ErrorClass, errorClass);
    QFETCH(bool, streamed);
    GatewayFixture waybill;
    const FakeUpstream &failing = waybill.provider("up", first);
    const FakeUpstream &backup = waybill.provider(
        "backup", streamed ? alwaysStream("openai_chat/text_stream.sse") : alwaysJson("openai_chat/text.json"));
    waybill.route("smart", {"up/m", "backup/other"}).timeouts.firstByte = 300ms;
    waybill.start();

    const Answer answer = waybill.chat("smart", streamed ? kStreamed : QByteArray());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, recorded(streamed ? "openai_chat/text_stream.sse" : "openai_chat/text.json"));
    QCOMPARE(answer.header("x-waybill-provider"), QByteArray("backup"));
    QCOMPARE(answer.header("x-waybill-model"), QByteArray("other"));
    QCOMPARE(answer.header("x-waybill-route"), QByteArray("smart"));
    QCOMPARE(answer.header("x-waybill-attempts"), QByteArray("2"));
    QCOMPARE(failing.requestCount(), 1);
    QCOMPARE(backup.requestCount(), 1);
    QVERIFY(backup.requests().front().body.contains(R"("model":"other")"));

    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.attempts.size(), 2U);
    QCOMPARE(toString(record.attempts[0].errorClass), toString(errorClass));
    QCOMPARE(record.attempts[0].nextStep, QStringLiteral("next target"));
    QCOMPARE(record.attempts[1].nextStep, QStringLiteral("answered"));
    QCOMPARE(record.cost.total, std::optional(kRecordedCost));
    QVERIFY(record.succeeded());
}

void tst_Exchange::aMistakeOfTheToolIsNotTriedElsewhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("recording");
    QTest::newRow("bad parameter") << 400 << QByteArray("openai_chat/error_400_bad_param.json");
    QTest::newRow("content policy") << 400 << QByteArray("openai_chat/error_400_content_policy.json");
    QTest::newRow("unprocessable") << 422 << QByteArray("openai_chat/error_422_unprocessable.json");
    QTest::newRow("too large") << 413 << QByteArray("openai_chat/error_413_too_large.json");
}

void tst_Exchange::aMistakeOfTheToolIsNotTriedElsewhere()
{
    QFETCH(int, status);
    QFETCH(QByteArray, recording);
    GatewayFixture waybill;
    waybill.provider("up", alwaysError(status, recording.constData(), "x-ratelimit-limit-requests: 5\r\n"));
    const FakeUpstream &backup = waybill.provider("backup", alwaysJson("openai_chat/text.json"));
    waybill.route("smart", {"up/m", "backup/m"}, 3);
    waybill.start();

    const Answer answer = waybill.chat("smart");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, recorded(recording.constData()));
    QCOMPARE(answer.header("x-ratelimit-limit-requests"), QByteArray("5"));
    QCOMPARE(answer.header("x-waybill-attempts"), QByteArray("1"));
    QCOMPARE(backup.requestCount(), 0);
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.status, status);
    QVERIFY(record.cost.total && record.cost.total->isZero());
    QVERIFY(!record.errorMessage.isEmpty());
}

void tst_Exchange::whenAllAreDownTheToolHearsWhatWasTried_data()
{
    addCalls();
}

void tst_Exchange::whenAllAreDownTheToolHearsWhatWasTried()
{
    QFETCH(int, call);
    const Call &made = calls()[static_cast<std::size_t>(call)];
    GatewayFixture waybill;
    waybill.deadProvider("up", made.kind);
    waybill.deadProvider("backup", made.kind);
    waybill.route("m", {"up/first", "backup/second"});
    waybill.start();

    const Answer answer = waybill.post(made.path, made.body);
    QCOMPARE(answer.status, 502);
    QVERIFY2(answer.errorMessage().contains(u"up/first") && answer.errorMessage().contains(u"backup/second"),
             answer.body.constData());
    QCOMPARE(answer.header("x-waybill-attempts"), QByteArray("2"));
    QCOMPARE(answer.header("x-should-retry"), QByteArray("false"));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::Connect));
    QCOMPARE(record.attempts.size(), 2U);
    QVERIFY(record.cost.total && record.cost.total->isZero());
}

void tst_Exchange::anUnknownModelIsNotFound_data()
{
    addCalls();
}

void tst_Exchange::anUnknownModelIsNotFound()
{
    QFETCH(int, call);
    const Call &made = calls()[static_cast<std::size_t>(call)];
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysJson("openai_chat/text.json"), made.kind);
    waybill.route("another", {"up/m"});
    waybill.start();

    const Answer answer = waybill.post(made.path, made.body);
    QCOMPARE(answer.status, 404);
    const QJsonObject json = answer.json();
    QVERIFY(answer.errorMessage().contains(u"\"m\""));
    switch (made.kind) {
    case ProviderKind::Anthropic:
        QCOMPARE(json[u"type"], QJsonValue(QStringLiteral("error")));
        QCOMPARE(json[u"error"][u"type"], QJsonValue(QStringLiteral("not_found_error")));
        QCOMPARE(json[u"request_id"].toString().toLatin1(), answer.id());
        break;
    case ProviderKind::Gemini:
        QCOMPARE(json[u"error"][u"code"], QJsonValue(404));
        QCOMPARE(json[u"error"][u"status"], QJsonValue(QStringLiteral("NOT_FOUND")));
        break;
    default:
        QCOMPARE(json[u"error"][u"code"], QJsonValue(QStringLiteral("model_not_found")));
    }
    QCOMPARE(upstream.connectionCount(), 0);
    QCOMPARE(waybill.stored(answer.id()).status, 404);
}

void tst_Exchange::theMostUsefulFailureIsToldWithItsWait()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysError(429, "openai_chat/error_429_rate.json", "retry-after: 7\r\n"));
    waybill.provider("backup", failing(500));
    waybill.deadProvider("last");
    waybill.route("smart", {"up/m", "backup/m", "last/m"});
    waybill.start();

    const Answer answer = waybill.chat("smart");
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.body, recorded("openai_chat/error_429_rate.json"));
    QCOMPARE(answer.header("retry-after"), QByteArray("7"));
    QCOMPARE(answer.header("x-should-retry"), QByteArray("false"));
    QCOMPARE(answer.header("x-waybill-attempts"), QByteArray("3"));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.provider, QStringLiteral("up"));
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::RateLimit));
}

void tst_Exchange::anErrorPageBecomesAnErrorOfTheDialect()
{
    GatewayFixture waybill;
    waybill.provider("up", always(answerOf(503, "text/html", "<html><title>Down for repairs</title></html>")));
    waybill.start();
    const Answer answer = waybill.chat("up/m");
    QCOMPARE(answer.status, 503);
    QVERIFY2(answer.errorMessage().contains(u"Down for repairs"), answer.body.constData());
    QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
}

void tst_Exchange::retriesOnlyWhereTheRouteAllows()
{
    const QByteArray failure = answerOf(503, "application/json", kError);
    const QByteArray success = okAnswer(recorded("openai_chat/text.json"));
    GatewayFixture waybill;
    waybill.provider("patient", Script().expectRequest().send(failure).expectRequest().send(success));
    const FakeUpstream &once = waybill.provider("once", always(failure));
    waybill.route("twice", {"patient/m"}, 1);
    waybill.route("once", {"once/m"});
    waybill.start();

    const Answer second = waybill.chat("twice");
    QCOMPARE(second.status, 200);
    QCOMPARE(second.header("x-waybill-attempts"), QByteArray("2"));
    const model::ExchangeRecord record = waybill.stored(second.id());
    QCOMPARE(record.attempts.size(), 2U);
    QVERIFY(record.attempts[0].nextStep.startsWith(u"retry after "));
    QVERIFY(record.overheadUs < 100'000); // the back-off is no time of Waybill's own

    QCOMPARE(waybill.chat("once").status, 503);
    QCOMPARE(once.requestCount(), 1);
}

void tst_Exchange::everyDialectIsAnswered_data()
{
    addCalls();
}

void tst_Exchange::everyDialectIsAnswered()
{
    QFETCH(int, call);
    const Call &made = calls()[static_cast<std::size_t>(call)];
    const QByteArray folder = made.kind == ProviderKind::Anthropic ? "anthropic"
        : made.kind == ProviderKind::Gemini                        ? "gemini"
        : made.path.endsWith("responses")                          ? "openai_responses"
                                                                   : "openai_chat";
    const QByteArray recording = folder + "/text.json";
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysJson(recording.constData()), made.kind);
    waybill.route("m", {"up/other"});
    waybill.start();

    const Answer answer = waybill.post(made.path, made.body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, recorded(recording.constData()));
    QCOMPARE(answer.header("x-waybill-cost-usd"), kRecordedCostText);
    QCOMPARE(answer.header("x-waybill-cost-source"), QByteArray("computed"));
    QVERIFY(upstream.requests().front().head.contains("other") || upstream.requests().front().body.contains("other"));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.usage[model::Meter::Input], 21);
    QCOMPARE(record.usage[model::Meter::Output], 17);
    QCOMPARE(record.requestedModel, QStringLiteral("m"));
    QCOMPARE(record.upstreamModel, QStringLiteral("other"));
    QCOMPARE(record.responseBytes, answer.body.size());
    QVERIFY(record.overheadUs >= 0 && record.overheadUs <= record.durationUs);
}

void tst_Exchange::theBodyKeepsItsBytes()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.route("asked", {"up/m"});
    waybill.start();
    const QByteArray body = R"({ "zeta":{"b":1.10,"a":[null,"\u00e9"]},  "model" : "%",  "seed":9007199254740993 })";
    waybill.post("/v1/chat/completions", QByteArray(body).replace('%', "asked"));
    QCOMPARE(upstream.requests().front().body, QByteArray(body).replace('%', "m"));
}

void tst_Exchange::aModelCanBeAskedForAtItsProvider()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.start();
    const Answer answer = waybill.chat("up/house/m:free");
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.headers.contains("x-waybill-route"));
    QVERIFY(upstream.requests().front().body.contains(R"("model":"house/m:free")"));
}

void tst_Exchange::targetsThatCannotTakeTheCallAreNamed()
{
    GatewayFixture waybill;
    waybill.provider("claude", alwaysJson("anthropic/text.json"), ProviderKind::Anthropic);
    waybill.route("smart", {"claude/m"});
    waybill.start();
    const Answer answer = waybill.chat("smart");
    QCOMPARE(answer.status, 404);
    QVERIFY2(answer.errorMessage().contains(u"claude/m"), answer.body.constData());
    QCOMPARE(toString(waybill.stored(answer.id()).errorClass), toString(ErrorClass::Unroutable));
}

QTEST_GUILESS_MAIN(tst_Exchange)
#include "tst_exchange.moc"
