// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QtTest>

#include <numeric>

using namespace waybill;
using namespace std::chrono_literals;
using model::Dimension;
using model::ReportPeriod;
using test::ask;
using test::at;

namespace {
/// March in Berlin: its 29th has 23 hours.
const TimeRange kMarch{at("2026-02-28T23:00:00.000Z"), at("2026-03-31T22:00:00.000Z")};
} // namespace

class tst_Report : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allSumsAgreeToThePicodollar();
    void everyPeriodAndZoneGivesTheSameTotal_data();
    void everyPeriodAndZoneGivesTheSameTotal();
    void aBerlinMonthHasADayOfTwentyThreeHours();
    void rowsComeByPeriodThenGroup();
    void rollupsAndRowsAgree();
    void callsWithoutAPriceAreCountedNotZero();
    void sumsBeyondSixtyFourBitsAreHeldAtTheLargest();

private:
    test::StoreFixture m_fixture;
    std::vector<model::ExchangeRecord> m_records;
};

void tst_Report::initTestCase()
{
    m_records = test::SampleExchanges(kMarch, 1'000).all();
    QVERIFY(m_fixture.store(m_records));
}

void tst_Report::allSumsAgreeToThePicodollar()
{
    const auto total = std::accumulate(m_records.begin(), m_records.end(), Money(), [](Money sum, const auto &record) {
        return record.demo ? sum : sum + record.cost.total.value_or(Money());
    });
    QVERIFY(total > Money());
    for (const char *table : {"exchanges", "rollup_minute", "rollup_hour", "rollup_day"}) {
        const QString sql = QStringLiteral("SELECT sum(cost) FROM %1 WHERE subject IN (SELECT id FROM subjects WHERE "
                                           "NOT demo)")
                                .arg(QString::fromLatin1(table));
        QCOMPARE(ask(m_fixture.path(), sql).toLongLong(), total.picodollars());
    }
    const auto reader = m_fixture.reader();
    model::ReportQuery query;
    query.range = kMarch;
    query.groupBy = {Dimension::Model, Dimension::Client};
    const auto report = reader->report(query);
    QCOMPARE(report->totals.cost, total);
    Money ofRows;
    for (const auto &row : report->rows)
        ofRows += row.totals.cost;
    QCOMPARE(ofRows, total);
    QCOMPARE(reader->overview({.range = kMarch, .filter = {}, .slot = 24h})->totals.cost, total);
    QCOMPARE(reader->spent({}, kMarch).valueOr({}), total);
}

void tst_Report::everyPeriodAndZoneGivesTheSameTotal_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QByteArray>("zone");
    for (const auto period : {ReportPeriod::Total, ReportPeriod::Day, ReportPeriod::Month}) {
        for (const char *zone : {"", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns"})
            QTest::addRow("%d %s", static_cast<int>(period), zone) << static_cast<int>(period) << QByteArray(zone);
    }
}

void tst_Report::everyPeriodAndZoneGivesTheSameTotal()
{
    QFETCH(int, period);
    QFETCH(QByteArray, zone);
    model::ReportQuery query;
    query.range = {kMarch.from + 13s, kMarch.to - 17s};
    query.period = static_cast<ReportPeriod>(period);
    query.timeZone = zone;
    const auto report = m_fixture.reader()->report(query);
    QVERIFY(report);
    Money total;
    qint64 requests = 0;
    for (const auto &record : m_records) {
        if (record.demo || !query.range.contains(record.startedAt))
            continue;
        total += record.cost.total.value_or(Money());
        ++requests;
    }
    QCOMPARE(report->totals.cost, total);
    QCOMPARE(report->totals.requests, requests);
    for (const auto &row : report->rows) {
        const auto inRow = std::ranges::count_if(m_records, [&](const auto &record) {
            const QString &model = record.upstreamModel.isEmpty() ? record.requestedModel : record.upstreamModel;
            return !record.demo && row.period.contains(record.startedAt) && model == row.group.front();
        });
        QCOMPARE(row.totals.requests, inRow);
    }
}

void tst_Report::aBerlinMonthHasADayOfTwentyThreeHours()
{
    model::ReportQuery query;
    query.range = kMarch;
    query.groupBy = {};
    query.timeZone = "Europe/Berlin";
    const auto report = m_fixture.reader()->report(query);
    QCOMPARE(report->rows.size(), 31U);
    QVERIFY(report->rows[28].period.length() == 23h);
    QVERIFY(report->rows[27].period.length() == 24h);
    query.period = ReportPeriod::Month;
    const auto month = m_fixture.reader()->report(query);
    QCOMPARE(month->rows.size(), 1U);
    QCOMPARE(month->rows.front().period, kMarch);
    QCOMPARE(month->rows.front().totals.cost, report->totals.cost);
}

void tst_Report::rowsComeByPeriodThenGroup()
{
    model::ReportQuery query;
    query.range = kMarch;
    query.groupBy = {Dimension::Provider, Dimension::Team};
    const auto report = m_fixture.reader()->report(query);
    const auto inOrder = [](const model::ReportRow &a, const model::ReportRow &b) {
        return std::tie(a.period.from, a.group) < std::tie(b.period.from, b.group);
    };
    QVERIFY(std::ranges::is_sorted(report->rows, inOrder));
    QVERIFY(report->rows.size() > 100U);
    QCOMPARE(report->rows.front().group.size(), 2U);
}

void tst_Report::rollupsAndRowsAgree()
{
    const auto reader = m_fixture.reader();
    model::ReportQuery query;
    query.range = kMarch;
    query.period = ReportPeriod::Total;
    const auto fromRollups = reader->report(query);
    query.filter.durationAboveUs = -1; // fits all, and only the rows can tell
    const auto fromRows = reader->report(query);
    QCOMPARE(fromRows->rows.size(), fromRollups->rows.size());
    for (std::size_t i = 0; i < fromRows->rows.size(); ++i) {
        const model::Totals &a = fromRollups->rows[i].totals;
        const model::Totals &b = fromRows->rows[i].totals;
        QCOMPARE(fromRows->rows[i].group, fromRollups->rows[i].group);
        QCOMPARE(a.requests, b.requests);
        QCOMPARE(a.succeeded, b.succeeded);
        QCOMPARE(a.failed, b.failed);
        QCOMPARE(a.unpriced, b.unpriced);
        QCOMPARE(a.estimated, b.estimated);
        QCOMPARE(a.cost, b.cost);
        QCOMPARE(a.usage, b.usage);
        QCOMPARE(a.latencyP50, b.latencyP50);
        QCOMPARE(a.latencyP99, b.latencyP99);
        QCOMPARE(a.firstTokenP95, b.firstTokenP95);
    }
}

void tst_Report::callsWithoutAPriceAreCountedNotZero()
{
    const auto unpriced = std::ranges::count_if(m_records, [](const auto &r) { return !r.demo && !r.cost.total; });
    QVERIFY(unpriced > 0);
    model::ReportQuery query;
    query.range = kMarch;
    const auto report = m_fixture.reader()->report(query);
    QCOMPARE(report->totals.unpriced, unpriced);
    QCOMPARE(ask(m_fixture.path(),
                 QStringLiteral("SELECT count(*) FROM exchanges JOIN subjects ON subject = subjects.id "
                                "WHERE cost IS NULL AND NOT demo"))
                 .toLongLong(),
             unpriced);
}

void tst_Report::sumsBeyondSixtyFourBitsAreHeldAtTheLargest()
{
    const test::StoreFixture fixture;
    auto records = test::SampleExchanges(kMarch, 8).all();
    for (auto &record : records) {
        record.demo = false;
        record.startedAt = kMarch.from;
        record.upstreamModel = QStringLiteral("dear");
        record.cost.total = Money::fromPicodollars(5'000'000 * Money::kPicodollarsPerDollar);
    }
    QVERIFY(fixture.store(records));
    QCOMPARE(fixture.reader()->spent({}, kMarch)->picodollars(), std::numeric_limits<qint64>::max());
    model::ReportQuery query;
    query.range = kMarch;
    QCOMPARE(fixture.reader()->report(query)->totals.cost.picodollars(), std::numeric_limits<qint64>::max());
}

QTEST_GUILESS_MAIN(tst_Report)
#include "tst_report.moc"
