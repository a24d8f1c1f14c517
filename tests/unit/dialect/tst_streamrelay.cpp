// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/streamrelay.h"

#include "fixtures.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>

using namespace waybill;
using namespace waybill::dialect;
using model::Meter;
using model::Operation;

namespace {
Envelope stream(Operation operation, bool asksStreamUsage = false)
{
    Envelope envelope;
    envelope.operation = operation;
    envelope.streaming = true;
    envelope.asksStreamUsage = asksStreamUsage;
    return envelope;
}

struct Outcome
{
    QByteArray forTool;
    QByteArray terminal;
    bool complete = false;
    bool firstToken = false;
    QString errorCode;
    Metered metered;
};

bool operator==(const Outcome &a, const Outcome &b)
{
    return a.forTool == b.forTool && a.terminal == b.terminal && a.complete == b.complete
        && a.firstToken == b.firstToken && a.errorCode == b.errorCode && a.metered.usage == b.metered.usage
        && a.metered.model == b.metered.model && a.metered.serviceTier == b.metered.serviceTier
        && a.metered.outputBytes == b.metered.outputBytes && a.metered.reportedCost == b.metered.reportedCost;
}

Outcome relayed(const Envelope &envelope, const std::vector<QByteArrayView> &pieces, QStringView pricedAs = {})
{
    StreamRelay relay(envelope, pricedAs);
    Outcome outcome;
    for (const QByteArrayView piece : pieces)
        outcome.forTool += relay.feed(piece);
    outcome.forTool += relay.end();
    outcome.terminal = relay.takeTerminal();
    outcome.complete = relay.isComplete();
    outcome.firstToken = relay.hasFirstToken();
    outcome.errorCode = relay.error() ? relay.error()->code : QString();
    outcome.metered = relay.metered();
    return outcome;
}

Outcome relayed(const Envelope &envelope, const QByteArray &bytes, QStringView pricedAs = {})
{
    return relayed(envelope, std::vector<QByteArrayView>{bytes}, pricedAs);
}

// Truncated streams lose the event that was cut.
QByteArray wholeEvents(const QByteArray &bytes)
{
    const QByteArray blank = bytes.contains('\r') ? "\r\n\r\n" : "\n\n";
    return bytes.first(bytes.lastIndexOf(blank) + blank.size());
}

bool isArray(const fixtures::Fixture &fixture)
{
    return fixture.id == QStringLiteral("gemini/array_stream");
}
} // namespace

class tst_StreamRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relaysEveryFixture_data();
    void relaysEveryFixture();
    void splitsChangeNothing_data() { relaysEveryFixture_data(); }
    void splitsChangeNothing();
    void metersLikeTheBufferedAnswer_data();
    void metersLikeTheBufferedAnswer();
    void hidesOnlyTheUsageNobodyAskedFor();
    void holdsTheTerminalEvent();
    void takesUsageWhereverItStands();
    void replacesAnthropicTotals();
    void tellsTruncationFromTheEnd();
    void reportsErrorsInside();
    void endsABrokenStreamInItsOwnForm();
    void refusesEndlessEvents();
    void survivesMutations();
};

void tst_StreamRelay::relaysEveryFixture_data()
{
    QTest::addColumn<int>("index");
    const auto all = fixtures::all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto envelope = fixtures::envelopeOf(all[i]);
        if (envelope && envelope->streaming && all[i].status == 200)
            QTest::newRow(qPrintable(all[i].id)) << int(i);
    }
}

void tst_StreamRelay::relaysEveryFixture()
{
    QFETCH(int, index);
    const fixtures::Fixture fixture = fixtures::all()[std::size_t(index)];
    const Envelope envelope = *fixtures::envelopeOf(fixture);
    const Outcome outcome = relayed(envelope, fixture.body);
    const bool cut = fixture.id.endsWith(u"truncated_stream");
    const bool broke = fixture.id.endsWith(u"error_mid_stream");

    QCOMPARE(outcome.forTool + outcome.terminal, cut ? wholeEvents(fixture.body) : fixture.body);
    QCOMPARE(outcome.complete, !cut && !broke);
    QCOMPARE(!outcome.errorCode.isEmpty(), broke || fixture.id.endsWith(u"failed_stream"));
    QVERIFY(!outcome.metered.model.isEmpty());
    if (!cut && !broke && envelope.operation != Operation::StreamGenerateContent && !fixture.id.contains(u"no_done"))
        QVERIFY(!outcome.terminal.isEmpty());
    const bool reportsUsage = !cut && !broke && !fixture.id.contains(u"nousage") && !fixture.id.contains(u"no_done")
        && !fixture.id.contains(u"failed");
    if (reportsUsage)
        QVERIFY(outcome.metered.usage && !outcome.metered.usage->isEmpty());
}

void tst_StreamRelay::splitsChangeNothing()
{
    QFETCH(int, index);
    const fixtures::Fixture fixture = fixtures::all()[std::size_t(index)];
    const Envelope envelope = *fixtures::envelopeOf(fixture);
    const Outcome whole = relayed(envelope, fixture.body);
    const QByteArrayView bytes = fixture.body;

    // Of long streams the events repeat: their beginning stands for them, and random pieces cover the rest.
    const QByteArray beginning = fixture.body.first(qMin(qsizetype(4'096), fixture.body.size()));
    const Outcome wholeBeginning = relayed(envelope, beginning);
    for (qsizetype at = 0; at <= beginning.size(); ++at) {
        const QByteArrayView view(beginning);
        QVERIFY2(relayed(envelope, {view.first(at), view.sliced(at)}) == wholeBeginning, QByteArray::number(at));
    }
    QRandomGenerator random(7);
    for (int round = 0; round < 5; ++round) {
        std::vector<QByteArrayView> pieces;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype size = qMin(qsizetype(random.bounded(1, round == 0 ? 2 : 3'000)), bytes.size() - at);
            pieces.push_back(bytes.sliced(at, size));
            at += size;
        }
        QVERIFY(relayed(envelope, pieces) == whole);
    }
}

void tst_StreamRelay::metersLikeTheBufferedAnswer_data()
{
    QTest::addColumn<QByteArray>("buffered");
    QTest::addColumn<int>("streamed");
    const auto all = fixtures::all();
    // These streams stand for another answer than the bodies of their name.
    const QStringList others{QStringLiteral("openai_chat/refusal_stream"),
                             QStringLiteral("anthropic/max_tokens_stream"), QStringLiteral("gemini/safety_stream")};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (others.contains(all[i].id))
            continue;
        const auto twin = std::ranges::find_if(
            all, [&](const fixtures::Fixture &other) { return other.id + QStringLiteral("_stream") == all[i].id; });
        if (twin != all.end() && fixtures::envelopeOf(all[i]))
            QTest::newRow(qPrintable(twin->id)) << twin->body << int(i);
    }
}

void tst_StreamRelay::metersLikeTheBufferedAnswer()
{
    QFETCH(QByteArray, buffered);
    QFETCH(int, streamed);
    const fixtures::Fixture fixture = fixtures::all()[std::size_t(streamed)];
    const Envelope envelope = *fixtures::envelopeOf(fixture);
    const Metered metered = relayed(envelope, fixture.body).metered;
    const Metered expected = meterBody(envelope, buffered);
    QCOMPARE(metered.usage.has_value(), expected.usage.has_value());
    if (metered.usage)
        QCOMPARE(metered.usage->tokens, expected.usage->tokens);
    QCOMPARE(metered.model, expected.model);
    QCOMPARE(metered.serviceTier, expected.serviceTier);
}

void tst_StreamRelay::hidesOnlyTheUsageNobodyAskedFor()
{
    const QByteArray body = fixtures::read(QStringLiteral("fixtures/openai_chat/text_stream.sse"));
    const Outcome asked = relayed(stream(Operation::ChatCompletions, true), body);
    QCOMPARE(asked.forTool + asked.terminal, body);

    const qsizetype begin = body.lastIndexOf("data: {");
    const qsizetype end = body.indexOf("data: [DONE]");
    const Outcome hidden = relayed(stream(Operation::ChatCompletions), body);
    QCOMPARE(hidden.forTool + hidden.terminal, body.first(begin) + body.sliced(end));
    QVERIFY(hidden.metered.usage == asked.metered.usage);

    // Azure's first chunk has no choices either.
    const QByteArray azure = fixtures::read(QStringLiteral("fixtures/openai_chat/azure_first_chunk_stream.sse"));
    QVERIFY(relayed(stream(Operation::ChatCompletions), azure).forTool.contains("prompt_filter_results"));
    QCOMPARE(relayed(stream(Operation::ChatCompletions), azure).forTool.count("\"prompt_tokens\""), 0);
}

void tst_StreamRelay::holdsTheTerminalEvent()
{
    const std::map<QString, QByteArray> terminals{
        {QStringLiteral("openai_chat/text_stream"), "data: [DONE]"},
        {QStringLiteral("openai_responses/text_stream"), "event: response.completed"},
        {QStringLiteral("openai_responses/incomplete_stream"), "event: response.incomplete"},
        {QStringLiteral("openai_responses/failed_stream"), "event: response.failed"},
        {QStringLiteral("anthropic/text_stream"), "event: message_stop"}};
    for (const fixtures::Fixture &fixture : fixtures::all()) {
        const auto terminal = terminals.find(fixture.id);
        if (terminal == terminals.end())
            continue;
        StreamRelay relay(*fixtures::envelopeOf(fixture));
        const QByteArray before = relay.feed(fixture.body);
        QVERIFY(before.endsWith("\n\n"));
        QVERIFY(!before.contains(terminal->second));
        QVERIFY(relay.isComplete());
        QCOMPARE(relay.feed(": late\n\n"), QByteArray());
        const QByteArray taken = relay.takeTerminal();
        QVERIFY2(taken.startsWith(terminal->second), taken);
        QVERIFY(taken.endsWith(": late\n\n"));
        QVERIFY(relay.takeTerminal().isEmpty());
    }
}

void tst_StreamRelay::takesUsageWhereverItStands()
{
    const auto usage = [](const QByteArray &body, QStringView pricedAs = {}) {
        return *relayed(stream(Operation::ChatCompletions), body, pricedAs).metered.usage;
    };
    const QByteArray first = R"(data: {"choices":[{"index":0,"delta":{"content":"a"}}],"usage":{"prompt_tokens":5,)"
                             R"("completion_tokens":1}})"
                             "\n\n";
    const QByteArray second = R"(data:{"usage":{"completion_tokens":2,"prompt_tokens":5,"cost":1.4e-05,)"
                              R"("completion_tokens_details":{"reasoning_tokens":4}},"choices":[{"index":0,)"
                              R"("finish_reason":"stop","delta":{}}],"service_tier":"flex"})"
                              "\n\n";
    const QByteArray nothing = "data: {\"choices\":[],\"usage\":null}\n\ndata: [DONE]\n\n";
    QCOMPARE(usage(first + second + nothing)[Meter::Output], 2);
    QCOMPARE(usage(first + second + nothing)[Meter::Input], 5);
    QCOMPARE(usage(first + second + nothing, u"xai")[Meter::Output], 6);
    const Metered metered = relayed(stream(Operation::ChatCompletions), first + second + nothing).metered;
    QCOMPARE(metered.serviceTier, QStringLiteral("flex"));
    QCOMPARE(metered.reportedCost->toDecimal(), QStringLiteral("0.000014"));

    const QByteArray groq = R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],)"
                            R"("x_groq":{"id":"r","usage":{"prompt_tokens":9,"completion_tokens":3}}})"
                            "\n\n";
    QCOMPARE(usage(groq, u"groq")[Meter::Input], 9);
}

void tst_StreamRelay::replacesAnthropicTotals()
{
    const QByteArray body = R"(data: {"type":"message_start","message":{"model":"claude","usage":{"input_tokens":10,)"
                            R"("cache_read_input_tokens":90,"output_tokens":1,"speed":"fast","inference_geo":"us"}}})"
                            "\n\n"
                            R"(data: {"type":"message_delta","delta":{},"usage":{"output_tokens":5}})"
                            "\n\n"
                            R"(data: {"type":"message_delta","delta":{},"usage":{"output_tokens":7,"input_tokens":12,)"
                            R"("cache_read_input_tokens":0}})"
                            "\n\n";
    const Metered metered = relayed(stream(Operation::Messages), body).metered;
    QCOMPARE((*metered.usage)[Meter::Output], 7);
    QCOMPARE((*metered.usage)[Meter::Input], 102);
    QCOMPARE((*metered.usage)[Meter::CacheRead], 90);
    QCOMPARE(metered.speed, QStringLiteral("fast"));
    QCOMPARE(metered.inferenceGeo, QStringLiteral("us"));
}

void tst_StreamRelay::tellsTruncationFromTheEnd()
{
    const QByteArray finished = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    QByteArray other = finished;
    other.replace("\"index\":0", "\"index\":1");
    QVERIFY(relayed(stream(Operation::ChatCompletions), finished).complete);

    Envelope twoChoices = stream(Operation::ChatCompletions);
    twoChoices.choices = 2;
    QVERIFY(!relayed(twoChoices, finished + finished).complete);
    QVERIFY(relayed(twoChoices, finished + other).complete);

    QVERIFY(relayed(stream(Operation::StreamGenerateContent),
                    "data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\r\n\r\n")
                .complete);
    QVERIFY(!relayed(stream(Operation::StreamGenerateContent), "[{\"candidates\":[]}\n,{\"cand").complete);
    QCOMPARE(relayed(stream(Operation::StreamGenerateContent), "[{\"candidates\":[]}\n,{\"cand").forTool,
             QByteArray("[{\"candidates\":[]}"));
}

void tst_StreamRelay::reportsErrorsInside()
{
    const auto error = [](Operation operation, const char *body) {
        StreamRelay relay(stream(operation));
        (void)relay.feed(body);
        return relay.error();
    };
    const auto router
        = error(Operation::ChatCompletions,
                "data: {\"error\":{\"code\":502,\"message\":\"Provider gone\"},\"choices\":[{\"delta\":{},"
                "\"finish_reason\":\"error\"}]}\n\n");
    QCOMPARE(router->status, 502);
    QCOMPARE(router->message, QStringLiteral("Provider gone"));
    const auto flat = error(Operation::Responses,
                            "event: error\ndata: {\"code\":\"rate_limit_exceeded\",\"message\":"
                            "\"Slow down\",\"type\":\"error\"}\n\n");
    QCOMPARE(flat->status, 429);
    QCOMPARE(flat->code, QStringLiteral("rate_limit_exceeded"));
    const auto overloaded = error(Operation::Messages,
                                  "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":"
                                  "\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n");
    QCOMPARE(overloaded->status, 529);
    const auto gemini = error(Operation::StreamGenerateContent,
                              "{\"error\": {\"code\": 503, \"message\": \"m\", "
                              "\"status\": \"UNAVAILABLE\"}}");
    QCOMPARE(gemini->status, 503);
    QVERIFY(!error(Operation::Responses, "data: {\"type\":\"response.created\",\"response\":{\"error\":null}}\n\n"));
}

void tst_StreamRelay::endsABrokenStreamInItsOwnForm()
{
    const auto ending = [](Operation operation, const QByteArray &before) {
        StreamRelay relay(stream(operation));
        const QByteArray forTool = relay.feed(before);
        return forTool + relay.errorEvent(model::ErrorClass::Truncated, QStringLiteral("It broke off."), "req_1");
    };
    QVERIFY(ending(Operation::Responses, "data: {\"type\":\"response.in_progress\",\"sequence_number\":41}\n\n")
                .contains("\"sequence_number\":42"));
    const QByteArray array = ending(Operation::StreamGenerateContent, "[{\"candidates\":[]}\n,{\"candi");
    const QJsonArray parsed = QJsonDocument::fromJson(array).array();
    QCOMPARE(parsed.size(), 2);
    QCOMPARE(parsed[1].toObject().value(u"error").toObject().value(u"code").toInt(), 503);
    QCOMPARE(QJsonDocument::fromJson(ending(Operation::StreamGenerateContent, "[{\"candi")).array().size(), 1);
    QVERIFY(ending(Operation::ChatCompletions, "data: {\"x").startsWith("data: {\"error\":"));
}

void tst_StreamRelay::refusesEndlessEvents()
{
    StreamRelay relay(stream(Operation::ChatCompletions));
    const QByteArray piece(8 * 1024 * 1024, 'x');
    for (int i = 0; i < 9; ++i)
        QCOMPARE(relay.feed(piece), QByteArray());
    QCOMPARE(relay.error()->code, QStringLiteral("event_too_long"));
}

void tst_StreamRelay::survivesMutations()
{
    QRandomGenerator random(99);
    std::vector<fixtures::Fixture> streams;
    for (const fixtures::Fixture &fixture : fixtures::all()) {
        const auto envelope = fixtures::envelopeOf(fixture);
        if (envelope && envelope->streaming && fixture.body.size() < 6'000)
            streams.push_back(fixture);
    }
    for (int round = 0; round < 20'000; ++round) {
        const fixtures::Fixture &fixture = streams[std::size_t(random.bounded(int(streams.size())))];
        QByteArray body = fixture.body;
        for (int edits = random.bounded(1, 6); edits > 0; --edits) {
            const int at = random.bounded(int(body.size()));
            if (random.bounded(2) == 0)
                body[at] = char(random.bounded(256));
            else
                body.insert(at, body.mid(random.bounded(int(body.size())), random.bounded(60)));
        }
        const Outcome outcome = relayed(*fixtures::envelopeOf(fixture), body);
        QVERIFY(isArray(fixture) || body.startsWith(outcome.forTool));
    }
}

QTEST_GUILESS_MAIN(tst_StreamRelay)
#include "tst_streamrelay.moc"
