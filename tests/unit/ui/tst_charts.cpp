// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/charttablemodel.h"
#include "ui/charts/charttext.h"
#include "ui/charts/charttooltip.h"
#include "ui/charts/seriescolours.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using namespace std::chrono_literals;

class tst_Charts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesHoldEveryValueExactly();
    void aLiveScaleStaysWhileItFits();
    void timeLabelsStandAtRoundHours();
    void barsAreTheData();
    void linesBreakWhereNothingWasMeasured();
    void manyPointsBecomeTwoAPixel();
    void theLegendSwitchesSeries();
    void theTooltipListsWhatIsNotZero();
    void theTableIsTheSameFigures();
    void filesAreTheSameFigures();
    void keysChooseAndActivateASlot();
    void aDragSelectsARange();
    void coloursStayWithTheirNames();
    void theSummarySaysTheTotal();

private:
    Theme m_theme;
};

namespace {

const TimePoint kBegin = fromDateTime(QDateTime(QDate(2026, 11, 18), QTime(18, 0), Qt::UTC));

ChartData data(ChartUnit unit, std::size_t slots, std::vector<ChartSeries> series)
{
    ChartData made;
    made.unit = unit;
    for (std::size_t i = 0; i < slots; ++i)
        made.slots.push_back({kBegin + static_cast<int>(i) * 1h, kBegin + static_cast<int>(i + 1) * 1h});
    made.series = std::move(series);
    return made;
}

std::int64_t dollars(const char *amount)
{
    return Money::fromDecimal(QString::fromLatin1(amount))->picodollars();
}

ChartData spend()
{
    return data(ChartUnit::Money, 4,
                {{QStringLiteral("sonnet"), 0, {dollars("0.92"), dollars("1.10"), 0, dollars("2")}},
                 {QStringLiteral("gpt"), 1, {dollars("0.84"), 0, 0, dollars("0.000000000001")}}});
}

struct Pane
{
    ChartPane pane{ChartKind::StackedBars, QStringLiteral("Spend"), ChartPane::LegendPlace::Below};
    explicit Pane(const ChartData &chart)
    {
        pane.resize(840, 252);
        pane.setData(chart);
        pane.show();
    }
};

} // namespace

void tst_Charts::scalesHoldEveryValueExactly()
{
    QRandomGenerator random(20261122);
    for (const ChartUnit unit : {ChartUnit::Money, ChartUnit::Duration, ChartUnit::Count}) {
        for (int i = 0; i < 5'000; ++i) {
            const auto highest = static_cast<std::int64_t>(random.generate64() >> random.bounded(2, 63));
            const ChartScale scale = ChartScale::fitting(unit, highest);
            QVERIFY(scale.maximum() >= highest);
            QVERIFY(scale.step >= 1);
        }
    }
    QCOMPARE(ChartScale::fitting(ChartUnit::Money, dollars("4.71")).step, dollars("2"));
    QCOMPARE(ChartScale::fitting(ChartUnit::Duration, 13'300'000).step, 5'000'000);
    QCOMPARE(ChartScale::fitting(ChartUnit::Count, 14).step, 5);
    QCOMPARE(ChartScale::fitting(ChartUnit::Count, 0).step, 1);
}

void tst_Charts::aLiveScaleStaysWhileItFits()
{
    const ChartScale scale = ChartScale::fitting(ChartUnit::Count, 14);
    QCOMPARE(scale.adapted(ChartUnit::Count, 6), scale);
    QCOMPARE(scale.adapted(ChartUnit::Count, 15), scale);
    QCOMPARE(scale.adapted(ChartUnit::Count, 16).step, 10);
    QCOMPARE(scale.adapted(ChartUnit::Count, 2).step, 1);
}

void tst_Charts::timeLabelsStandAtRoundHours()
{
    const ChartData day = data(ChartUnit::Count, 24, {});
    const TimeLabels labels = TimeLabels::fitting(day.slots, 760, 76);
    QCOMPARE(labels.every, 3);
    QCOMPARE(labels.first, 0);
    QCOMPARE(TimeLabels::fitting(day.slots, 300, 76).every, 8);
    QCOMPARE(slotLabel(day.slots[0]), QStringLiteral("18:00"));
    QCOMPARE(slotText(day.slots[15]), QStringLiteral("Thu 19 Nov, 09:00\u201310:00"));
}

void tst_Charts::barsAreTheData()
{
    Pane view(spend());
    for (std::size_t series = 0; series < 2; ++series) {
        const auto drawn = view.pane.plot()->drawnValues(series);
        QCOMPARE(drawn.size(), 4);
        for (std::size_t slot = 0; slot < 4; ++slot)
            QCOMPARE(drawn[slot], static_cast<qreal>(spend().series[series].values[slot]));
    }
}

void tst_Charts::linesBreakWhereNothingWasMeasured()
{
    ChartData chart = data(ChartUnit::Duration, 5, {{QStringLiteral("p50"), 0, {10, 20, kNoValue, 30, 40}}});
    chart.additive = false;
    ChartPlot plot(ChartKind::Lines);
    plot.resize(400, 176);
    plot.setData(chart, {});
    QCOMPARE(plot.chart()->series().size(), 2);
    QCOMPARE(plot.drawnValues(0), (std::vector<qreal>{10, 20, 30, 40}));
}

void tst_Charts::manyPointsBecomeTwoAPixel()
{
    constexpr std::size_t kPoints = 20'000;
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < kPoints; ++i)
        values.push_back(static_cast<std::int64_t>(i % 997) + 1);
    values[12'345] = 50'000;
    ChartData chart = data(ChartUnit::Count, kPoints, {{QStringLiteral("calls"), 0, values}});
    chart.additive = false;
    ChartPlot plot(ChartKind::Lines);
    plot.resize(400, 176);
    plot.setData(chart, {});
    plot.resize(500, 176);
    plot.show();
    QVERIFY(plot.drawnValues(0).size() <= 2 * 500 + 2);
    QCOMPARE(std::ranges::max(plot.drawnValues(0)), 50'000.0);
}

void tst_Charts::theLegendSwitchesSeries()
{
    Pane view(spend());
    auto *entry = view.pane.findChild<QAbstractButton *>(QStringLiteral("legend:gpt"));
    entry->click();
    QCOMPARE(view.pane.legend()->hiddenSeries(), std::set{QStringLiteral("gpt")});
    QVERIFY(view.pane.plot()->drawnValues(1).empty());
    view.pane.setData(spend());
    QVERIFY(view.pane.plot()->drawnValues(1).empty());
    entry->click();
    QCOMPARE(view.pane.plot()->drawnValues(1).size(), 4);
    QTest::mouseClick(entry, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(view.pane.legend()->hiddenSeries(), std::set{QStringLiteral("sonnet")});
}

void tst_Charts::theTooltipListsWhatIsNotZero()
{
    Pane view(spend());
    view.pane.plot()->setCurrentSlot(0);
    QVERIFY(view.pane.tooltip()->isVisible());
    QCOMPARE(view.pane.tooltip()->lines(),
             (QStringList{QStringLiteral("Wed 18 Nov, 18:00\u201319:00"), QStringLiteral("sonnet $0.92"),
                          QStringLiteral("gpt $0.84"), QStringLiteral("Total $1.76")}));
    view.pane.plot()->setCurrentSlot(1);
    QCOMPARE(view.pane.tooltip()->lines().size(), 3);
    view.pane.plot()->setCurrentSlot({});
    QVERIFY(!view.pane.tooltip()->isVisible());
}

void tst_Charts::theTableIsTheSameFigures()
{
    Pane view(spend());
    view.pane.setShowsTable(true);
    QVERIFY(view.pane.showsTable());
    const QAbstractItemModel *model = view.pane.findChild<QTableView *>()->model();
    const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(model),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 4);
    QCOMPARE(model->columnCount(), 4);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("$0.92"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("$1.76"));
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("gpt"));
    view.pane.setData(data(ChartUnit::Count, 1, {{QStringLiteral("429"), 2, {7}}}));
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("7"));
}

void tst_Charts::filesAreTheSameFigures()
{
    const QTemporaryDir folder;
    Pane view(spend());
    const auto path = [&](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    for (const char *name : {"spend.csv", "spend.png", "spend.svg"})
        QVERIFY(view.pane.exportTo(path(name)));
    QFile csv(path("spend.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().split('\n');
    QCOMPARE(lines[0], QByteArray("from,to,sonnet (USD),gpt (USD)\r"));
    QCOMPARE(lines[1], QByteArray("2026-11-18T18:00:00.000Z,2026-11-18T19:00:00.000Z,0.92,0.84\r"));
    QVERIFY(lines[4].endsWith("2.00,0.000000000001\r"));
    QCOMPARE(QImage(path("spend.png")).size(), view.pane.plot()->size() * 2);
    QVERIFY(QSvgRenderer(path("spend.svg")).isValid());
    QVERIFY(!view.pane.exportTo(path("spend.gif")));
    QVERIFY(!view.pane.exportTo(path("missing/spend.csv")));
}

void tst_Charts::keysChooseAndActivateASlot()
{
    Pane view(spend());
    ChartPlot *plot = view.pane.plot();
    QSignalSpy activated(&view.pane, &ChartPane::rangeActivated);
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Left);
    QCOMPARE(plot->currentSlot(), std::optional<std::size_t>(3));
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(plot->currentSlot(), std::optional<std::size_t>(0));
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QVERIFY(activated.front().front().value<TimeRange>() == spend().slots[0]);
    QTest::keyClick(plot, Qt::Key_Escape);
    QVERIFY(!plot->currentSlot());
}

void tst_Charts::aDragSelectsARange()
{
    Pane view(spend());
    ChartPlot *plot = view.pane.plot();
    QSignalSpy selected(&view.pane, &ChartPane::rangeSelected);
    QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, plot->columnOf(2).center());
    QTest::mouseMove(plot->viewport(), plot->columnOf(1).center());
    QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, plot->columnOf(1).center());
    QCOMPARE(selected.size(), 1);
    const auto range = selected.front().front().value<TimeRange>();
    QVERIFY(range.from == spend().slots[1].from && range.to == spend().slots[2].to);
}

void tst_Charts::coloursStayWithTheirNames()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.path());
    SeriesColours first(preferences, QStringLiteral("model"));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(first.indexOf(QStringLiteral("model-%1").arg(i)), std::min(i, kSeriesCount - 1));
    SeriesColours again(preferences, QStringLiteral("model"));
    QCOMPARE(again.indexOf(QStringLiteral("model-3")), 3);
    QCOMPARE(again.indexOf(QStringLiteral("model-9")), kSeriesCount - 1);

    ChartData chart
        = data(ChartUnit::Count, 1,
               {{QStringLiteral("a"), 0, {1}}, {QStringLiteral("b"), 7, {2}}, {QStringLiteral("c"), 7, {3}}});
    mergeOthers(chart);
    QCOMPARE(chart.series.size(), 2);
    QCOMPARE(chart.series[1], (ChartSeries{QStringLiteral("Other"), 7, {5}}));
}

void tst_Charts::theSummarySaysTheTotal()
{
    const QString summary = chartSummary(QStringLiteral("Spend"), spend());
    QVERIFY2(summary.contains(QLatin1StringView("$4.86 in all")), qPrintable(summary));
    QVERIFY2(summary.contains(QLatin1StringView("sonnet with $4.02")), qPrintable(summary));
    QVERIFY(!chartSummary(QStringLiteral("Spend"), {}).isEmpty());
}

QTEST_MAIN(tst_Charts)
#include "tst_charts.moc"
