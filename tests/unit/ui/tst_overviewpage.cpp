// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/overview/kpicell.h"
#include "ui/overview/overviewpage.h"
#include "ui/requests/nocalls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/note.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;
using waybill::testing::shoot;

class tst_OverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsExactFigures();
    void chartsShowTheOverviewsFigures();
    void theMonthIsTheBudgetThatCoversAll();
    void withoutABudgetTheMonthIsAsked();
    void everyFigureLeadsToItsCalls();
    void aSlotLeadsToItsCalls();
    void aRowLeadsToItsCalls();
    void groupingAsksAgain();
    void aHiddenPageAsksNothing();
    void newCallsAppearAtOnce();
    void demoCallsStayAmongThemselves();
    void aFailedQuestionKeepsTheFigures();
    void anEmptyStoreOffersAFirstCall();
    void theStripWalksByArrows();
    void aNarrowWindowKeepsEverything();
};

namespace {

OverviewPage &open(Desktop &desktop)
{
    MainWindow &window = desktop.openOnWorkingDay();
    auto *page = static_cast<OverviewPage *>(window.page(View::Overview));
    window.showView(View::Overview);
    return *page;
}

ChartPane *chart(OverviewPage &page, const char *name)
{
    for (ChartPane *one : page.findChildren<ChartPane *>())
        if (one->plot()->accessibleName() == QLatin1StringView(name))
            return one;
    return nullptr;
}

QTableView *table(OverviewPage &page, const char *name)
{
    for (QTableView *one : page.findChildren<QTableView *>())
        if (one->accessibleName() == QLatin1StringView(name))
            return one;
    return nullptr;
}

QString text(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace

void tst_OverviewPage::showsExactFigures()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTRY_COMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    QCOMPARE(page.cell(Kpi::Spend)->figure().companion, QStringLiteral("$0.0068 a call"));
    QCOMPARE(page.cell(Kpi::Spend)->figure().change, QStringLiteral("\u22128.2\u00a0% vs prior"));
    QCOMPARE(page.cell(Kpi::Requests)->figure().value, QStringLiteral("6,184"));
    QCOMPARE(page.cell(Kpi::Requests)->figure().change, QStringLiteral("+3.1\u00a0% vs prior"));
    QCOMPARE(page.cell(Kpi::Tokens)->figure().value, QStringLiteral("43.1\u00a0M"));
    QCOMPARE(page.cell(Kpi::Cache)->figure().value, QStringLiteral("71.2\u00a0%"));
    QCOMPARE(page.cell(Kpi::Latency)->figure().value, QStringLiteral("1.84\u00a0s"));
    QCOMPARE(page.cell(Kpi::Latency)->figure().companion, QStringLiteral("p95 9.62\u00a0s"));
    QCOMPARE(page.cell(Kpi::FirstToken)->figure().value, QStringLiteral("612\u00a0ms"));
    QCOMPARE(page.cell(Kpi::Errors)->figure().value, QStringLiteral("0.42\u00a0%"));
    QCOMPARE(page.cell(Kpi::Errors)->figure().companion, QStringLiteral("26 of 6,184"));
    QCOMPARE(page.cell(Kpi::Errors)->figure().change, QStringLiteral("+0.19 pt vs prior"));
    QTableView *top = table(page, "Top models");
    QCOMPARE(text(top, 0, 0), QStringLiteral("claude-sonnet-5"));
    QCOMPARE(text(top, 0, 1), QStringLiteral("1,912"));
    QCOMPARE(text(top, 0, 3), QStringLiteral("$18.20"));
    QTRY_COMPARE(table(page, "Provider health")->model()->rowCount(), 7);
    QCOMPARE(table(page, "Last calls")->model()->rowCount(), 20);
    QTest::qWait(50);
    shoot(desktop.application->window(), QStringLiteral("overview"));
    ChartPane *spend = chart(page, "Spend");
    spend->plot()->setCurrentSlot(15);
    shoot(desktop.application->window(), QStringLiteral("overview-hover"));
}

void tst_OverviewPage::chartsShowTheOverviewsFigures()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    const model::Overview &overview = desktop.service.overviewAnswer;
    ChartPane *spend = chart(page, "Spend");
    QTRY_COMPARE(spend->data().slots.size(), overview.slots.size());
    for (std::size_t series = 0; series < overview.series.size(); ++series)
        for (std::size_t slot = 0; slot < overview.slots.size(); ++slot)
            QCOMPARE(spend->data().series[series].values[slot], overview.series[series].costs[slot].picodollars());
    ChartPane *latency = chart(page, "Latency");
    for (std::size_t slot = 0; slot < overview.slots.size(); ++slot)
        QCOMPARE(latency->data().series[1].values[slot], overview.slots[slot].totals.latencyP95);
    QCOMPARE(chart(page, "Errors by class")->data().series[0].values, overview.errors[0].counts);
    QVERIFY(!spend->plot()->accessibleDescription().isEmpty());
}

void tst_OverviewPage::theMonthIsTheBudgetThatCoversAll()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTRY_COMPARE(page.cell(Kpi::Month)->figure().value, QStringLiteral("$612.40"));
    const KpiFigure &figure = page.cell(Kpi::Month)->figure();
    QCOMPARE(figure.name, QStringLiteral("November"));
    QCOMPARE(figure.companion, QStringLiteral("of $900.00"));
    QCOMPARE(figure.status, std::optional(Status::Degraded));
    QVERIFY(desktop.service.reportQueries.empty());
}

void tst_OverviewPage::withoutABudgetTheMonthIsAsked()
{
    Desktop desktop;
    fillWithWorkingDay(desktop.service, desktop.clock);
    model::Configuration configuration = desktop.service.configuration();
    configuration.budgets.clear();
    desktop.service.setConfiguration(configuration);
    desktop.service.reportAnswer.totals.cost = *Money::fromDecimal(u"612.40");
    auto *page = static_cast<OverviewPage *>(desktop.open().page(View::Overview));
    QTRY_COMPARE(page->cell(Kpi::Month)->figure().value, QStringLiteral("$612.40"));
    QCOMPARE(page->cell(Kpi::Month)->figure().companion, QStringLiteral("no budget for all"));
}

void tst_OverviewPage::everyFigureLeadsToItsCalls()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    MainWindow &window = desktop.application->window();
    QTRY_COMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    page.cell(Kpi::Errors)->setFocus();
    QTest::keyClick(page.cell(Kpi::Errors), Qt::Key_Return);
    QCOMPARE(window.currentView(), View::Requests);
    QTRY_VERIFY(!desktop.service.rowsQueries.empty());
    QVERIFY(desktop.service.rowsQueries.back().filter.status == model::Filter::Status::Failed);
}

void tst_OverviewPage::aSlotLeadsToItsCalls()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    ChartPane *spend = chart(page, "Spend");
    QTRY_COMPARE(spend->data().slots.size(), 24);
    spend->plot()->setFocus();
    QTest::keyClick(spend->plot(), Qt::Key_Right);
    QTest::keyClick(spend->plot(), Qt::Key_Right);
    QTest::keyClick(spend->plot(), Qt::Key_Return);
    QCOMPARE(desktop.application->window().currentView(), View::Requests);
    QTRY_VERIFY(!desktop.service.rowsQueries.empty());
    QVERIFY(desktop.service.rowsQueries.back().range == desktop.service.overviewAnswer.slots[1].range);
}

void tst_OverviewPage::aRowLeadsToItsCalls()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTableView *top = table(page, "Top models");
    QTRY_VERIFY(top->model()->rowCount() > 1);
    QTest::mouseClick(top->viewport(), Qt::LeftButton, {}, top->visualRect(top->model()->index(1, 0)).center());
    QCOMPARE(desktop.application->window().currentView(), View::Requests);
    QTRY_VERIFY(!desktop.service.rowsQueries.empty());
    QCOMPARE(desktop.service.rowsQueries.back().filter.models, std::vector{QStringLiteral("gpt-5.2")});
}

void tst_OverviewPage::groupingAsksAgain()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTRY_COMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    QTest::qWait(100);
    const auto asked = desktop.service.overviewQueries.size();
    page.findChild<QComboBox *>()->setCurrentIndex(1);
    QTRY_COMPARE(desktop.service.overviewQueries.size(), asked + 1);
    QVERIFY(desktop.service.overviewQueries.back().groupBy == model::Dimension::Provider);
}

void tst_OverviewPage::aHiddenPageAsksNothing()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTRY_COMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    desktop.application->window().showView(View::Budgets);
    const auto asked = desktop.service.overviewQueries.size();
    desktop.find<QPushButton>("rangeEarlier")->click();
    model::LiveBatch batch;
    batch.rows = {desktop.service.rowsAnswer.front()};
    batch.arrived = 1;
    Q_EMIT desktop.service.liveBatchArrived(batch);
    page.refresh();
    QTest::qWait(120);
    QCOMPARE(desktop.service.overviewQueries.size(), asked);
    desktop.application->window().showView(View::Overview);
    QTRY_COMPARE(desktop.service.overviewQueries.size(), asked + 1);
}

void tst_OverviewPage::newCallsAppearAtOnce()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTableView *last = table(page, "Last calls");
    QTRY_COMPARE(last->model()->rowCount(), 20);
    const QPersistentModelIndex first = last->model()->index(0, 0);
    model::LiveBatch batch;
    batch.rows = {desktop.service.rowsAnswer[2], desktop.service.rowsAnswer[2]};
    batch.rows[0].id = "req_new_1";
    batch.rows[1].id = "req_new_2";
    batch.rows[1].client = QStringLiteral("zed");
    batch.arrived = 2;
    Q_EMIT desktop.service.liveBatchArrived(batch);
    QCOMPARE(last->model()->rowCount(), 20);
    QCOMPARE(text(last, 0, 2), QStringLiteral("zed"));
    QCOMPARE(first.row(), 2);
}

void tst_OverviewPage::demoCallsStayAmongThemselves()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTableView *last = table(page, "Last calls");
    QTRY_COMPARE(last->model()->rowCount(), 20);
    const QString before = text(last, 0, 1) + text(last, 0, 2);
    model::LiveBatch batch;
    batch.rows = {desktop.service.rowsAnswer[2]};
    batch.rows[0].id = "req_demo";
    batch.rows[0].demo = true;
    batch.rows[0].client = QStringLiteral("demo-client");
    batch.arrived = 1;
    Q_EMIT desktop.service.liveBatchArrived(batch);
    QCOMPARE(text(last, 0, 1) + text(last, 0, 2), before);
}

void tst_OverviewPage::aFailedQuestionKeepsTheFigures()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTRY_COMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    desktop.service.failQueries = Error(QStringLiteral("usage.db: disk image is malformed."));
    page.refresh();
    QTRY_VERIFY(page.cell(Kpi::Spend)->isUnavailable());
    QCOMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    QVERIFY(!page.cell(Kpi::Month)->isUnavailable());
    shoot(desktop.application->window(), QStringLiteral("overview-failed"));
    desktop.service.failQueries.reset();
    page.cell(Kpi::Spend)->click();
    QTRY_VERIFY(!page.cell(Kpi::Spend)->isUnavailable());
}

void tst_OverviewPage::anEmptyStoreOffersAFirstCall()
{
    Desktop desktop;
    auto *page = static_cast<OverviewPage *>(desktop.open().page(View::Overview));
    auto *nothing = page->findChild<NoCalls *>();
    QTRY_VERIFY(nothing->isVisible());
    QTRY_COMPARE(nothing->state()->title(), QStringLiteral("No calls yet"));
    shoot(desktop.application->window(), QStringLiteral("overview-empty"));
    const auto labels = nothing->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == QLatin1StringView("curl http://127.0.0.1:8377/v1/models");
    }));
    nothing->findChild<QPushButton *>(QStringLiteral("emptyAction"))->click();
    QVERIFY(!desktop.service.configuration().providers.empty());
    QTRY_COMPARE(desktop.service.overviewQueries.back().filter.demo, std::optional(true));
}

void tst_OverviewPage::theStripWalksByArrows()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QVERIFY(QTest::qWaitForWindowActive(&desktop.application->window()));
    page.cell(Kpi::Spend)->setFocus();
    QTest::keyClick(page.cell(Kpi::Spend), Qt::Key_Right);
    QVERIFY(page.cell(Kpi::Month)->hasFocus());
    QTest::keyClick(page.cell(Kpi::Month), Qt::Key_Left);
    QTest::keyClick(page.cell(Kpi::Spend), Qt::Key_Left);
    QVERIFY(page.cell(Kpi::Errors)->hasFocus());
    QVERIFY(page.cell(Kpi::Errors)->accessibleName().startsWith(QLatin1StringView("Errors")));
}

void tst_OverviewPage::aNarrowWindowKeepsEverything()
{
    Desktop desktop;
    OverviewPage &page = open(desktop);
    QTRY_COMPARE(page.cell(Kpi::Spend)->figure().value, QStringLiteral("$41.88"));
    desktop.application->window().resize(1000, 700);
    QTest::qWait(20);
    QTableView *health = table(page, "Provider health");
    QVERIFY(health->mapTo(&page, QPoint()).y() > chart(page, "Errors by class")->mapTo(&page, QPoint()).y());
    shoot(desktop.application->window(), QStringLiteral("overview-narrow"));
}

QTEST_MAIN(tst_OverviewPage)
#include "tst_overviewpage.moc"
