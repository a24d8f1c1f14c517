// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include <QtTest>

#include <thread>

using namespace waybill;
using namespace waybill::spend;
using model::Meter;

namespace {
const TimePoint kNow = fromDateTime(QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate));

Money usd(const char *text)
{
    return *Money::fromDecimal(QString::fromLatin1(text));
}

model::Usage tokens(std::int64_t input, std::int64_t output)
{
    model::Usage usage;
    usage[Meter::Input] = input;
    usage[Meter::Output] = output;
    return usage;
}

QByteArray row(const char *prices)
{
    return QByteArray("[{\"provider\":\"up\",\"match\":[\"=My-Model\"],\"prices\":") + prices + "}]";
}

PriceBook withRows(const QByteArray &rows)
{
    const auto book = PriceBook::builtIn()->withRows(rows);
    return book ? *book : *PriceBook::builtIn();
}
} // namespace

class tst_PriceBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInRowCanBePriced();
    void aModelWithoutARowIsUnpricedNotFree();
    void rowsOfTheUserGoFirst();
    void namesCompareInLowerCase();
    void aBadRowIsNamedWithItsField_data();
    void aBadRowIsNamedWithItsField();
    void brokenJsonIsAnErrorNotACrash();
    void aPriceHoldsFromItsDay();
    void aDailyWindowMayWrapMidnight();
    void aResolutionChangesTheVideoRate();
    void whatRoundingLosesGoesToTheLargestLine();
    void worstCaseCoversCacheMediaAndTiers();
    void limitsAndCapabilitiesAreKnown();
    void modelsForChoosingAreNamesThatAreFound();
    void threadsShareABook();
    void findingARepeatedNameIsCheap();
    void pricingACallIsCheap();
};

void tst_PriceBook::everyBuiltInRowCanBePriced()
{
    const auto book = PriceBook::builtIn();
    QCOMPARE(book->date(), QStringLiteral("2026-11-22"));
    QCOMPARE(book->rows().size(), std::size_t(645));
    model::Usage usage;
    usage[Meter::Input] = usage[Meter::Output] = usage[Meter::VideoOut] = 10;
    for (const auto &item : book->rows()) {
        usage.calls.clear();
        for (const auto &[name, rate] : item->prices.front().pieces)
            usage.calls.push_back({name, 1'000'000});
        const model::Cost cost = PriceBook::cost(*item, usage, kNow);
        QVERIFY2(cost.isPriced() && !cost.lines.empty(), qPrintable(item->label()));
        QVERIFY2(*cost.total > Money() || item->provider == u"local", qPrintable(item->label()));
    }
}

void tst_PriceBook::aModelWithoutARowIsUnpricedNotFree()
{
    const auto book = PriceBook::builtIn();
    const model::Cost cost = book->price(u"openai", u"no-such-model", tokens(100, 100), kNow);
    QVERIFY(!cost.isPriced());
    QVERIFY(cost.source == model::CostSource::Unpriced);
    QVERIFY(!book->worstCase(u"openai", u"no-such-model", 1, 1, kNow));
    QVERIFY(!book->find(u"no-such-provider", u"gpt-5"));
    const model::Cost local = book->price(u"local", u"llama4:8b", tokens(100, 100), kNow);
    QCOMPARE(*local.total, Money());
}

void tst_PriceBook::rowsOfTheUserGoFirst()
{
    const auto book = withRows(R"([{"provider":"openai","match":["=gpt-5"],"prices":[{"rates":{"input":1}}]},
                                   {"provider":"up","match":["^my-"],"kind":"chat",
                                    "prices":[{"rates":{"input":1.25,"output":10}}]}])");
    QCOMPARE(*book.price(u"openai", u"gpt-5", tokens(1000, 0), kNow).total, usd("0.001"));
    QCOMPARE(*book.price(u"up", u"my-model", tokens(1000, 1000), kNow).total, usd("0.01125"));
    QCOMPARE(book.price(u"up", u"my-model", tokens(1, 0), kNow).priceRow, QStringLiteral("up/my-"));
    QVERIFY(book.findOwn(u"up", u"my-model"));
    QVERIFY(!book.findOwn(u"openai", u"gpt-4o"));
    QVERIFY(book.find(u"openai", u"gpt-4o"));
    QVERIFY(!PriceBook::builtIn()->find(u"up", u"my-model"));
}

void tst_PriceBook::namesCompareInLowerCase()
{
    const auto book = withRows(row(R"([{"rates":{"input":1}}])"));
    QVERIFY(book.find(u"up", u"my-model"));
    QVERIFY(book.find(u"up", u"MY-MODEL"));
    QVERIFY(PriceBook::builtIn()->find(u"together", u"moonshotai/Kimi-K3"));
}

void tst_PriceBook::aBadRowIsNamedWithItsField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    const auto add = [](const char *name, const QByteArray &json, const char *part) {
        QTest::newRow(name) << json << QString::fromUtf8(part);
    };
    add("meter", row(R"([{"rates":{"inputs":1}}])"), "Price row 1 (up/my-model): \"prices[0].rates.inputs\"");
    add("negative", row(R"([{"rates":{"input":-1}}])"), "\"prices[0].rates.input\": a price can not be negative");
    add("string for a rate", row(R"([{"rates":{"input":"1"}}])"), "\"prices[0].rates.input\": this must be a number");
    add("no rates", row(R"([{}])"), "\"prices[0]\": it has no rates");
    add("no prices", row("[]"), "\"prices\": it has no price");
    add("date", row(R"([{"rates":{},"from":"1 May"}])"), "\"prices[0].from\": write a date");
    add("half a window", row(R"([{"rates":{},"utc_from":"10:00"}])"), "give both utc_from and utc_to");
    add("tier order", row(R"([{"rates":{},"tiers":[{"above_input":9,"rates":{}},{"above_input":9,"rates":{}}]}])"),
        "\"prices[0].tiers[1]\": tiers must ascend");
    add("unknown field", R"([{"provider":"up","match":["=x"],"prizes":[]}])", "\"prizes\": there is no field");
    add("no provider", R"([{"match":["=x"],"prices":[{"rates":{}}]}])", "\"provider\"");
    add("no match", R"([{"provider":"up","prices":[{"rates":{}}]}])", "\"match\"");
    add("rule without operator", R"([{"provider":"up","match":["x"],"prices":[{"rates":{}}]}])", "\"match[0]\": begin");
    add("expression", R"([{"provider":"up","match":["~("],"prices":[{"rates":{}}]}])", "\"match[0]\"");
    add("second row", R"([{"provider":"up","match":["=x"],"prices":[{"rates":{}}]}, 5])", "Price row 2: ");
    add("condition",
        R"([{"provider":"up","match":["=x"],"prices":[{"rates":{}}],"variants":[{"when":{"mood":"good"},"rates":{}}]}])",
        "\"variants[0].when.mood\"");
    add("no list", "{}", "write a list of rows");
    add("no JSON", "[{]", "this is not JSON");
}

void tst_PriceBook::aBadRowIsNamedWithItsField()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const auto book = PriceBook::builtIn()->withRows(json);
    QVERIFY(!book);
    QVERIFY2(book.error().message.contains(part), qPrintable(book.error().message));
}

void tst_PriceBook::brokenJsonIsAnErrorNotACrash()
{
    const QByteArray good = row(R"([{"rates":{"input":1.5},"tiers":[{"above_input":5,"rates":{"input":2}}]}])");
    for (qsizetype i = 1; i < good.size(); ++i)
        QVERIFY(!PriceBook::builtIn()->withRows(good.first(i)));
    QVERIFY(!PriceBook::builtIn()->withRows(good + "x"));
    QVERIFY(!PriceBook::builtIn()->withRows(QByteArray(100'000, '[')));
    for (const char *json : {"", "nul", "[]", "{}", "{\"schema\":2}", "{\"schema\":1,\"models\":3}"})
        QVERIFY(!PriceBook::fromJson(json));
    QVERIFY(PriceBook::builtIn()->withRows(" "));
}

void tst_PriceBook::aPriceHoldsFromItsDay()
{
    const auto book = withRows(row(R"([{"rates":{"input":1}},{"from":"2026-11-22","rates":{"input":2}}])"));
    const TimePoint midnight = std::chrono::floor<std::chrono::days>(kNow);
    QCOMPARE(*book.price(u"up", u"my-model", tokens(1'000'000, 0), midnight).total, usd("2"));
    QCOMPARE(*book.price(u"up", u"my-model", tokens(1'000'000, 0), midnight - Duration(1)).total, usd("1"));
}

void tst_PriceBook::aDailyWindowMayWrapMidnight()
{
    const auto book
        = withRows(row(R"([{"rates":{"input":1}},{"utc_from":"22:30","utc_to":"02:00","rates":{"input":2}}])"));
    const auto at = [&](int hour, int minute) {
        const TimePoint time = std::chrono::floor<std::chrono::days>(kNow) + std::chrono::hours(hour)
            + std::chrono::minutes(minute) + std::chrono::seconds(59);
        return *book.price(u"up", u"my-model", tokens(1'000'000, 0), time).total;
    };
    QCOMPARE(at(22, 29), usd("1"));
    QCOMPARE(at(22, 30), usd("2"));
    QCOMPARE(at(1, 59), usd("2"));
    QCOMPARE(at(2, 0), usd("1"));
}

void tst_PriceBook::aResolutionChangesTheVideoRate()
{
    model::Usage usage;
    usage[Meter::VideoOut] = 1'000'000;
    const auto price = [&](const PriceContext &context) {
        return *PriceBook::builtIn()->price(u"bytedance", u"doubao-seedance-2-0-260128", usage, kNow, context).total;
    };
    PriceContext context;
    QCOMPARE(price(context), usd("6.571429"));
    context.resolution = QStringLiteral("1080p");
    QCOMPARE(price(context), usd("7.285714"));
    context.videoInput = QStringLiteral("true");
    QCOMPARE(price(context), usd("4"));
}

void tst_PriceBook::whatRoundingLosesGoesToTheLargestLine()
{
    const auto book = withRows(row(R"([{"rates":{"input":0.0000004,"output":0.0000004,"reasoning":0.0000004}}])"));
    model::Usage usage = tokens(3, 2);
    usage[Meter::Reasoning] = 1;
    const model::Cost cost = book.price(u"up", u"my-model", usage, kNow);
    QCOMPARE(*cost.total, Money::fromPicodollars(2)); // 1.2 + 0.4 + 0.4
    QCOMPARE(cost.lines[0].amount, Money::fromPicodollars(2));
    QCOMPARE(cost.lines[1].amount, Money());
    QCOMPARE(cost.lines[2].amount, Money());
}

void tst_PriceBook::worstCaseCoversCacheMediaAndTiers()
{
    const auto book
        = withRows(row(R"([{"rates":{"input":1,"cache_write_1h":2,"cache_read":0.1,"output":10,"image_out":30},
        "tiers":[{"above_input":1000,"rates":{"input":4}}],"per_call":{"request":0.5}}])"));
    const auto worst
        = [&](std::int64_t in, std::int64_t out) { return *book.worstCase(u"up", u"my-model", in, out, kNow); };
    QCOMPARE(worst(1000, 100), usd("0.505"));
    QCOMPARE(worst(1001, 0), usd("0.504004"));

    const auto cheaperAbove
        = withRows(row(R"([{"rates":{"input":4},"tiers":[{"above_input":1000,"rates":{"input":1}}]}])"));
    QCOMPARE(*cheaperAbove.worstCase(u"up", u"my-model", 2000, 0, kNow), usd("0.008"));

    PriceContext priority;
    priority.serviceTier = QStringLiteral("priority");
    const auto builtIn = PriceBook::builtIn();
    QVERIFY(*builtIn->worstCase(u"openai", u"gpt-6-luna", 1000, 1000, kNow, priority)
            > *builtIn->worstCase(u"openai", u"gpt-6-luna", 1000, 1000, kNow));
}

void tst_PriceBook::limitsAndCapabilitiesAreKnown()
{
    const auto book = PriceBook::builtIn();
    QCOMPARE(book->maximumOutput(u"openai", u"gpt-6-luna"), std::optional<std::int64_t>(128'000));
    QVERIFY(!book->maximumOutput(u"openai", u"no-such-model"));
    const PriceRow *fable = book->find(u"anthropic", u"claude-fable-5");
    QCOMPARE(fable->contextWindow, std::optional<std::int64_t>(1'000'000));
    QCOMPARE(fable->can(u"sampling"), std::optional(false));
    QCOMPARE(fable->can(u"tools"), std::optional(true));
    QVERIFY(!fable->can(u"video_in"));
}

void tst_PriceBook::modelsForChoosingAreNamesThatAreFound()
{
    const auto book = PriceBook::builtIn();
    QVERIFY(book->models(u"local").empty());
    for (const QString &provider : {QStringLiteral("openai"), QStringLiteral("bedrock"), QStringLiteral("fireworks")}) {
        bool chatEnded = false;
        for (const QString &name : book->models(provider)) {
            const PriceRow *found = book->find(provider, name);
            QVERIFY2(found, qPrintable(name));
            chatEnded = chatEnded || found->kind != u"chat";
            QVERIFY2(!chatEnded || found->kind != u"chat", qPrintable(name));
        }
    }
    QVERIFY(std::ranges::count(book->models(u"openai"), QStringLiteral("gpt-6-luna")) == 1);
    QVERIFY(std::ranges::count(book->models(u"together"), QStringLiteral("moonshotai/Kimi-K3")) == 1);
    QVERIFY(std::ranges::count(book->models(u"fireworks"), QStringLiteral("accounts/fireworks/models/kimi-k3")) == 1);
}

void tst_PriceBook::threadsShareABook()
{
    const auto book = PriceBook::builtIn();
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 6000; ++i) {
                const QString name = QStringLiteral("gpt-6-luna-2026-01-%1").arg(i);
                wrong += book->find(u"openai", name) && i > 99 ? 1 : 0;
                wrong += book->find(u"openai", u"gpt-6-luna") ? 0 : 1;
            }
        });
    }
    threads.clear();
    QCOMPARE(wrong.load(), 0);
}

void tst_PriceBook::findingARepeatedNameIsCheap()
{
    const auto book = PriceBook::builtIn();
    QBENCHMARK
    {
        QVERIFY(book->find(u"azure", u"gpt-6-luna"));
    }
}

void tst_PriceBook::pricingACallIsCheap()
{
    const auto book = PriceBook::builtIn();
    model::Usage usage = tokens(1000, 1000);
    usage[Meter::CacheRead] = 500;
    QBENCHMARK
    {
        QVERIFY(book->price(u"openai", u"gpt-6-luna", usage, kNow).isPriced());
    }
}

QTEST_GUILESS_MAIN(tst_PriceBook)
#include "tst_pricebook.moc"
