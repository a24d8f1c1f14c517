// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/requests/attemptlist.h"
#include "ui/requests/calldetail.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/filterline.h"
#include "ui/requests/nocalls.h"
#include "ui/requests/requestspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"

#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;
using waybill::testing::shoot;

class tst_RequestsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst();
    void aTypedFilterIsAsked();
    void aWrongFilterPointsAtItself();
    void chipsAndLineAgree();
    void scrollingFetchesPages();
    void newCallsWaitWhileReading();
    void newCallsAppearAtTheTop();
    void spaceHoldsNewCallsBack();
    void aRowIsCopiedExactly();
    void theDetailShowsTheWholeCall();
    void everythingByKeyboard();
    void theExportTakesTheFilter();
    void nothingFoundNamesTheFilter();
    void aHiddenPageAsksNothing();
};

namespace {

Money usd(const char *amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount));
}

/// The call of the design's picture: two failures at one provider, answered by the next.
model::ExchangeRecord fallbackCall(const model::ExchangeRow &row)
{
    model::ExchangeRecord record;
    record.id = row.id;
    record.startedAt = row.startedAt;
    record.client = row.client;
    record.team = QStringLiteral("core");
    record.userAgent = QStringLiteral("claude-cli/2.1.8");
    record.requestedModel = row.requestedModel;
    record.route = QStringLiteral("smart");
    record.provider = QStringLiteral("bedrock");
    record.upstreamModel = QStringLiteral("claude-sonnet-5");
    record.streaming = true;
    record.status = 200;
    record.firstByteUs = 2'900'000;
    record.firstTokenUs = 2'940'000;
    record.durationUs = 11'200'000;
    record.overheadUs = 4'000;
    record.requestBytes = 184'320;
    record.responseBytes = 9'216;
    record.budgets = {QStringLiteral("all-spend"), QStringLiteral("team-core")};
    record.usage[model::Meter::Input] = 47'030;
    record.usage[model::Meter::CacheRead] = 41'870;
    record.usage[model::Meter::CacheWrite] = 1'946;
    record.usage[model::Meter::Output] = 1'288;
    record.cost.source = model::CostSource::Computed;
    record.cost.total = usd("0.032547");
    record.cost.priceRow = QStringLiteral("anthropic/claude-sonnet-5");
    record.cost.lines = {{"input", 3'214, 2'000'000, usd("0.006428")},
                         {"cache_read", 41'870, 200'000, usd("0.008374")},
                         {"cache_write_5m", 1'946, 2'500'000, usd("0.004865")},
                         {"output", 1'288, 10'000'000, usd("0.01288")}};
    const auto attempt = [&](std::int64_t start, std::int64_t duration, const char *provider) {
        model::AttemptRecord one;
        one.provider = QString::fromLatin1(provider);
        one.model = QStringLiteral("claude-sonnet-5");
        one.keyId = QStringLiteral("default");
        one.startedAt = record.startedAt + Duration(start);
        one.durationUs = duration;
        return one;
    };
    for (const auto &[start, duration] : {std::pair(4'000, 408'000), std::pair(930'000, 414'000)}) {
        model::AttemptRecord failed = attempt(start, duration, "anthropic");
        failed.status = 529;
        failed.errorClass = model::ErrorClass::Overloaded;
        failed.errorCode = QStringLiteral("overloaded_error");
        failed.errorMessage = QStringLiteral("Overloaded");
        failed.nextStep = start < 5'000 ? QStringLiteral("retry") : QStringLiteral("next target");
        failed.connectionReused = true;
        record.attempts.push_back(failed);
    }
    model::AttemptRecord answered = attempt(1'344'000, 9'856'000, "bedrock");
    answered.status = 200;
    answered.connectUs = 116'000;
    answered.firstByteUs = 1'596'000;
    answered.nextStep = QStringLiteral("answered");
    record.attempts.push_back(answered);
    return record;
}

struct Fixture
{
    Desktop desktop;
    RequestsPage *page = nullptr;
    QTableView *table = nullptr;
    FilterLine *line = nullptr;

    explicit Fixture(int rows = 64)
    {
        fillWithWorkingDay(desktop.service, desktop.clock);
        auto &answers = desktop.service.rowsAnswer;
        const auto samples = answers;
        answers.clear();
        for (int i = 0; i < rows; ++i) {
            model::ExchangeRow row = samples[static_cast<std::size_t>(i) % 8];
            row.key = rows - i;
            row.id = "req_" + QByteArray::number(row.key);
            row.startedAt = desktop.clock.now() - std::chrono::seconds(7 * i);
            answers.push_back(row);
        }
        desktop.service.exchanges[answers[1].id] = fallbackCall(answers[1]);
        MainWindow &window = desktop.open();
        page = static_cast<RequestsPage *>(window.page(View::Requests));
        window.showView(View::Requests);
        table = page->findChild<QTableView *>(QStringLiteral("requests"));
        line = page->findChild<FilterLine *>();
        if (!QTest::qWaitFor([this] { return table->model()->rowCount() > 0; }))
            qFatal("The page shows no calls.");
        table->setFocus();
    }
    QString cell(int row, int column) const { return table->model()->index(row, column).data().toString(); }
    QPushButton *button(const char *name) const
    {
        return page->window()->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QPushButton *pill() const { return page->findChild<QPushButton *>(QStringLiteral("newCalls")); }
    /// New calls at the top of the store, and word of them.
    void arrive(int count)
    {
        auto &answers = desktop.service.rowsAnswer;
        for (int i = 0; i < count; ++i) {
            model::ExchangeRow row = answers[2];
            row.key = answers.front().key + 1;
            row.id = "req_" + QByteArray::number(row.key);
            answers.insert(answers.begin(), row);
        }
        model::LiveBatch batch;
        batch.arrived = count;
        Q_EMIT desktop.service.liveBatchArrived(batch);
    }
};

} // namespace

void tst_RequestsPage::showsTheNewestFirst()
{
    Fixture view;
    QCOMPARE(view.table->model()->rowCount(), 64);
    QCOMPARE(view.cell(0, 1), QStringLiteral("16:42:08"));
    QCOMPARE(view.cell(1, 0), QStringLiteral("200"));
    QCOMPARE(view.cell(1, 3), QStringLiteral("gpt-5.2"));
    QCOMPARE(view.cell(1, 4), QStringLiteral("3"));
    QCOMPARE(view.cell(1, 7), QStringLiteral("47,030"));
    QCOMPARE(view.cell(1, 9), QStringLiteral("$0.0325"));
    QTRY_COMPARE(view.page->remark(), QStringLiteral("64"));
}

void tst_RequestsPage::aTypedFilterIsAsked()
{
    Fixture view;
    const auto asked = view.desktop.service.rowsQueries.size();
    QTest::keyClicks(view.line, QStringLiteral("team:core,data latency>0.9s"));
    QTRY_VERIFY(view.desktop.service.rowsQueries.size() > asked);
    const model::Filter &filter = view.desktop.service.rowsQueries.back().filter;
    QTRY_COMPARE(view.desktop.service.rowsQueries.back().filter.durationAboveUs, std::optional<std::int64_t>(900'000));
    QCOMPARE(filter.teams, (std::vector{QStringLiteral("core"), QStringLiteral("data")}));
    // One question after the last key, not one a key.
    QCOMPARE(view.desktop.service.rowsQueries.size(), asked + 1);
    QTRY_COMPARE(view.line->remark(), QStringLiteral("64 match"));
}

void tst_RequestsPage::aWrongFilterPointsAtItself()
{
    Fixture view;
    const auto asked = view.desktop.service.rowsQueries.size();
    QTest::keyClicks(view.line, QStringLiteral("status:6xx"));
    QCOMPARE(view.line->problem()->position, 7);
    const QString problem = view.page->findChild<FilterBar *>()->problemText();
    QVERIFY2(problem.startsWith(QLatin1StringView("Column 8: ")), qPrintable(problem));
    shoot(view.desktop.application->window(), QStringLiteral("requests-problem"));
    QTest::qWait(200);
    QCOMPARE(view.desktop.service.rowsQueries.size(), asked);
}

void tst_RequestsPage::chipsAndLineAgree()
{
    Fixture view;
    auto *chip = view.page->findChild<QToolButton *>(QStringLiteral("chipFallback"));
    chip->click();
    QCOMPARE(view.line->text(), QStringLiteral("fallback:yes"));
    QTRY_VERIFY(view.desktop.service.rowsQueries.back().filter.onlyFallback);
    view.line->clear();
    QTest::keyClicks(view.line, QStringLiteral("cost>0.1"));
    QTRY_VERIFY(!chip->isChecked());
    QVERIFY(view.page->findChild<QToolButton *>(QStringLiteral("chipDear"))->isChecked());
    view.page->findChild<QToolButton *>(QStringLiteral("clearFilter"))->click();
    QCOMPARE(view.line->text(), QString());
}

void tst_RequestsPage::scrollingFetchesPages()
{
    Fixture view(1'000);
    QCOMPARE(view.table->model()->rowCount(), 256);
    QTRY_COMPARE(view.page->remark(), QStringLiteral("1,000"));
    for (const int expected : {512, 768, 1'000}) {
        view.table->scrollToBottom();
        QTRY_COMPARE(view.table->model()->rowCount(), expected);
    }
    QCOMPARE(view.desktop.service.rowsQueries.back().before, std::optional<std::int64_t>(1'000 - 768 + 1));
    QCOMPARE(view.cell(999, 1), format::time(view.desktop.service.rowsAnswer[999].startedAt));
}

void tst_RequestsPage::newCallsWaitWhileReading()
{
    Fixture view(300);
    QTRY_VERIFY(view.table->verticalScrollBar()->maximum() > 400);
    view.table->verticalScrollBar()->setValue(400);
    const QString seen = view.cell(20, 1);
    view.arrive(37);
    QTRY_VERIFY(view.pill()->isVisible());
    QCOMPARE(view.pill()->text(), QStringLiteral("37 new requests"));
    QCOMPARE(view.cell(20, 1), seen);
    QTRY_COMPARE(view.page->remark(), QStringLiteral("337"));
    shoot(view.desktop.application->window(), QStringLiteral("requests-pill"));
    view.pill()->click();
    QCOMPARE(view.table->model()->rowCount(), 256 + 37);
    QCOMPARE(view.table->verticalScrollBar()->value(), 0);
    QVERIFY(!view.pill()->isVisible());
}

void tst_RequestsPage::newCallsAppearAtTheTop()
{
    Fixture view;
    view.table->selectRow(1);
    const QPersistentModelIndex selected = view.table->currentIndex();
    view.arrive(3);
    QTRY_COMPARE(view.table->model()->rowCount(), 67);
    QCOMPARE(selected.row(), 4);
    QCOMPARE(view.table->currentIndex().row(), 4);
    QVERIFY(!view.pill()->isVisible());
}

void tst_RequestsPage::spaceHoldsNewCallsBack()
{
    Fixture view;
    QTest::keyClick(view.table, Qt::Key_Space);
    QVERIFY(view.button("pause")->isChecked());
    view.arrive(2);
    QTRY_VERIFY(view.pill()->isVisible());
    QCOMPARE(view.table->model()->rowCount(), 64);
    QTest::keyClick(view.table, Qt::Key_Space);
    QTRY_COMPARE(view.table->model()->rowCount(), 66);
    QVERIFY(!view.button("pause")->isChecked());
}

void tst_RequestsPage::aRowIsCopiedExactly()
{
    Fixture view;
    QVERIFY(QTest::qWaitForWindowActive(view.page->window()));
    view.table->setFocus();
    view.table->selectRow(1);
    QTest::keyClick(view.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QGuiApplication::clipboard()->text(),
        QStringLiteral("2026-11-19T16:42:01.000Z\treq_63\t200\tclaude-code\tsmart\topenai\tgpt-5.2\t3\t2940\t11200\t"
                       "47030\t1288\t0.032547"));
}

void tst_RequestsPage::theDetailShowsTheWholeCall()
{
    Fixture view;
    view.table->selectRow(1);
    auto *detail = view.page->findChild<CallDetail *>();
    auto *attempts = detail->findChild<AttemptList *>();
    QTRY_COMPARE(attempts->lines().size(), 3);
    QCOMPARE(attempts->lines()[0].result, QStringLiteral("529 overloaded_error after 408\u00a0ms"));
    QCOMPARE(attempts->lines()[2].status, Status::Ok);
    const auto tables = detail->findChildren<QTableView *>();
    const QAbstractItemModel *cost = tables.front()->model();
    QCOMPARE(cost->rowCount(), 5);
    QCOMPARE(cost->index(2, 0).data().toString(), QStringLiteral("Cache write, 5 min"));
    QCOMPARE(cost->index(2, 2).data().toString(), QStringLiteral("$2.50"));
    QCOMPARE(cost->index(4, 1).data().toString(), QStringLiteral("48,318"));
    QCOMPARE(cost->index(4, 3).data().toString(), QStringLiteral("$0.032547"));
    QTest::qWait(50);
    shoot(view.desktop.application->window(), QStringLiteral("requests"));
    detail->stepTab(1);
    shoot(view.desktop.application->window(), QStringLiteral("requests-facts"));
}

void tst_RequestsPage::everythingByKeyboard()
{
    Fixture view;
    QWidget *window = view.page->window();
    QVERIFY(QTest::qWaitForWindowActive(window));
    view.table->setFocus();
    QTest::keyClick(view.table, Qt::Key_J);
    QTest::keyClick(view.table, Qt::Key_J);
    QCOMPARE(view.table->currentIndex().row(), 1);
    QTest::keyClick(view.table, Qt::Key_K);
    QCOMPARE(view.table->currentIndex().row(), 0);
    auto *detail = view.page->findChild<CallDetail *>();
    QTRY_VERIFY(detail->isVisible());
    QTest::keyClick(view.table, Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    QTest::keyClick(view.table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(view.line->hasFocus());
    view.table->setFocus();
    QTest::keyClick(view.table, Qt::Key_Down);
    QTest::keyClick(view.table, Qt::Key_Home);
    QCOMPARE(view.table->currentIndex().row(), 0);
    for (const QWidget *widget :
         {static_cast<QWidget *>(view.table), static_cast<QWidget *>(view.line),
          static_cast<QWidget *>(view.button("pause")), static_cast<QWidget *>(view.button("exportCsv"))})
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
}

void tst_RequestsPage::theExportTakesTheFilter()
{
    Fixture view;
    QSignalSpy told(view.page, &Page::told);
    view.page->exportTo(QStringLiteral("/tmp/calls.csv"));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(view.desktop.service.exportedPaths, std::vector{QStringLiteral("/tmp/calls.csv")});
}

void tst_RequestsPage::nothingFoundNamesTheFilter()
{
    Fixture view;
    view.desktop.service.rowsAnswer.clear();
    QTest::keyClicks(view.line, QStringLiteral("model:none"));
    auto *nothing = view.page->findChild<NoCalls *>();
    QTRY_VERIFY(nothing->isVisible());
    QTRY_COMPARE(nothing->state()->title(), QStringLiteral("No call matches"));
    shoot(view.desktop.application->window(), QStringLiteral("requests-empty"));
    nothing->findChild<QPushButton *>(QStringLiteral("emptyAction"))->click();
    QCOMPARE(view.line->text(), QString());
}

void tst_RequestsPage::aHiddenPageAsksNothing()
{
    Fixture view;
    view.desktop.application->window().showView(View::Budgets);
    const auto asked = view.desktop.service.rowsQueries.size();
    view.arrive(3);
    view.page->refresh();
    view.desktop.find<QPushButton>("rangeEarlier")->click();
    QTest::qWait(200);
    QCOMPARE(view.desktop.service.rowsQueries.size(), asked);
}

QTEST_MAIN(tst_RequestsPage)
#include "tst_requestspage.moc"
