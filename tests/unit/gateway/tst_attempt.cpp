// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

using namespace waybill;
using namespace waybill::test;
using namespace std::chrono_literals;
using model::ErrorClass;
using model::ProviderKind;

namespace {
const QByteArray kStreamed = R"("stream":true,"stream_options":{"include_usage":true})";

QByteArray delta(const QByteArray &text)
{
    return R"(data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":")"
        + text
        + R"("},"finish_reason":null}]})"
          "\n\n";
}

struct Stream
{
    const char *name;
    ProviderKind kind;
    QByteArray path;
    QByteArray body;
    QByteArray folder;
    QByteArray end; ///< what a whole stream has and a broken one must not
};

const std::vector<Stream> &streams()
{
    static const std::vector<Stream> all{
        {"openai", ProviderKind::OpenAi, "/v1/chat/completions", GatewayFixture::chatBody("m", kStreamed),
         "openai_chat", "[DONE]"},
        {"responses", ProviderKind::OpenAi, "/v1/responses", R"({"model":"m","input":"hello","stream":true})",
         "openai_responses", "response.completed"},
        {"anthropic", ProviderKind::Anthropic, "/v1/messages",
         GatewayFixture::chatBody("m", R"("max_tokens":9,"stream":true)"), "anthropic", "message_stop"},
        {"gemini", ProviderKind::Gemini, "/v1beta/models/m:streamGenerateContent?alt=sse",
         R"({"contents":[{"parts":[{"text":"hello"}]}]})", "gemini", "STOP"},
    };
    return all;
}

void addStreams()
{
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < streams().size(); ++i)
        QTest::newRow(streams()[i].name) << static_cast<int>(i);
}
/// Bytes that the provider still has when nothing moves any more.
qint64 whatStaysWith(const FakeUpstream &upstream)
{
    QElapsedTimer quiet;
    qint64 waiting = -1;
    static_cast<void>(waitFor([&] {
        if (std::exchange(waiting, upstream.bytesWaiting()) != upstream.bytesWaiting() || !quiet.isValid())
            quiet.start();
        return quiet.hasExpired(300);
    }));
    return waiting;
}
} // namespace

/// What a stream goes through between a provider and a tool.
class tst_Attempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relaysAStreamUnchanged_data();
    void relaysAStreamUnchanged();
    void aBrokenStreamEndsWithTheDialectsError_data();
    void aBrokenStreamEndsWithTheDialectsError();
    void aProvidersOwnErrorEventIsPassedOnOnce();
    void aStallIsToldToo();
    void usageNobodyAskedForIsHidden();
    void theCostComesAsACommentWhereAsked();
    void aBufferedAnswerToAStreamPassesAsItIs();
    void aToolThatLeavesEndsTheUpstreamAndIsCharged();
    void aToolThatLeavesBeforeTheAnswerIsChargedForItsPrompt();
    void aCallThatNeverLeftCostsNothing();
    void noRetryFollowsAToolThatLeft();
    void aSlowToolSlowsTheProvider();
};

void tst_Attempt::relaysAStreamUnchanged_data()
{
    addStreams();
}

void tst_Attempt::relaysAStreamUnchanged()
{
    QFETCH(int, which);
    const Stream &stream = streams()[static_cast<std::size_t>(which)];
    const QByteArray sent = recorded((stream.folder + "/text_stream.sse").constData());
    // In pieces that end anywhere, and unprompted.
    QByteArrayList pieces{kStreamHead};
    for (qsizetype at = 0; at < sent.size(); at += 37)
        pieces.append(chunk(sent.mid(at, 37)));
    GatewayFixture waybill;
    waybill.provider("up", Script().expectRequest().sendPieces(pieces).send(kLastChunk), stream.kind);
    waybill.route("m", {"up/m"});
    waybill.start();

    const Answer answer = waybill.post(stream.path, stream.body);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QCOMPARE(answer.body, sent);
    QVERIFY(!answer.headers.contains("x-waybill-cost-usd"));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.cost.total, std::optional(kRecordedCost));
    QCOMPARE(toString(record.cost.source), toString(model::CostSource::Computed));
    QCOMPARE(record.responseBytes, sent.size());
    QVERIFY(record.streaming && record.succeeded());
    QVERIFY(record.firstByteUs >= 0 && record.firstByteUs <= record.firstTokenUs);
    QVERIFY(record.firstTokenUs <= record.durationUs);
}

void tst_Attempt::aBrokenStreamEndsWithTheDialectsError_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("how");
    for (std::size_t i = 0; i < streams().size(); ++i) {
        QTest::addRow("%s, reset", streams()[i].name) << static_cast<int>(i) << 0;
        QTest::addRow("%s, closed", streams()[i].name) << static_cast<int>(i) << 1;
        QTest::addRow("%s, ended as if whole", streams()[i].name) << static_cast<int>(i) << 2;
    }
}

void tst_Attempt::aBrokenStreamEndsWithTheDialectsError()
{
    QFETCH(int, which);
    QFETCH(int, how);
    const Stream &stream = streams()[static_cast<std::size_t>(which)];
    const QByteArray sent = recorded((stream.folder + "/truncated_stream.sse").constData());
    Script script = Script().expectRequest().send(kStreamHead + chunk(sent)).hold();
    how == 0 ? script.reset() : how == 1 ? script.close() : script.send(kLastChunk);
    GatewayFixture waybill;
    FakeUpstream &upstream = waybill.provider("up", script, stream.kind);
    const FakeUpstream &backup = waybill.provider("backup", alwaysJson("openai_chat/text.json"), stream.kind);
    waybill.route("m", {"up/m", "backup/m"}, 2);
    waybill.start();

    Tool tool(waybill.port);
    tool.post(stream.path, stream.body);
    QVERIFY(waitFor([&] { return !tool.soFar().body.isEmpty(); }));
    upstream.proceed();
    const Answer answer = tool.answer();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QVERIFY(!answer.body.contains(stream.end));
    const QByteArray last = answer.body.trimmed().split('\n').last();
    QVERIFY2(last.startsWith("data: {"), last.constData());
    const QJsonObject event = QJsonDocument::fromJson(last.sliced(6)).object();
    QVERIFY2(event[u"error"][u"message"].toString().contains(u"up broke off"), last.constData());
    QCOMPARE(backup.connectionCount(), 0);

    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::Truncated));
    QCOMPARE(record.attempts.size(), 1U);
    QCOMPARE(toString(record.cost.source), toString(model::CostSource::Estimated));
    QVERIFY(record.cost.total && !record.cost.total->isZero());
}

void tst_Attempt::aProvidersOwnErrorEventIsPassedOnOnce()
{
    const QByteArray sent = recorded("anthropic/error_mid_stream.sse");
    const qsizetype middle = sent.indexOf("event: error");
    GatewayFixture waybill;
    FakeUpstream &upstream = waybill.provider("up",
                                              Script()
                                                  .expectRequest()
                                                  .send(kStreamHead + chunk(sent.first(middle)))
                                                  .hold()
                                                  .send(chunk(sent.sliced(middle)) + kLastChunk),
                                              ProviderKind::Anthropic);
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/messages", GatewayFixture::chatBody("up/m", R"("max_tokens":9,"stream":true)"));
    QVERIFY(tool.sees("message_start"));
    upstream.proceed();
    const Answer answer = tool.answer();
    QVERIFY(answer.complete);
    QCOMPARE(answer.body, sent);
    QCOMPARE(toString(waybill.stored(answer.id()).errorClass), toString(ErrorClass::Overloaded));
}

void tst_Attempt::aStallIsToldToo()
{
    GatewayFixture waybill;
    waybill.provider("up", Script().expectRequest().send(kStreamHead + chunk(delta("some"))));
    waybill.route("m", {"up/m"}).timeouts.idle = 200ms;
    waybill.start();
    const Answer answer = waybill.chat("m", kStreamed);
    QVERIFY(answer.complete);
    QVERIFY(answer.body.startsWith(delta("some") + R"(data: {"error":)"));
    QVERIFY(!answer.body.contains("[DONE]"));
    QCOMPARE(toString(waybill.stored(answer.id()).errorClass), toString(ErrorClass::Timeout));
}

void tst_Attempt::usageNobodyAskedForIsHidden()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysStream("openai_chat/text_stream.sse"));
    waybill.start();
    const Answer answer = waybill.chat("up/m", R"("stream":true)");
    QVERIFY(upstream.requests().front().body.contains(R"("include_usage":true)"));
    QVERIFY(!answer.body.contains("prompt_tokens"));
    QVERIFY(answer.body.endsWith("data: [DONE]\n\n"));
    QCOMPARE(waybill.stored(answer.id()).cost.total, std::optional(kRecordedCost));
}

void tst_Attempt::theCostComesAsACommentWhereAsked()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysStream("openai_chat/text_stream.sse"));
    waybill.start();
    const QByteArray asks = "x-waybill-stream-cost: 1\r\n";
    QVERIFY(waybill.chat("up/m", kStreamed, asks)
                .body.endsWith("\n\n: x-waybill-cost-usd " + kRecordedCostText + "\n\ndata: [DONE]\n\n"));
    QVERIFY(waybill.chat("up/unknown", kStreamed, asks).body.contains(": x-waybill-cost-usd unpriced\n"));
    QVERIFY(!waybill.chat("up/m", kStreamed).body.contains("x-waybill"));
}

void tst_Attempt::aBufferedAnswerToAStreamPassesAsItIs()
{
    GatewayFixture waybill;
    waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.start();
    const Answer answer = waybill.chat("up/m", kStreamed);
    QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
    QCOMPARE(answer.body, recorded("openai_chat/text.json"));
    QCOMPARE(answer.header("x-waybill-cost-usd"), kRecordedCostText);
}

void tst_Attempt::aToolThatLeavesEndsTheUpstreamAndIsCharged()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider(
        "up", Script().expectRequest().send(kStreamHead + chunk(delta("forty characters of text, or ten tokens."))));
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("up/m", kStreamed));
    QVERIFY(tool.sees("ten tokens"));
    QCOMPARE(upstream.openConnections(), 1);
    tool.leave();
    QTRY_COMPARE(upstream.openConnections(), 0);

    const model::ExchangeRecord record = waybill.storedCalls(1).front();
    QCOMPARE(record.status, 499);
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::Cancelled));
    QCOMPARE(toString(record.cost.source), toString(model::CostSource::Estimated));
    QCOMPARE(record.usage[model::Meter::Output], 10);
    QVERIFY(record.usage[model::Meter::Input] > 0);
    QCOMPARE(record.cost.total->picodollars(), record.usage[model::Meter::Input] * 1'000'000 + 10 * 10'000'000);
    QCOMPARE(waybill.gateway.inFlight(), 0);
}

void tst_Attempt::aToolThatLeavesBeforeTheAnswerIsChargedForItsPrompt()
{
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", Script().expectRequest());
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("up/m"));
    QTRY_COMPARE(upstream.requestCount(), 1);
    tool.leave();
    QTRY_COMPARE(upstream.openConnections(), 0);
    const model::ExchangeRecord record = waybill.storedCalls(1).front();
    QCOMPARE(record.status, 499);
    QCOMPARE(toString(record.cost.source), toString(model::CostSource::Estimated));
    QCOMPARE(record.usage[model::Meter::Output], 0);
    QVERIFY(!record.cost.total->isZero());
}

void tst_Attempt::aCallThatNeverLeftCostsNothing()
{
    // Over TLS nothing is sent before the other side has spoken, and this one never does.
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", Script());
    waybill.configuration.providers.front().baseUrl.setScheme(QStringLiteral("https"));
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("up/m"));
    QTRY_COMPARE(upstream.connectionCount(), 1);
    tool.leave();
    const model::ExchangeRecord record = waybill.storedCalls(1).front();
    QCOMPARE(record.status, 499);
    QVERIFY(record.cost.total && record.cost.total->isZero());
}

void tst_Attempt::noRetryFollowsAToolThatLeft()
{
    GatewayFixture waybill;
    const QByteArray failure = answerOf(503, "application/json", "{}", "retry-after: 1\r\n");
    const FakeUpstream &upstream = waybill.provider("up", always(failure));
    waybill.route("m", {"up/m"}, 5);
    waybill.start();
    Tool tool(waybill.port);
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("m"));
    QTRY_COMPARE(upstream.requestCount(), 1);
    tool.leave();
    const model::ExchangeRecord record = waybill.storedCalls(1).front();
    QCOMPARE(toString(record.errorClass), toString(ErrorClass::Cancelled));
    QCOMPARE(upstream.requestCount(), static_cast<int>(record.attempts.size()));
}

void tst_Attempt::aSlowToolSlowsTheProvider()
{
    constexpr int kEvents = 64;
    constexpr qint64 kEventSize = 1024 * 1024;
    const QByteArray event = delta(QByteArray(kEventSize, 'x'));
    Script script = Script().expectRequest().send(kStreamHead);
    for (int i = 0; i < kEvents; ++i)
        script.send(chunk(event));
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", script.send(chunk("data: [DONE]\n\n") + kLastChunk));
    waybill.start();

    Tool tool(waybill.port);
    tool.connection().stopReading();
    tool.post("/v1/chat/completions", GatewayFixture::chatBody("up/m", kStreamed));
    QVERIFY2(whatStaysWith(upstream) > kEvents * kEventSize / 2, "the provider could send more than the tool took");
    tool.connection().resumeReading();
    const Answer answer = tool.answer(30'000);
    QVERIFY(answer.complete);
    QVERIFY(answer.body.endsWith("data: [DONE]\n\n"));
    QCOMPARE(answer.body.size(), kEvents * event.size() + 14);
}

QTEST_GUILESS_MAIN(tst_Attempt)
#include "tst_attempt.moc"
