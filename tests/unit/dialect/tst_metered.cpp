// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/metered.h"

#include "dialect/wireusage.h"
#include "fixtures.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::dialect;
using model::Meter;
using model::Operation;

class tst_Metered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryBufferedFixture_data();
    void readsEveryBufferedFixture();
    void countsKnownAnswers_data();
    void countsKnownAnswers();
    void readsTheCostExactly_data();
    void readsTheCostExactly();
    void findsErrorsInside();
    void leavesUncountedOperationsAlone();
};

namespace {
Metered metered(Operation operation, const QByteArray &body, QStringView pricedAs = {})
{
    Envelope envelope;
    envelope.operation = operation;
    return meterBody(envelope, body, pricedAs);
}

std::optional<UpstreamError> errorOf(Operation operation, const QByteArray &body)
{
    Envelope envelope;
    envelope.operation = operation;
    return errorInBody(envelope, body);
}
} // namespace

void tst_Metered::readsEveryBufferedFixture_data()
{
    QTest::addColumn<int>("index");
    const auto all = fixtures::all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto envelope = fixtures::envelopeOf(all[i]);
        if (envelope && !envelope->streaming && all[i].status == 200)
            QTest::newRow(qPrintable(all[i].id)) << int(i);
    }
}

void tst_Metered::readsEveryBufferedFixture()
{
    QFETCH(int, index);
    const fixtures::Fixture fixture = fixtures::all()[std::size_t(index)];
    const Envelope envelope = *fixtures::envelopeOf(fixture);
    const Metered result = meterBody(envelope, fixture.body);
    const QJsonObject body = QJsonDocument::fromJson(fixture.body).object();
    const bool reports = body.value(u"usage").isObject() || body.value(u"usageMetadata").isObject();
    QCOMPARE(result.usage.has_value(), reports);
    QCOMPARE(result.model, body.value(u"model").toString(body.value(u"modelVersion").toString()));
    QCOMPARE(errorInBody(envelope, fixture.body).has_value(), fixture.id.endsWith(u"/failed"));
    if (body.value(u"usage").isObject()) {
        const QString api = usageApi(envelope.operation, u"");
        const QByteArray usage = QJsonDocument(body.value(u"usage").toObject()).toJson();
        QCOMPARE(result.usage->tokens, usageFromWire(api, usage)->tokens);
    }
}

void tst_Metered::countsKnownAnswers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("input");
    QTest::addColumn<int>("cacheRead");
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("reasoning");
    const auto row = [](const char *file, Operation operation, int input, int cacheRead, int output, int reasoning) {
        QTest::newRow(file) << QString::fromLatin1(file) << int(operation) << input << cacheRead << output << reasoning;
    };
    row("openai_chat/text.json", Operation::ChatCompletions, 21, 0, 17, 0);
    row("openai_chat/reasoning.json", Operation::ChatCompletions, 30, 0, 540, 512);
    row("openai_chat/cached.json", Operation::ChatCompletions, 12048, 11776, 3, 0);
    row("openai_responses/reasoning.json", Operation::Responses, 30, 0, 540, 512);
    row("openai_responses/cached.json", Operation::Responses, 12048, 11776, 3, 0);
    row("anthropic/thinking.json", Operation::Messages, 30, 0, 540, 512);
    row("anthropic/cached.json", Operation::Messages, 49723, 48211, 3, 0);
    row("gemini/thinking.json", Operation::GenerateContent, 30, 0, 540, 512);
    row("gemini/cached.json", Operation::GenerateContent, 12048, 11776, 3, 0);
    row("gemini/max_tokens_empty.json", Operation::GenerateContent, 21, 0, 1024, 1024);
    row("openai_misc/embeddings_float.json", Operation::Embeddings, 9, 0, 0, 0);
}

void tst_Metered::countsKnownAnswers()
{
    QFETCH(QString, file);
    QFETCH(int, operation);
    const auto usage = metered(Operation(operation), fixtures::read(QStringLiteral("fixtures/") + file)).usage;
    QVERIFY(usage);
    QTEST(int((*usage)[Meter::Input]), "input");
    QTEST(int((*usage)[Meter::CacheRead]), "cacheRead");
    QTEST(int((*usage)[Meter::Output]), "output");
    QTEST(int((*usage)[Meter::Reasoning]), "reasoning");
}

void tst_Metered::readsTheCostExactly_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("amount");
    const auto row = [](const char *number, const char *amount) {
        QTest::newRow(number) << QByteArray(number) << QString::fromLatin1(amount);
    };
    row("0", "0.00");
    row("0.0", "0.00");
    row("0.00014", "0.00014");
    row("1.4e-05", "0.000014");
    row("1.4E-5", "0.000014");
    row("12.5", "12.50");
    row("2e0", "2.00");
    row("1.5e+1", "15.00");
    row("0.0000000000004", "0.00");
    row("0.0000000000005", "0.000000000001");
    row("0.1234567890123456789012345678901234567890", "0.123456789012");
    row("1e400", "9223372.036854775807");
    row("1e-400", "0.00");
    row("99999999999999999999999999999999999999999", "9223372.036854775807");
    row("-1", "none");
    row("\"1\"", "none");
    row("null", "none");
    row("{\"total\":1}", "none");
}

void tst_Metered::readsTheCostExactly()
{
    QFETCH(QByteArray, number);
    const auto cost = metered(Operation::ChatCompletions, "{\"usage\":{\"cost\":" + number + "}}").reportedCost;
    QTEST(cost ? cost->toDecimal() : QStringLiteral("none"), "amount");
}

void tst_Metered::findsErrorsInside()
{
    const auto router = errorOf(Operation::ChatCompletions,
                                R"({"error":{"code":429,"message":"Slow","metadata":{"provider_name":"x"}}})");
    QCOMPARE(router->status, 429);
    QCOMPARE(router->message, QStringLiteral("Slow"));
    QCOMPARE(errorOf(Operation::ChatCompletions, "<html><title>Bad gateway</title></html>")->message,
             QStringLiteral("Bad gateway"));
    QCOMPARE(errorOf(Operation::ChatCompletions, "")->status, 502);
    QCOMPARE(errorOf(Operation::GenerateContent, R"([{"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}}])")->status,
             429);
    QCOMPARE(errorOf(Operation::Messages, R"({"type":"error","error":{"type":"overloaded_error"}})")->status, 529);
    QVERIFY(!errorOf(Operation::ChatCompletions, R"({"choices":[],"error":null})"));
    QVERIFY(!errorOf(Operation::ChatCompletions, R"({"choices":[],"error":{}})"));
}

void tst_Metered::leavesUncountedOperationsAlone()
{
    QVERIFY(!metered(Operation::CountMessageTokens, R"({"input_tokens":2095})").usage);
    QVERIFY(
        !metered(Operation::CountContentTokens, R"({"totalTokens":31,"usageMetadata":{"promptTokenCount":3}})").usage);
}

QTEST_GUILESS_MAIN(tst_Metered)
#include "tst_metered.moc"
