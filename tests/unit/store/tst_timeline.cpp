// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleexchanges.h"
#include "store/timeline.h"

#include <QtTest>

using namespace waybill;
using namespace std::chrono_literals;
using store::Grain;
using store::Tile;
using test::at;

class tst_Timeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesTakeTheCoarsestGrainThatFits();
    void tilesNeverCrossALimit();
    void slotsHoldTheirFirstMoment();
    void aBerlinMonthHasDaysOfTwentyThreeAndTwentyFiveHours();
    void aMonthInAZoneBeginsAtItsMidnight();
    void periodsAreClippedToTheRange();
    void periodsOfAnEndlessRangeStayNearTheData();
    void anUnknownTimeZoneIsNamed();
};

void tst_Timeline::tilesTakeTheCoarsestGrainThatFits()
{
    const auto tiles = store::tilesBetween({at("2026-03-01T22:58:59.500Z"), at("2026-03-03T01:01:00.000Z")});
    const std::vector<Tile> expected{{Grain::Call, {at("2026-03-01T22:58:59.500Z"), at("2026-03-01T22:59:00.000Z")}},
                                     {Grain::Minute, {at("2026-03-01T22:59:00.000Z"), at("2026-03-01T23:00:00.000Z")}},
                                     {Grain::Hour, {at("2026-03-01T23:00:00.000Z"), at("2026-03-02T00:00:00.000Z")}},
                                     {Grain::Day, {at("2026-03-02T00:00:00.000Z"), at("2026-03-03T00:00:00.000Z")}},
                                     {Grain::Hour, {at("2026-03-03T00:00:00.000Z"), at("2026-03-03T01:00:00.000Z")}},
                                     {Grain::Minute, {at("2026-03-03T01:00:00.000Z"), at("2026-03-03T01:01:00.000Z")}}};
    QCOMPARE(tiles, expected);
    QCOMPARE(store::tilesBetween({at("2026-03-01T00:00:00.000Z"), at("2026-03-05T00:00:00.000Z")}, Grain::Call).size(),
             1U);
    QVERIFY(store::tilesBetween({at("2026-03-01T00:00:00.000Z"), at("2026-03-01T00:00:00.000Z")}).empty());
}

void tst_Timeline::tilesNeverCrossALimit()
{
    const auto from = at("2026-03-01T00:00:00.000Z");
    const auto aligned = store::tilesBetween({from, from + 1h, from + 2h, from + 24h});
    QCOMPARE(aligned, (std::vector<Tile>{{Grain::Hour, {from, from + 24h}}}));
    const auto cut = store::tilesBetween({from, from + 90min, from + 24h});
    QCOMPARE(cut[1], (Tile{Grain::Minute, {from + 1h, from + 2h}}));
}

void tst_Timeline::slotsHoldTheirFirstMoment()
{
    const auto from = at("2026-03-01T00:00:00.000Z");
    const std::vector<TimePoint> limits{from, from + 1h, from + 2h};
    QCOMPARE(store::slotOf(limits, from), 0U);
    QCOMPARE(store::slotOf(limits, from + 1h - 1us), 0U);
    QCOMPARE(store::slotOf(limits, from + 1h), 1U);
}

namespace {
std::vector<TimePoint> limitsOf(const char *from, const char *to, model::ReportPeriod period, const char *zone)
{
    const TimeRange range{at(from), at(to)};
    model::ReportQuery query;
    query.range = range;
    query.period = period;
    query.timeZone = zone;
    return *store::periodLimits(query, range);
}
} // namespace

void tst_Timeline::aBerlinMonthHasDaysOfTwentyThreeAndTwentyFiveHours()
{
    const auto march
        = limitsOf("2026-02-28T23:00:00.000Z", "2026-03-31T22:00:00.000Z", model::ReportPeriod::Day, "Europe/Berlin");
    QCOMPARE(march.size(), 32U);
    QCOMPARE(march[28], at("2026-03-28T23:00:00.000Z"));
    QCOMPARE(march[29], at("2026-03-29T22:00:00.000Z"));
    const auto october
        = limitsOf("2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z", model::ReportPeriod::Day, "Europe/Berlin");
    QCOMPARE(october.size(), 32U);
    QVERIFY(october[25] - october[24] == 25h);
}

void tst_Timeline::aMonthInAZoneBeginsAtItsMidnight()
{
    const auto limits
        = limitsOf("2026-01-15T00:00:00.000Z", "2026-04-15T00:00:00.000Z", model::ReportPeriod::Month, "Asia/Kolkata");
    const std::vector<TimePoint> expected{at("2026-01-15T00:00:00.000Z"), at("2026-01-31T18:30:00.000Z"),
                                          at("2026-02-28T18:30:00.000Z"), at("2026-03-31T18:30:00.000Z"),
                                          at("2026-04-15T00:00:00.000Z")};
    QCOMPARE(limits, expected);
}

void tst_Timeline::periodsAreClippedToTheRange()
{
    const auto limits = limitsOf("2026-01-01T12:00:00.000Z", "2026-01-02T12:00:00.000Z", model::ReportPeriod::Day, "");
    QCOMPARE(limits,
             (std::vector<TimePoint>{at("2026-01-01T12:00:00.000Z"), at("2026-01-02T00:00:00.000Z"),
                                     at("2026-01-02T12:00:00.000Z")}));
    QCOMPARE(limitsOf("2026-01-01T12:00:00.000Z", "2026-05-02T12:00:00.000Z", model::ReportPeriod::Total, "").size(),
             2U);
}

void tst_Timeline::periodsOfAnEndlessRangeStayNearTheData()
{
    model::ReportQuery query;
    query.range = store::storable({TimePoint::min(), TimePoint::max()});
    const auto limits = store::periodLimits(query, {at("2026-01-01T12:00:00.000Z"), at("2026-01-03T12:00:00.000Z")});
    QCOMPARE(*limits,
             (std::vector<TimePoint>{query.range.from, at("2026-01-01T00:00:00.000Z"), at("2026-01-02T00:00:00.000Z"),
                                     at("2026-01-03T00:00:00.000Z"), at("2026-01-04T00:00:00.000Z"), query.range.to}));
}

void tst_Timeline::anUnknownTimeZoneIsNamed()
{
    model::ReportQuery query;
    query.timeZone = "Mars/Base";
    const auto limits = store::periodLimits(query, {});
    QVERIFY(!limits);
    QVERIFY(limits.error().message.contains(QStringLiteral("Mars/Base")));
}

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
