// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/providerprice.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::spend;

class tst_ProviderPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreKnown_data();
    void hostsAreKnown();
    void theUsersWordWinsOverTheHost();
    void ownRowsAreFoundByProviderIdFirst();
    void anIdThatTheBookKnowsIsNoPrice();
};

void tst_ProviderPrice::hostsAreKnown_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *url, const char *name) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(name);
    };
    add("https://api.openai.com/v1", "openai");
    add("https://API.OpenAI.com/v1", "openai");
    add("https://api.anthropic.com", "anthropic");
    add("https://generativelanguage.googleapis.com/v1beta", "google");
    add("https://europe-west1-aiplatform.googleapis.com/v1", "vertex");
    add("https://aiplatform.googleapis.com/v1", "vertex");
    add("https://my-team.openai.azure.com/openai/v1", "azure");
    add("https://bedrock-runtime.eu-central-1.amazonaws.com", "bedrock");
    add("https://openrouter.ai/api/v1", "openrouter");
    add("https://api.mistral.ai/v1", "mistral");
    add("https://api.groq.com/openai/v1", "groq");
    add("https://api.deepseek.com/v1", "deepseek");
    add("https://api.x.ai/v1", "xai");
    add("https://api.cohere.com/v2", "cohere");
    add("https://api.together.xyz/v1", "together");
    add("https://api.fireworks.ai/inference/v1", "fireworks");
    add("https://api.moonshot.ai/v1", "moonshot");
    add("https://ark.ap-southeast.bytepluses.com/api/v3", "bytedance");
    add("https://ark.cn-beijing.volces.com/api/v3", "bytedance");
    add("http://127.0.0.1:11434/v1", "local");
    add("http://localhost:1234/v1", "local");
    add("http://[::1]:11434/v1", "local");
    add("http://127.0.0.1:8080/v1", "");
    add("http://localhost:8000/v1", "");
    add("http://localhost/v1", "");
    add("https://gateway.example.com/v1", "");
    add("https://api.openai.com.example.com/v1", "");
    add("", "");
}

void tst_ProviderPrice::hostsAreKnown()
{
    QFETCH(QString, url);
    QTEST(pricedAsForHost(QUrl(url)), "name");
}

void tst_ProviderPrice::theUsersWordWinsOverTheHost()
{
    model::Provider provider;
    provider.baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1"));
    QCOMPARE(pricedAs(provider), QStringLiteral("openai"));
    provider.pricedAs = QStringLiteral("azure");
    QCOMPARE(pricedAs(provider), QStringLiteral("azure"));
}

void tst_ProviderPrice::ownRowsAreFoundByProviderIdFirst()
{
    const auto book = PriceBook::builtIn()->withRows(
        R"([{"provider":"up","match":["=gpt-5"],"prices":[{"rates":{"input":1,"output":1}}]}])");
    QVERIFY(book);
    model::Provider provider;
    provider.id = QStringLiteral("up");
    provider.baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1"));
    QCOMPARE(rowOf(*book, provider, u"gpt-5")->label(), QStringLiteral("up/gpt-5"));
    QCOMPARE(rowOf(*book, provider, u"gpt-4o")->label(), QStringLiteral("openai/gpt-4o"));

    model::Usage usage;
    usage[model::Meter::Input] = 1'000'000;
    QCOMPARE(*priceOf(*book, provider, u"gpt-5", usage, TimePoint()).total, *Money::fromDecimal(u"1"));
    QCOMPARE(worstCaseOf(*book, provider, u"gpt-5", 10, 10, TimePoint()),
             std::optional(*Money::fromDecimal(u"0.00002")));
    QVERIFY(!worstCaseOf(*book, provider, u"no-such-model", 10, 10, TimePoint()));
}

void tst_ProviderPrice::anIdThatTheBookKnowsIsNoPrice()
{
    model::Provider provider;
    provider.id = QStringLiteral("openai");
    provider.baseUrl = QUrl(QStringLiteral("https://gateway.example.com/v1"));
    QVERIFY(!rowOf(*PriceBook::builtIn(), provider, u"gpt-5"));
    QVERIFY(!priceOf(*PriceBook::builtIn(), provider, u"gpt-5", {}, TimePoint()).isPriced());
}

QTEST_GUILESS_MAIN(tst_ProviderPrice)
#include "tst_providerprice.moc"
