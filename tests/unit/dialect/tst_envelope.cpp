// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/envelope.h"

#include "dialect/json.h"
#include "dialect/tokenestimate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace waybill::dialect;
using waybill::model::Operation;

namespace {
Endpoint call(Operation operation, const QByteArray &model = {})
{
    return {Endpoint::Kind::Call, operation, model, {}};
}

Envelope envelopeOf(Operation operation, const QByteArray &body, const QByteArray &model = {})
{
    const auto envelope = readEnvelope(call(operation, model), body);
    if (!envelope)
        qFatal("%s", qPrintable(envelope.error().message));
    return *envelope;
}

QByteArray sent(Operation operation, const QByteArray &body, const char *upstreamModel = "up")
{
    return upstreamBody(envelopeOf(operation, body, "m"), body, QString::fromLatin1(upstreamModel));
}

// Spaces, escapes and numbers that a parser and printer would not give back as they were.
const QByteArray kChat = " {\"messages\":[{\"role\":\"user\",\"content\":\"{\\\"model\\\":\\\"no\\\"} \\u00e9\"}],\n"
                         "  \"model\" : \"smart\\/é\\\"\", \"stream\":true, \"max_tokens\":12.0 ,"
                         "\"max_completion_tokens\":77,\"n\":3,\n  \"service_tier\":\"flex\", "
                         "\"temperature\": 0.70000, \"big\":12345678901234567890 } ";
} // namespace

class tst_Envelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsChat();
    void readsOtherDialects();
    void readsBodiesWithAndWithoutRoom();
    void refuses_data();
    void refuses();
    void keepsEveryOtherByte();
    void asksForUsage_data();
    void asksForUsage();
    void returnsTheSameBufferWhenNothingChanges();
    void replacesTheModelInGeminiBodies();
    void pathsOfProviders();
    void estimatesHigh();
    void survivesMutations();
};

void tst_Envelope::readsChat()
{
    const Envelope envelope = envelopeOf(Operation::ChatCompletions, kChat);
    QCOMPARE(envelope.model, QStringLiteral("smart/é\""));
    QVERIFY(envelope.streaming);
    QVERIFY(!envelope.asksStreamUsage);
    QCOMPARE(*envelope.maximumOutputTokens, 77);
    QCOMPARE(envelope.choices, 3);
    QCOMPARE(envelope.serviceTier, QStringLiteral("flex"));
    QVERIFY(envelope.estimatedInputTokens > 50);
}

void tst_Envelope::readsOtherDialects()
{
    const Envelope responses
        = envelopeOf(Operation::Responses, R"({"model":"m","input":"x","max_output_tokens":64,"stream":null})");
    QCOMPARE(*responses.maximumOutputTokens, 64);
    QVERIFY(!responses.streaming);
    QVERIFY(!responses.usageRequest);

    const Envelope messages = envelopeOf(
        Operation::Messages, R"({"model":"claude","max_tokens":9,"stream":true,"speed":"fast","messages":[]})");
    QCOMPARE(messages.model, QStringLiteral("claude"));
    QCOMPARE(*messages.maximumOutputTokens, 9);
    QCOMPARE(messages.speed, QStringLiteral("fast"));
    QVERIFY(messages.streaming);

    const Envelope gemini
        = envelopeOf(Operation::StreamGenerateContent,
                     R"({"contents":[],"generation_config":{"maxOutputTokens":5,"candidate_count":2}})", "gemini-3");
    QCOMPARE(gemini.model, QStringLiteral("gemini-3"));
    QVERIFY(gemini.streaming);
    QCOMPARE(*gemini.maximumOutputTokens, 5);
    QCOMPARE(gemini.choices, 2);
}

void tst_Envelope::readsBodiesWithAndWithoutRoom()
{
    QByteArray padded = kChat;
    padded.reserve(kChat.size() + kJsonPadding);
    QByteArray exact(kChat.constData(), kChat.size());
    exact.squeeze();
    const QByteArray foreign = QByteArray::fromRawData(kChat.constData(), kChat.size());
    for (const QByteArray &body : {padded, exact, foreign})
        QCOMPARE(envelopeOf(Operation::ChatCompletions, body).model, QStringLiteral("smart/é\""));
}

void tst_Envelope::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("parameter");
    const auto row = [](const char *name, const char *body, const char *parameter) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(parameter);
    };
    row("empty", "", "");
    row("text", "hello", "");
    row("list", "[]", "");
    row("cut", R"({"model":"m","messages":[{"role")", "");
    row("cut in string", R"({"model":"m","messages":"abc)", "");
    row("followed", R"({"model":"m"} {})", "");
    row("bad UTF-8", "{\"model\":\"m\xff\"}", "");
    row("bad escape in a name", R"({"model":"a","stream_options":{"inc\lude_usage":null}})", "");
    row("no model", R"({"messages":[]})", "model");
    row("empty model", R"({"model":""})", "model");
    row("number model", R"({"model":5})", "model");
    row("null model", R"({"model":null})", "model");
    row("two models", R"({"model":"a","model":"b"})", "model");
    row("escaped second model", R"({"model":"a","mod\u0065l":"b"})", "model");
    row("capital second model", R"({"model":"a","Model":"b"})", "Model");
    row("two limits", R"({"model":"a","max_tokens":1,"max_tokens":100000})", "max_tokens");
    row("stream text", R"({"model":"a","stream":"yes"})", "stream");
    row("options list", R"({"model":"a","stream_options":[]})", "stream_options");
    row("usage text", R"({"model":"a","stream_options":{"include_usage":"x"}})", "include_usage");
    row("usage twice", R"({"model":"a","stream_options":{"include_usage":true,"include_usage":false}})",
        "include_usage");
}

void tst_Envelope::refuses()
{
    QFETCH(QByteArray, body);
    const auto envelope = readEnvelope(call(Operation::ChatCompletions), body);
    QVERIFY(!envelope);
    QVERIFY(!envelope.error().message.isEmpty());
    QTEST(envelope.error().parameter, "parameter");
}

void tst_Envelope::keepsEveryOtherByte()
{
    QByteArray expected = kChat;
    expected.replace(R"("smart\/é\"")", R"("up/\"2")");
    expected.insert(expected.indexOf('{') + 1, R"("stream_options":{"include_usage":true},)");
    QCOMPARE(sent(Operation::ChatCompletions, kChat, "up/\"2"), expected);
}

void tst_Envelope::asksForUsage_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("null") << QByteArray("null") << QByteArray(R"({"include_usage":true})");
    QTest::newRow("empty") << QByteArray("{ }") << QByteArray(R"({"include_usage":true })");
    QTest::newRow("other") << QByteArray(R"({ "include_obfuscation":false})")
                           << QByteArray(R"({"include_usage":true, "include_obfuscation":false})");
    QTest::newRow("false") << QByteArray(R"({"include_usage" : false })") << QByteArray(R"({"include_usage" : true })");
    QTest::newRow("null usage") << QByteArray(R"({"include_usage":null})") << QByteArray(R"({"include_usage":true})");
    QTest::newRow("true") << QByteArray(R"({"include_usage":true})") << QByteArray(R"({"include_usage":true})");
}

void tst_Envelope::asksForUsage()
{
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, expected);
    const auto body = [](const QByteArray &o) { return R"({"model":"m","stream":true,"stream_options":)" + o + '}'; };
    QCOMPARE(sent(Operation::ChatCompletions, body(options), "m"), body(expected));
    const Envelope envelope = envelopeOf(Operation::ChatCompletions, body(options));
    QCOMPARE(envelope.asksStreamUsage, options.contains("true"));
    QCOMPARE(envelopeOf(Operation::ChatCompletions, R"({"model":"m","stream_options":null})").usageRequest.has_value(),
             false);
}

void tst_Envelope::returnsTheSameBufferWhenNothingChanges()
{
    const QByteArray body = R"({"model":"m","messages":[]})";
    QCOMPARE(sent(Operation::ChatCompletions, body, "m").constData(), body.constData());
}

void tst_Envelope::replacesTheModelInGeminiBodies()
{
    QCOMPARE(sent(Operation::BatchEmbedContents,
                  R"({"requests":[{"model":"models/m","content":{}},{"content":{},"model":"m"}]})"),
             QByteArray(R"({"requests":[{"model":"models/up","content":{}},{"content":{},"model":"up"}]})"));
    QCOMPARE(sent(Operation::CountContentTokens, R"({"generateContentRequest":{"model":"models/m"}})"),
             QByteArray(R"({"generateContentRequest":{"model":"models/up"}})"));
    QCOMPARE(sent(Operation::EmbedContent, R"({"model":"models/m"})"), QByteArray(R"({"model":"models/up"})"));
}

void tst_Envelope::pathsOfProviders()
{
    const auto path = [](Operation operation, const char *query) {
        Envelope envelope;
        envelope.operation = operation;
        return upstreamPath(envelope, QStringLiteral("a/b:c@1"), query);
    };
    QCOMPARE(path(Operation::ChatCompletions, ""), QByteArray("/chat/completions"));
    QCOMPARE(path(Operation::Responses, ""), QByteArray("/responses"));
    QCOMPARE(path(Operation::Embeddings, ""), QByteArray("/embeddings"));
    QCOMPARE(path(Operation::Messages, "beta=true"), QByteArray("/v1/messages?beta=true"));
    QCOMPARE(path(Operation::CountMessageTokens, ""), QByteArray("/v1/messages/count_tokens"));
    QCOMPARE(path(Operation::StreamGenerateContent, "key=secret&alt=sse&%6Bey=secret"),
             QByteArray("/models/a%2Fb%3Ac@1:streamGenerateContent?alt=sse"));
    QCOMPARE(path(Operation::GenerateContent, "key=secret"), QByteArray("/models/a%2Fb%3Ac@1:generateContent"));
}

void tst_Envelope::estimatesHigh()
{
    const QByteArray text("It was a dark and stormy night, so to say. ");
    QVERIFY(estimatedInputTokens(Operation::ChatCompletions, text.repeated(100)) >= text.size() * 100 / 3);

    const QByteArray picture = "{\"url\":\"data:image/png;base64,iVBORw0KGgo" + QByteArray(3'000'000, 'A') + "\"}";
    const qint64 pictureTokens = estimatedInputTokens(Operation::ChatCompletions, picture);
    QVERIFY2(pictureTokens >= kMediaTokens && pictureTokens < 2 * kMediaTokens, QByteArray::number(pictureTokens));

    const QByteArray document = "{\"data\":\"JVBERi0x" + QByteArray(640'000, 'A') + "\"}";
    QVERIFY(estimatedInputTokens(Operation::Messages, document) >= 10'000);

    const QByteArray linked = R"({"type":"image_url","image_url":{"url":"https://x"}})";
    QVERIFY(estimatedInputTokens(Operation::ChatCompletions, linked) >= kMediaTokens);
    QVERIFY(estimatedInputTokens(Operation::ChatCompletions, linked) < 2 * kMediaTokens);
}

void tst_Envelope::survivesMutations()
{
    const QByteArray seeds[] = {kChat, R"({"model":"m","stream":true,"stream_options":{"include_usage":null}})",
                                R"({"requests":[{"model":"models/m"}],"generationConfig":{"maxOutputTokens":1}})"};
    constexpr Operation operations[] = {Operation::ChatCompletions, Operation::Messages, Operation::BatchEmbedContents};
    const QByteArray alphabet = QByteArrayLiteral("{}[]\",:\\ \n0123456789-.eEtrufalsnmodl\x00\xff\xc3");
    QRandomGenerator random(20'261'122);
    int read = 0;
    for (int round = 0; round < 60'000; ++round) {
        QByteArray body = seeds[random.bounded(3)];
        for (int edits = random.bounded(1, 5); edits > 0; --edits) {
            const int at = random.bounded(int(body.size()));
            const char c = alphabet[random.bounded(int(alphabet.size()))];
            switch (random.bounded(4)) {
            case 0:
                body[at] = c;
                break;
            case 1:
                body.insert(at, c);
                break;
            case 2:
                body.remove(at, random.bounded(1, 4));
                break;
            default:
                body.insert(at, body.mid(random.bounded(int(body.size())), random.bounded(20)));
            }
            if (body.isEmpty())
                body = "{";
        }
        const Operation operation = operations[random.bounded(3)];
        const auto envelope = readEnvelope(call(operation, "m"), body);
        if (!envelope) {
            QVERIFY(!envelope.error().message.isEmpty());
            continue;
        }
        const QByteArray result = upstreamBody(*envelope, body, QStringLiteral("up"));
        const QJsonDocument before = QJsonDocument::fromJson(body);
        if (!before.isObject())
            continue; // as broken upstream as it came
        ++read;
        const QJsonObject after = QJsonDocument::fromJson(result).object();
        QVERIFY2(!after.isEmpty(), result);
        if (operation != Operation::BatchEmbedContents)
            QVERIFY2(after.value(u"model").toString() == QStringLiteral("up"), result);
        if (operation == Operation::ChatCompletions && envelope->streaming)
            QVERIFY2(after.value(u"stream_options").toObject().value(u"include_usage").toBool(), result);
    }
    QVERIFY(read > 1'000);
}

QTEST_GUILESS_MAIN(tst_Envelope)
#include "tst_envelope.moc"
