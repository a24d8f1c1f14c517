// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QtTest>

#include <numeric>

using namespace waybill;
using namespace std::chrono_literals;
using test::at;

namespace {
const TimeRange kRange{at("2026-06-01T10:20:30.000Z"), at("2026-06-03T10:20:30.000Z")};
}

class tst_Overview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void slotsCoverTheRangeAndAddUp();
    void seriesAreDearestFirstAndAddUp();
    void manyGroupsEndInOther();
    void errorsAreCountedBySlotAndClass();
    void thePreviousRangeIsTheOneBefore();
    void lastCallsAreTheNewest();
    void percentilesAreNearTheTrueOnes();
    void slotsMustBeWholeMinutes();

private:
    [[nodiscard]] model::Overview overview(Duration slot, model::Dimension groupBy = model::Dimension::Model) const
    {
        return *m_fixture.reader()->overview({.range = kRange, .filter = {}, .slot = slot, .groupBy = groupBy});
    }
    test::StoreFixture m_fixture;
    std::vector<model::ExchangeRecord> m_records; ///< of the range and the one before
};

void tst_Overview::initTestCase()
{
    m_records = test::SampleExchanges({kRange.previous().from, kRange.to}, 2'000).all();
    QVERIFY(m_fixture.store(m_records));
}

void tst_Overview::slotsCoverTheRangeAndAddUp()
{
    for (const Duration slot : {Duration(1min), Duration(7min), Duration(1h), Duration(24h), Duration(100h)}) {
        const auto result = overview(slot);
        QCOMPARE(result.slots.front().range.from, kRange.from);
        QCOMPARE(result.slots.back().range.to, kRange.to);
        qint64 requests = 0;
        Money cost;
        for (const auto &[range, totals] : result.slots) {
            QCOMPARE(totals.requests, std::ranges::count_if(m_records, [&](const auto &record) {
                         return !record.demo && range.contains(record.startedAt);
                     }));
            requests += totals.requests;
            cost += totals.cost;
        }
        QCOMPARE(requests, result.totals.requests);
        QCOMPARE(cost, result.totals.cost);
        QCOMPARE(result.totals.requests, result.totals.succeeded + result.totals.failed);
    }
}

void tst_Overview::seriesAreDearestFirstAndAddUp()
{
    const auto result = overview(1h, model::Dimension::Provider);
    QVERIFY(result.series.size() > 2U);
    Money all;
    for (const auto &series : result.series) {
        QCOMPARE(series.costs.size(), result.slots.size());
        QCOMPARE(std::accumulate(series.costs.begin(), series.costs.end(), Money()), series.totals.cost);
        all += series.totals.cost;
    }
    QCOMPARE(all, result.totals.cost);
    QVERIFY(std::ranges::is_sorted(result.series, std::greater(), [](const auto &s) { return s.totals.cost; }));
}

void tst_Overview::manyGroupsEndInOther()
{
    const test::StoreFixture fixture;
    std::vector<model::ExchangeRecord> records;
    for (int i = 0; i < 12; ++i) {
        auto &record = records.emplace_back(test::fullRecord());
        record.id = QByteArray::number(i);
        record.upstreamModel = QStringLiteral("model-%1").arg(i, 2, 10, QLatin1Char('0'));
        record.cost.total = Money::fromPicodollars(100 - i);
        record.startedAt = kRange.from + Duration(i);
    }
    QVERIFY(fixture.store(records));
    const auto result = fixture.reader()->overview({.range = kRange, .filter = {}, .slot = 24h});
    QCOMPARE(result->series.size(), 8U);
    QCOMPARE(result->series[6].name, QStringLiteral("model-06"));
    QCOMPARE(result->series[7].name, QStringLiteral("Other"));
    QCOMPARE(result->series[7].totals.requests, 5);
    QCOMPARE(result->series[7].totals.cost.picodollars(), 93 + 92 + 91 + 90 + 89);
    QCOMPARE(result->series[7].costs.front().picodollars(), 455);
}

void tst_Overview::errorsAreCountedBySlotAndClass()
{
    const auto result = overview(1h);
    QCOMPARE(result.errors.size(), 2U);
    qint64 failed = 0;
    for (const auto &[errorClass, counts] : result.errors) {
        QCOMPARE(counts.size(), result.slots.size());
        const auto sum = std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
        QCOMPARE(sum, std::ranges::count_if(m_records, [&, wanted = errorClass](const auto &record) {
                     return !record.demo && kRange.contains(record.startedAt) && record.errorClass == wanted;
                 }));
        failed += sum;
    }
    QCOMPARE(failed, result.totals.failed);
}

void tst_Overview::thePreviousRangeIsTheOneBefore()
{
    Money cost;
    for (const auto &record : m_records) {
        if (!record.demo && kRange.previous().contains(record.startedAt))
            cost += record.cost.total.value_or(Money());
    }
    QCOMPARE(overview(1h).previous.cost, cost);
}

void tst_Overview::lastCallsAreTheNewest()
{
    const auto result = overview(1h);
    QCOMPARE(result.lastCalls.size(), 20U);
    const auto newest = std::ranges::find(m_records.rbegin(), m_records.rend(), false, &model::ExchangeRecord::demo);
    QCOMPARE(result.lastCalls.front().id, newest->id);
    QCOMPARE(result.lastCalls.front().startedAt, newest->startedAt);
}

void tst_Overview::percentilesAreNearTheTrueOnes()
{
    std::vector<std::int64_t> durations;
    for (const auto &record : m_records) {
        if (!record.demo && kRange.contains(record.startedAt))
            durations.push_back(record.durationUs);
    }
    std::ranges::sort(durations);
    const auto near = [&](std::int64_t estimate, double quantile) {
        const auto rank = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(durations.size())));
        const auto truth = static_cast<double>(durations[rank - 1]);
        return std::abs(static_cast<double>(estimate) - truth) <= 0.06 * truth;
    };
    const auto totals = overview(1h).totals;
    QVERIFY(near(totals.latencyP50, 0.5));
    QVERIFY(near(totals.latencyP95, 0.95));
    QVERIFY(near(totals.latencyP99, 0.99));
    QVERIFY(totals.firstTokenP50 > 0 && totals.firstTokenP50 < totals.latencyP50);
}

void tst_Overview::slotsMustBeWholeMinutes()
{
    const auto reader = m_fixture.reader();
    for (const Duration slot : {Duration(0), Duration(-1min), Duration(90s), Duration(1us)})
        QVERIFY(!reader->overview({.range = kRange, .filter = {}, .slot = slot}));
    QVERIFY(!reader->overview({.range = {TimePoint(), kRange.to}, .filter = {}, .slot = 1min}));
}

QTEST_GUILESS_MAIN(tst_Overview)
#include "tst_overview.moc"
