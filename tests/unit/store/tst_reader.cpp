// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/glob.h"
#include "storefixture.h"

#include <QtTest>

#include <atomic>
#include <functional>
#include <set>
#include <thread>

using namespace waybill;
using namespace std::chrono_literals;
using test::at;

namespace {
const TimeRange kRange{at("2026-06-01T10:20:30.000Z"), at("2026-06-03T11:22:33.000Z")};

template <typename Records> std::vector<QByteArray> idsOf(const Records &records)
{
    std::vector<QByteArray> ids;
    for (const auto &record : records)
        ids.push_back(record.id);
    return ids;
}
} // namespace

class tst_Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRecordSurvivesTheRoundTrip();
    void anUnknownIdGivesNothing();
    void pagesGiveEveryRowOnceNewestFirst();
    void pagesStayTrueWhileCallsAreWritten();
    void filtersSelectWhatTheyName_data();
    void filtersSelectWhatTheyName();
    void rareCallsAreFoundFarBack();
    void rangesAreHalfOpen();
    void spendingCountsRealCallsInTheScope();
    void namesAreThoseInUse();
    void theExtentIsThatOfAllCalls();
    void anEmptyStoreAnswersEverything();

private:
    test::StoreFixture m_fixture;
    std::vector<model::ExchangeRecord> m_records;
};

void tst_Reader::initTestCase()
{
    m_records = test::SampleExchanges(kRange, 1'000).all();
    // Two subjects nobody else has, and an error text with the wildcards of LIKE.
    m_records[500].client = QStringLiteral("rare[1]?");
    m_records[501].errorMessage = QStringLiteral("100 % of the quota_used");
    m_records[501].errorClass = model::ErrorClass::Billing;
    m_records[501].status = 402;
    QVERIFY(m_fixture.store(m_records));
}

void tst_Reader::aRecordSurvivesTheRoundTrip()
{
    const test::StoreFixture fixture;
    const auto record = test::fullRecord();
    QVERIFY(fixture.store({record}));
    const auto found = fixture.reader()->exchange(record.id);
    QVERIFY(found && *found);
    const model::ExchangeRecord &back = **found;
    QCOMPARE(back.id, record.id);
    QCOMPARE(back.startedAt, record.startedAt);
    QCOMPARE(toString(back.operation), toString(record.operation));
    QCOMPARE(back.client, record.client);
    QCOMPARE(back.team, record.team);
    QCOMPARE(back.project, record.project);
    QCOMPARE(back.userAgent, record.userAgent);
    QCOMPARE(back.requestedModel, record.requestedModel);
    QCOMPARE(back.route, record.route);
    QCOMPARE(back.provider, record.provider);
    QCOMPARE(back.upstreamModel, record.upstreamModel);
    QCOMPARE(back.streaming, record.streaming);
    QCOMPARE(back.demo, record.demo);
    QCOMPARE(back.status, record.status);
    QCOMPARE(toString(back.errorClass), toString(record.errorClass));
    QCOMPARE(back.errorCode, record.errorCode);
    QCOMPARE(back.errorMessage, record.errorMessage);
    QCOMPARE(back.firstByteUs, record.firstByteUs);
    QCOMPARE(back.firstTokenUs, record.firstTokenUs);
    QCOMPARE(back.durationUs, record.durationUs);
    QCOMPARE(back.overheadUs, record.overheadUs);
    QCOMPARE(back.requestBytes, record.requestBytes);
    QCOMPARE(back.responseBytes, record.responseBytes);
    QCOMPARE(back.usage, record.usage);
    QCOMPARE(back.cost, record.cost);
    QCOMPARE(back.budgets, record.budgets);
    QCOMPARE(back.attempts.size(), record.attempts.size());
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        const auto &a = back.attempts[i];
        const auto &b = record.attempts[i];
        QCOMPARE(a.provider, b.provider);
        QCOMPARE(a.model, b.model);
        QCOMPARE(a.keyId, b.keyId);
        QCOMPARE(a.startedAt, b.startedAt);
        QCOMPARE(a.connectUs, b.connectUs);
        QCOMPARE(a.firstByteUs, b.firstByteUs);
        QCOMPARE(a.durationUs, b.durationUs);
        QCOMPARE(a.status, b.status);
        QCOMPARE(toString(a.errorClass), toString(b.errorClass));
        QCOMPARE(a.errorCode, b.errorCode);
        QCOMPARE(a.errorMessage, b.errorMessage);
        QCOMPARE(a.nextStep, b.nextStep);
        QCOMPARE(a.upstreamRequestId, b.upstreamRequestId);
        QCOMPARE(a.connectionReused, b.connectionReused);
    }
}

void tst_Reader::anUnknownIdGivesNothing()
{
    const auto found = m_fixture.reader()->exchange("req_nobody");
    QVERIFY(found);
    QVERIFY(!*found);
}

void tst_Reader::pagesGiveEveryRowOnceNewestFirst()
{
    const auto reader = m_fixture.reader();
    model::RowsQuery query;
    query.range = kRange;
    query.filter.demo = std::nullopt;
    query.limit = 64;
    std::vector<QByteArray> ids;
    for (;;) {
        const auto page = reader->rows(query);
        QVERIFY(page);
        const auto more = idsOf(*page);
        ids.insert(ids.end(), more.begin(), more.end());
        if (page->size() < 64U)
            break;
        query.before = page->back().key;
    }
    auto expected = idsOf(m_records);
    std::ranges::reverse(expected);
    QCOMPARE(ids, expected);
}

void tst_Reader::pagesStayTrueWhileCallsAreWritten()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store(m_records));
    const auto writer = std::move(*store::Writer::open(fixture.path()));
    std::atomic<bool> stop = false;
    std::thread writing([&] {
        test::SampleExchanges newer({kRange.to, kRange.to + 48h}, 20'000, 7);
        for (int i = 0; i < 20'000 && !stop; ++i) {
            auto record = newer.next();
            record.id += "_new";
            writer->add(std::move(record));
        }
    });
    const auto reader = fixture.reader();
    model::RowsQuery query;
    query.range = {kRange.from, kRange.to + 48h};
    query.filter.demo = std::nullopt;
    query.limit = 20;
    query.before = reader->rows({.range = kRange, .filter = query.filter, .before = {}, .limit = 1})->front().key + 1;
    std::set<QByteArray> seen;
    for (bool more = true; more;) {
        const auto page = reader->rows(query);
        if (!page)
            break;
        for (const auto &row : *page) {
            seen.insert(row.id);
            query.before = row.key;
        }
        more = page->size() == 20U;
    }
    stop = true;
    writing.join();
    QCOMPARE(seen.size(), m_records.size());
}

using Predicate = std::function<bool(const model::ExchangeRecord &)>;
Q_DECLARE_METATYPE(Predicate)
Q_DECLARE_METATYPE(waybill::model::Filter)

void tst_Reader::filtersSelectWhatTheyName_data()
{
    using model::ExchangeRecord;
    using model::Filter;
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<Predicate>("expected");
    const auto row = [](const char *name, const std::function<void(Filter &)> &change, const Predicate &fits) {
        Filter filter;
        change(filter);
        const auto demo = filter.demo;
        QTest::newRow(name) << filter << Predicate([fits, demo](const ExchangeRecord &record) {
            return (!demo || *demo == record.demo) && fits(record);
        });
    };
    const auto all = [](const ExchangeRecord &) { return true; };
    row(
        "real calls by default", [](Filter &) {}, all);
    row(
        "demo calls", [](Filter &f) { f.demo = true; }, all);
    row(
        "both", [](Filter &f) { f.demo.reset(); }, all);
    row(
        "providers",
        [](Filter &f) {
            f.providers = {QStringLiteral("claude"), QStringLiteral("gem*")};
        },
        [](const auto &r) { return r.provider == u"claude" || r.provider == u"gemini"; });
    row(
        "model, requested", [](Filter &f) { f.models = {QStringLiteral("smart")}; },
        [](const auto &r) { return r.requestedModel == u"smart"; });
    row(
        "model, upstream, glob", [](Filter &f) { f.models = {QStringLiteral("gpt-5*")}; },
        [](const auto &r) { return r.upstreamModel.startsWith(u"gpt-5"); });
    row(
        "model, one character", [](Filter &f) { f.models = {QStringLiteral("gpt-?")}; },
        [](const auto &r) { return r.upstreamModel == u"gpt-5"; });
    row(
        "client with brackets", [](Filter &f) { f.clients = {QStringLiteral("rare[1]?")}; },
        [](const auto &r) { return r.client == u"rare[1]?"; });
    row(
        "no class of characters", [](Filter &f) { f.clients = {QStringLiteral("c[io]")}; },
        [](const auto &) { return false; });
    row(
        "calls without a team", [](Filter &f) { f.teams = {QString()}; },
        [](const auto &r) { return r.team.isEmpty(); });
    row(
        "team", [](Filter &f) { f.teams = {QStringLiteral("web")}; }, [](const auto &r) { return r.team == u"web"; });
    row(
        "route", [](Filter &f) { f.routes = {QStringLiteral("smart")}; },
        [](const auto &r) { return r.route == u"smart"; });
    row(
        "streaming", [](Filter &f) { f.streaming = true; }, [](const auto &r) { return r.streaming; });
    row(
        "succeeded", [](Filter &f) { f.status = Filter::Status::Succeeded; },
        [](const auto &r) { return r.succeeded(); });
    row(
        "failed", [](Filter &f) { f.status = Filter::Status::Failed; }, [](const auto &r) { return !r.succeeded(); });
    row(
        "status classes", [](Filter &f) { f.statusClasses = {5}; }, [](const auto &r) { return r.status / 100 == 5; });
    row(
        "good and bad classes",
        [](Filter &f) {
            f.statusClasses = {2, 4};
        },
        [](const auto &r) { return r.status / 100 == 2 || r.status / 100 == 4; });
    row(
        "status codes",
        [](Filter &f) {
            f.statusCodes = {429, 402};
        },
        [](const auto &r) { return r.status == 429 || r.status == 402; });
    row(
        "contradiction",
        [](Filter &f) {
            f.status = Filter::Status::Succeeded;
            f.statusCodes = {429};
        },
        [](const auto &) { return false; });
    const auto limit = Money::fromPicodollars(50'000'000'000);
    row(
        "cost above", [=](Filter &f) { f.costAbove = limit; },
        [=](const auto &r) { return r.cost.total && *r.cost.total > limit; });
    row(
        "duration above", [](Filter &f) { f.durationAboveUs = 1'000'000; },
        [](const auto &r) { return r.durationUs > 1'000'000; });
    row(
        "fallback", [](Filter &f) { f.onlyFallback = true; }, [](const auto &r) { return r.attempts.size() > 1; });
    row(
        "failed after fallback",
        [](Filter &f) {
            f.status = Filter::Status::Failed;
            f.onlyFallback = true;
        },
        [](const auto &r) { return !r.succeeded() && r.attempts.size() > 1; });
    row(
        "text in the id", [](Filter &f) { f.text = QStringLiteral("00123"); },
        [](const auto &r) { return r.id.contains("00123"); });
    row(
        "text in a client, any case", [](Filter &f) { f.text = QStringLiteral("CURSOR"); },
        [](const auto &r) { return r.client == u"cursor"; });
    row(
        "text in an error, literally", [](Filter &f) { f.text = QStringLiteral("% of the quota_u"); },
        [](const auto &r) { return r.status == 402; });
    row(
        "text that is nowhere", [](Filter &f) { f.text = QStringLiteral("a_b%\\"); },
        [](const auto &) { return false; });
    row(
        "all together",
        [](Filter &f) {
            f.providers = {QStringLiteral("openai"), QStringLiteral("claude")};
            f.teams = {QStringLiteral("co*")};
            f.status = Filter::Status::Succeeded;
            f.durationAboveUs = 300'000;
        },
        [](const auto &r) {
            return (r.provider == u"openai" || r.provider == u"claude") && r.team == u"core" && r.succeeded()
                && r.durationUs > 300'000;
        });
}

void tst_Reader::filtersSelectWhatTheyName()
{
    QFETCH(model::Filter, filter);
    QFETCH(Predicate, expected);
    std::vector<QByteArray> ids;
    MoneySum cost;
    for (auto record = m_records.rbegin(); record != m_records.rend(); ++record) {
        if (!expected(*record))
            continue;
        ids.push_back(record->id);
        cost.add(record->cost.total.value_or(Money()));
    }
    const auto reader = m_fixture.reader();
    const auto rows = reader->rows({.range = kRange, .filter = filter, .before = {}, .limit = 5'000});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
    QCOMPARE(idsOf(*rows), ids);
    const auto page = reader->rows({.range = kRange, .filter = filter, .before = {}, .limit = 3});
    QCOMPARE(page->size(), qMin<std::size_t>(3, ids.size()));
    QCOMPARE(reader->count(kRange, filter).valueOr(-1), static_cast<qint64>(ids.size()));
    model::ReportQuery query;
    query.range = kRange;
    query.filter = filter;
    const auto report = reader->report(query);
    QVERIFY(report);
    QCOMPARE(report->totals.requests, static_cast<qint64>(ids.size()));
    QCOMPARE(report->totals.cost, cost.total());
}

void tst_Reader::rareCallsAreFoundFarBack()
{
    const test::StoreFixture fixture;
    auto records = test::SampleExchanges(kRange, 12'000).all();
    std::vector<QByteArray> expected;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (i % 1'500 != 700)
            continue;
        records[i].client = QStringLiteral("rare-%1").arg(i % 2);
        records[i].demo = false;
        expected.insert(expected.begin(), records[i].id);
    }
    QVERIFY(fixture.store(records));
    const auto reader = fixture.reader();
    model::RowsQuery query;
    query.range = kRange;
    query.filter.clients = {QStringLiteral("rare-*")};
    QCOMPARE(idsOf(*reader->rows(query)), expected);
    query.limit = 3;
    std::vector<QByteArray> ids;
    for (int i = 0; i < 4; ++i) {
        const auto page = reader->rows(query);
        for (const auto &row : *page) {
            ids.push_back(row.id);
            query.before = row.key;
        }
    }
    QCOMPARE(ids, expected);
    query.before.reset();
    query.filter.durationAboveUs = 0;
    query.filter.text = QStringLiteral("rare");
    query.limit = 100;
    QCOMPARE(idsOf(*reader->rows(query)), expected);
}

void tst_Reader::rangesAreHalfOpen()
{
    const auto reader = m_fixture.reader();
    model::Filter all;
    all.demo = std::nullopt;
    const auto first = m_records[100].startedAt;
    const auto last = m_records[110].startedAt;
    QCOMPARE(reader->count({first, last}, all).valueOr(-1), 10);
    QCOMPARE(reader->count({first, last + 1us}, all).valueOr(-1), 11);
    QCOMPARE(reader->count({last, first}, all).valueOr(-1), 0);
    QCOMPARE(reader->count({TimePoint::min(), TimePoint::max()}, all).valueOr(-1), 1'000);
}

void tst_Reader::spendingCountsRealCallsInTheScope()
{
    const auto sumOf = [&](const Predicate &fits) {
        MoneySum sum;
        for (const auto &record : m_records) {
            if (!record.demo && fits(record))
                sum.add(record.cost.total.value_or(Money()));
        }
        return sum.total();
    };
    const auto reader = m_fixture.reader();
    QCOMPARE(reader->spent({}, kRange).valueOr({}), sumOf([](const auto &) { return true; }));
    model::BudgetScope scope;
    scope.team = QStringLiteral("core");
    scope.model = QStringLiteral("claude-*");
    QCOMPARE(reader->spent(scope, kRange).valueOr({}), sumOf([](const auto &record) {
                 return record.team == u"core"
                     && (matchesGlob(u"claude-*", record.requestedModel)
                         || matchesGlob(u"claude-*", record.upstreamModel));
             }));
    scope.project = QStringLiteral("none has it");
    QCOMPARE(reader->spent(scope, kRange).valueOr(Money::fromPicodollars(1)), Money());
}

void tst_Reader::namesAreThoseInUse()
{
    const auto reader = m_fixture.reader();
    const auto providers = *reader->distinctNames(model::Dimension::Provider, kRange);
    QCOMPARE(providers,
             (std::vector<QString>{QStringLiteral("claude"), QStringLiteral("gemini"), QStringLiteral("local"),
                                   QStringLiteral("openai")}));
    const auto models = *reader->distinctNames(model::Dimension::Model, kRange);
    QVERIFY(std::ranges::find(models, QStringLiteral("smart")) != models.end());
    QVERIFY(std::ranges::find(models, QStringLiteral("gpt-5")) != models.end());
    QCOMPARE(*reader->distinctNames(model::Dimension::Team, kRange),
             (std::vector<QString>{QStringLiteral("core"), QStringLiteral("web")}));
    QVERIFY(reader->distinctNames(model::Dimension::Client, {kRange.to + 240h, kRange.to + 480h})->empty());
}

void tst_Reader::theExtentIsThatOfAllCalls()
{
    const auto extent = m_fixture.reader()->extent();
    QVERIFY(extent);
    QCOMPARE(extent->from, m_records.front().startedAt);
    QCOMPARE(extent->to, m_records.back().startedAt + 1us);
}

void tst_Reader::anEmptyStoreAnswersEverything()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store({}));
    const auto reader = fixture.reader();
    QVERIFY(reader->rows({.range = kRange, .filter = {}, .before = {}})->empty());
    QCOMPARE(reader->count(kRange, {}).valueOr(-1), 0);
    QCOMPARE(reader->spent({}, kRange).valueOr(Money::fromPicodollars(1)), Money());
    QCOMPARE(*reader->extent(), TimeRange());
    const auto overview = reader->overview({.range = kRange, .filter = {}, .slot = 1h});
    QVERIFY(overview);
    QCOMPARE(overview->totals.requests, 0);
    QCOMPARE(overview->totals.latencyP50, -1);
    QCOMPARE(overview->slots.size(), 50U);
    model::ReportQuery query;
    query.range = kRange;
    QVERIFY(reader->report(query)->rows.empty());
}

QTEST_GUILESS_MAIN(tst_Reader)
#include "tst_reader.moc"
