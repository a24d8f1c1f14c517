// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/wireusage.h"

#include "fixtures.h"

#include <QtTest>

using namespace waybill;
using model::Meter;

class tst_WireUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheNormalForm_data();
    void equalsTheNormalForm();
    void survivesStrangeNumbers();
    void refusesWhatIsNoUsage();
    void knowsTheFormatOfProviders();
};

namespace {
model::Usage normalForm(const QJsonObject &object)
{
    model::Usage usage;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto meter = model::meterFromName(it.key().toStdString()))
            usage[*meter] = it.value().toInteger();
    }
    const QJsonObject calls = object.value(u"calls").toObject();
    for (auto it = calls.begin(); it != calls.end(); ++it)
        usage.calls.push_back({it.key().toLatin1(), it.value().toInteger() * 1'000'000});
    return usage;
}
} // namespace

void tst_WireUsage::equalsTheNormalForm_data()
{
    QTest::addColumn<QString>("api");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QJsonObject>("normal");
    const QJsonDocument document = QJsonDocument::fromJson(fixtures::read(QStringLiteral("prices/cost_cases.json")));
    for (const QJsonValue &value : document.object().value(u"cases").toArray()) {
        const QJsonObject object = value.toObject();
        QTest::newRow(qPrintable(object.value(u"id").toString()))
            << object.value(u"api").toString() << QJsonDocument(object.value(u"usage").toObject()).toJson()
            << object.value(u"normal").toObject();
    }
    const auto row = [](const char *api, const char *wire, const char *normal) {
        QTest::newRow(qPrintable(QLatin1StringView(api) + QStringLiteral(" by hand")))
            << QString::fromLatin1(api) << QByteArray(wire) << QJsonDocument::fromJson(normal).object();
    };
    row("anthropic", R"({"input_tokens":1,"cache_creation":null,"server_tool_use":{"web_search_requests":2}})",
        R"({"input":1,"calls":{"web_search":2}})");
    row("cohere", R"({"billed_units":{"search_units":3}})", R"({"calls":{"request":3}})");
    row("bedrock_converse",
        R"({"inputTokens":5,"cacheWriteInputTokens":7,"cacheDetails":[{"ttl":"1h","inputTokens":3},{"inputTokens":4,"ttl":"5m"}]})",
        R"({"input":12,"cache_write":7,"cache_write_1h":3,"cache_write_5m":4})");
    row("gemini",
        R"({"promptTokenCount":10,"toolUsePromptTokenCount":2,"cacheTokensDetails":[{"modality":"IMAGE","tokenCount":1},{"modality":"DOCUMENT","tokenCount":2}]})",
        R"({"input":12,"image_cache_read":3})");
    row("deepseek", R"({"prompt_tokens":9,"prompt_tokens_details":{"cached_tokens":0},"prompt_cache_hit_tokens":4})",
        R"({"input":9,"cache_read":4})");
}

void tst_WireUsage::equalsTheNormalForm()
{
    QFETCH(QString, api);
    QFETCH(QByteArray, wire);
    QFETCH(QJsonObject, normal);
    const auto usage = dialect::usageFromWire(api, wire);
    QVERIFY(usage);
    auto expected = normalForm(normal);
    QCOMPARE(usage->tokens, expected.tokens);
    const auto byItem = [](const model::CallCount &a, const model::CallCount &b) { return a.item < b.item; };
    auto calls = usage->calls;
    std::ranges::sort(calls, byItem);
    std::ranges::sort(expected.calls, byItem);
    QCOMPARE(calls, expected.calls);
}

void tst_WireUsage::survivesStrangeNumbers()
{
    const auto input = [](const QByteArray &number) {
        const auto usage = dialect::usageFromWire(u"openai_chat", "{\"prompt_tokens\":" + number + '}');
        return usage ? (*usage)[Meter::Input] : -1;
    };
    QCOMPARE(input("12"), 12);
    QCOMPARE(input("12.9"), 12);
    QCOMPARE(input("1.2e1"), 12);
    QCOMPARE(input("\"12\""), 12);
    QCOMPARE(input("-12"), 0);
    QCOMPARE(input("-12.5"), 0);
    QCOMPARE(input("null"), 0);
    QCOMPARE(input("true"), 0);
    QCOMPARE(input("\"many\""), 0);
    QCOMPARE(input("[1]"), 0);
    QCOMPARE(input("{\"a\":1}"), 0);
    QCOMPARE(input("99999999999999999999999999"), 1'000'000'000'000);
    QCOMPARE(input("1e300"), 1'000'000'000'000);
    QCOMPARE(input("9223372036854775807"), 1'000'000'000'000);
}

void tst_WireUsage::refusesWhatIsNoUsage()
{
    QVERIFY(!dialect::usageFromWire(u"openai_chat", "[]"));
    QVERIFY(!dialect::usageFromWire(u"openai_chat", ""));
    QVERIFY(!dialect::usageFromWire(u"openai_chat", "{\"prompt_tokens\":1"));
    QVERIFY(!dialect::usageFromWire(u"no_such_api", "{}"));
    QVERIFY(dialect::usageFromWire(u"openai_chat", "{}")->isEmpty());
}

void tst_WireUsage::knowsTheFormatOfProviders()
{
    using model::Operation;
    QCOMPARE(dialect::usageApi(Operation::ChatCompletions, u""), QLatin1StringView("openai_chat"));
    QCOMPARE(dialect::usageApi(Operation::ChatCompletions, u"xai"), QLatin1StringView("xai_chat"));
    QCOMPARE(dialect::usageApi(Operation::ChatCompletions, u"groq"), QLatin1StringView("groq"));
    QCOMPARE(dialect::usageApi(Operation::Responses, u"xai"), QLatin1StringView("openai_responses"));
    QCOMPARE(dialect::usageApi(Operation::Messages, u"deepseek"), QLatin1StringView("anthropic"));
    QCOMPARE(dialect::usageApi(Operation::StreamGenerateContent, u"google"), QLatin1StringView("gemini"));
    QVERIFY(dialect::usageApi(Operation::CountMessageTokens, u"anthropic").isEmpty());
}

QTEST_GUILESS_MAIN(tst_WireUsage)
#include "tst_wireusage.moc"
