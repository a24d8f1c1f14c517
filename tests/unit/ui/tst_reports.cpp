// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestage.h"
#include "ui/reports/levellist.h"
#include "ui/reports/reportexport.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportrange.h"
#include "ui/reports/reportspage.h"
#include "ui/widgets/note.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace waybill;
using namespace waybill::testing;
using namespace waybill::ui;

/// The Reports page on 19 November 2026 with a chargeback of October by team and client.
class tst_Reports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void spansAreWholeDaysOfTheTimeZone();
    void subtotalsAddUp();
    void zerosAreDashes();
    void aPeriodIsTheOutermostLevel();
    void theModelIsSound();
    void asksForWhatTheBuilderSays();
    void ordersLevelsByKeys();
    void keepsOneLevel();
    void customDatesBelongToTheReport();
    void showsThePreviewOfTheFile();
    void statesUnpricedAndEstimatedCalls();
    void exportsAndComparesTotals();
    void saysWhenTheFileDiffers();
    void leavesTheExportWithoutAPath();
    void keepsTheOldReportWhenAskingFails();
    void namesTheRangeWithoutData();
    void everyControlHasAName();
    void looksRight();

private:
    template <typename T> T *find(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    const model::ReportQuery &asked() const { return m_stage->service.reportQueries.back(); }
    QString cell(std::initializer_list<int> path, int column);

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ReportsPage> m_page;
    QString m_path;
};

namespace {
model::Totals totals(std::int64_t requests, const char *cost)
{
    model::Totals sum;
    sum.requests = requests;
    sum.succeeded = requests;
    sum.cost = *Money::fromDecimal(QString::fromLatin1(cost));
    sum.usage[model::Meter::Input] = requests * 5'000;
    sum.usage[model::Meter::Output] = requests * 300;
    return sum;
}

model::Report chargeback()
{
    struct Line
    {
        const char *team, *client, *cost;
        std::int64_t requests;
    };
    constexpr Line kLines[]{{"core", "claude-code", "331.36", 4'182},
                            {"core", "codex", "147.38", 2'210},
                            {"core", "zed", "13.84", 1'904},
                            {"data", "notebooks", "128.40", 3'318},
                            {"data", "night-batch", "84.83", 18'410},
                            {"studio", "clip-maker", "104.64", 612},
                            {"studio", "gemini-cli", "17.33", 2'077},
                            {"contractors", "aider", "62.02", 2'903},
                            {"contractors", "continue", "58.53", 1'466}};
    model::Report report;
    report.query.groupBy = {model::Dimension::Team, model::Dimension::Client};
    report.query.period = model::ReportPeriod::Total;
    for (const Line &line : kLines)
        report.rows.push_back(
            {{}, {QString::fromLatin1(line.team), QString::fromLatin1(line.client)}, totals(line.requests, line.cost)});
    report.totals = totals(37'082, "948.33");
    return report;
}

const QString kPreview
    = QStringLiteral("period_start,period_end,team,client,requests,tokens_in,tokens_out,cost_total,currency\r\n"
                     "2026-09-30T22:00:00Z,2026-10-31T23:00:00Z,core,claude-code,4182,20910000,1254600,331.36,USD\r\n"
                     "2026-09-30T22:00:00Z,2026-10-31T23:00:00Z,core,codex,2210,11050000,663000,147.38,USD\r\n"
                     "2026-09-30T22:00:00Z,2026-10-31T23:00:00Z,core,zed,1904,9520000,571200,13.84,USD\r\n");
} // namespace

void tst_Reports::init()
{
    m_stage = std::make_unique<PageStage>();
    fillWithWorkingDay(m_stage->service, m_stage->clock);
    m_stage->service.reportAnswer = chargeback();
    m_stage->service.preview = kPreview;
    m_page = std::make_unique<ReportsPage>(m_stage->context);
    m_path = m_stage->directory.filePath(QStringLiteral("out.csv"));
    m_page->setPathChooser([this](QWidget *, const QString &) { return m_path; });
    m_stage->show(*m_page);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::mouseClick(find<QToolButton>("period0"), Qt::LeftButton);
    auto *levels = m_page->findChild<LevelList *>();
    levels->item(0)->setCheckState(Qt::Checked);
    levels->item(1)->setCheckState(Qt::Checked);
    levels->item(2)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(asked().groupBy, (std::vector{model::Dimension::Team, model::Dimension::Client}));
    QTRY_VERIFY(find<QTreeView>("report")->model()->rowCount() > 1);
}

void tst_Reports::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

QString tst_Reports::cell(std::initializer_list<int> path, int column)
{
    const QAbstractItemModel *model = find<QTreeView>("report")->model();
    QModelIndex index;
    for (const int row : path)
        index = model->index(row, 0, index);
    return index.siblingAtColumn(column).data().toString();
}

void tst_Reports::spansAreWholeDaysOfTheTimeZone()
{
    const TimePoint lateInUtc = fromDateTime(QDateTime(QDate(2026, 10, 31), QTime(23, 30), Qt::UTC));
    QCOMPARE(daysOf(ReportSpan::Today, lateInUtc, "Europe/Berlin")->first, QDate(2026, 11, 1));
    QCOMPARE(daysOf(ReportSpan::LastMonth, lateInUtc, "Europe/Berlin")->last, QDate(2026, 10, 31));
    QCOMPARE(daysOf(ReportSpan::ThisMonth, lateInUtc, "UTC")->first, QDate(2026, 10, 1));
    const TimeRange october = rangeOf({QDate(2026, 10, 1), QDate(2026, 10, 31)}, "Europe/Berlin");
    QCOMPARE(toIsoString(october.from), QStringLiteral("2026-09-30T22:00:00.000Z"));
    QCOMPARE(toIsoString(october.to), QStringLiteral("2026-10-31T23:00:00.000Z"));
}

void tst_Reports::subtotalsAddUp()
{
    QCOMPARE(cell({0}, ReportModel::Name), QStringLiteral("core"));
    QCOMPARE(cell({0}, ReportModel::Cost), QStringLiteral("$492.58"));
    QCOMPARE(cell({0}, ReportModel::Requests), QStringLiteral("8,296"));
    QCOMPARE(cell({0, 1}, ReportModel::Name), QStringLiteral("codex"));
    QCOMPARE(cell({0, 1}, ReportModel::Cost), QStringLiteral("$147.38"));
    QCOMPARE(cell({4}, ReportModel::Name), QStringLiteral("Total"));
    QCOMPARE(cell({4}, ReportModel::Cost), QStringLiteral("$948.33"));
}

void tst_Reports::zerosAreDashes()
{
    QCOMPARE(cell({0, 0}, ReportModel::Failed), QStringLiteral("\u2013"));
    QCOMPARE(cell({0, 0}, ReportModel::CacheRead), QStringLiteral("\u2013"));
}

void tst_Reports::aPeriodIsTheOutermostLevel()
{
    const TimeRange october = rangeOf({QDate(2026, 10, 1), QDate(2026, 10, 31)}, "Europe/Berlin");
    for (model::ReportRow &row : m_stage->service.reportAnswer.rows)
        row.period = october;
    find<QComboBox>("reportZone")->setCurrentText(QStringLiteral("Europe/Berlin"));
    QTest::mouseClick(find<QToolButton>("period2"), Qt::LeftButton);
    QTRY_COMPARE(asked().period, model::ReportPeriod::Month);
    QCOMPARE(cell({0}, ReportModel::Name), QStringLiteral("October 2026"));
    QCOMPARE(cell({0}, ReportModel::Cost), QStringLiteral("$948.33"));
    QCOMPARE(cell({0, 0}, ReportModel::Cost), QStringLiteral("$492.58"));
}

void tst_Reports::theModelIsSound()
{
    ReportModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(chargeback());
    QCOMPARE(model.rowCount(), 5);
    model.setReport({});
    QCOMPARE(model.rowCount(), 1);
}

void tst_Reports::asksForWhatTheBuilderSays()
{
    find<QComboBox>("reportZone")->setCurrentText(QStringLiteral("Europe/Berlin"));
    find<QComboBox>("reportSpan")->setCurrentText(toText(ReportSpan::LastMonth));
    QTRY_COMPARE(toIsoString(asked().range.from), QStringLiteral("2026-09-30T22:00:00.000Z"));
    QCOMPARE(asked().timeZone, QByteArray("Europe/Berlin"));
    QCOMPARE(asked().filter.demo, std::optional(false));
    QCOMPARE(m_page->remark(), QStringLiteral("1 Oct 2026 to 31 Oct 2026"));

    auto *calls = find<QComboBox>("reportCalls");
    calls->setFocus();
    QTest::keyClick(calls, Qt::Key_Down);
    QTRY_COMPARE(asked().filter.demo, std::optional(true));
    QVERIFY(m_stage->viewState.showsDemo());
}

void tst_Reports::ordersLevelsByKeys()
{
    auto *levels = m_page->findChild<LevelList *>();
    levels->setFocus();
    levels->setCurrentRow(1);
    QTest::keyClick(levels, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(asked().groupBy, (std::vector{model::Dimension::Client, model::Dimension::Team}));
    QCOMPARE(levels->currentRow(), 0);
}

void tst_Reports::keepsOneLevel()
{
    auto *levels = m_page->findChild<LevelList *>();
    levels->setFocus();
    for (int row = 0; row < 2; ++row) {
        levels->setCurrentRow(row);
        QTest::keyClick(levels, Qt::Key_Space);
    }
    QTRY_COMPARE(asked().groupBy, std::vector{model::Dimension::Client});
}

void tst_Reports::customDatesBelongToTheReport()
{
    QVERIFY(!find<QDateEdit>("reportFirst")->isVisible());
    find<QComboBox>("reportZone")->setCurrentText(QStringLiteral("UTC"));
    find<QComboBox>("reportSpan")->setCurrentText(toText(ReportSpan::Custom));
    QVERIFY(find<QDateEdit>("reportFirst")->isVisible());
    find<QDateEdit>("reportFirst")->setDate(QDate(2026, 6, 1));
    find<QDateEdit>("reportLast")->setDate(QDate(2026, 6, 7));
    QTRY_COMPARE(toIsoString(asked().range.to), QStringLiteral("2026-06-08T00:00:00.000Z"));
    QCOMPARE(toIsoString(asked().range.from), QStringLiteral("2026-06-01T00:00:00.000Z"));
}

void tst_Reports::showsThePreviewOfTheFile()
{
    auto *preview = find<QPlainTextEdit>("csvPreview");
    QVERIFY(preview->isReadOnly());
    QVERIFY(preview->toPlainText().startsWith(QStringLiteral("period_start,period_end,team,client")));
    m_stage->service.preview = QStringLiteral("timestamp_utc,request_id");
    find<QComboBox>("reportFile")->setCurrentIndex(1);
    QTRY_COMPARE(preview->toPlainText(), QStringLiteral("timestamp_utc,request_id"));
}

void tst_Reports::statesUnpricedAndEstimatedCalls()
{
    QVERIFY(!find<QLabel>("reportCaution")->isVisible());
    m_stage->service.reportAnswer.totals.unpriced = 18;
    m_stage->service.reportAnswer.totals.estimated = 61;
    m_page->refresh();
    auto *caution = find<QLabel>("reportCaution");
    QTRY_VERIFY(caution->isVisible());
    QVERIFY(caution->text().contains(QStringLiteral("18 of 37,082 calls")));
    QVERIFY(caution->text().contains(QStringLiteral("61 of 37,082 calls (0.2\u00a0%)")));
}

void tst_Reports::exportsAndComparesTotals()
{
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    auto *note = find<Note>("exportNote");
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(m_stage->service.exportedPaths, std::vector{m_path});
    QCOMPARE(note->kind(), Note::Kind::Success);
    QCOMPARE(note->title(), QStringLiteral("Total in file $948.33 equals the table"));
    QVERIFY(note->text().contains(m_path));
}

void tst_Reports::saysWhenTheFileDiffers()
{
    m_stage->service.reportAnswer.totals.cost += Money::fromPicodollars(1);
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    auto *note = find<Note>("exportNote");
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->kind(), Note::Kind::Error);
    QVERIFY(note->text().contains(QStringLiteral("$948.330000000001")));
    QVERIFY(note->text().contains(QStringLiteral("$948.33.")) || note->text().contains(QStringLiteral("$948.33 ")));

    m_stage->service.failQueries = Error(QStringLiteral("The disk is full."));
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(note->text(), QStringLiteral("The disk is full."));
}

void tst_Reports::leavesTheExportWithoutAPath()
{
    m_path.clear();
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(m_stage->service.exportedPaths.empty());
}

void tst_Reports::keepsTheOldReportWhenAskingFails()
{
    m_stage->service.failQueries = Error(QStringLiteral("usage.db is locked by another program. Close it."));
    m_page->refresh();
    auto *note = find<Note>("reportProblem");
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(cell({4}, ReportModel::Cost), QStringLiteral("$948.33"));
    m_stage->service.failQueries.reset();
    QTest::mouseClick(note->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!note->isVisible());
}

void tst_Reports::namesTheRangeWithoutData()
{
    m_stage->service.reportAnswer = {};
    m_page->refresh();
    auto *action = find<QPushButton>("emptyAction");
    QTRY_VERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(find<QComboBox>("reportSpan")->currentText(), toText(ReportSpan::Last30Days));
}

void tst_Reports::everyControlHasAName()
{
    QCOMPARE(unnamedControls(*m_page).join(QStringLiteral(", ")), QString());
}

void tst_Reports::looksRight()
{
    m_stage->service.reportAnswer.totals.estimated = 61;
    find<QComboBox>("reportZone")->setCurrentText(QStringLiteral("Europe/Berlin"));
    find<QComboBox>("reportSpan")->setCurrentText(toText(ReportSpan::LastMonth));
    QTRY_COMPARE(asked().timeZone, QByteArray("Europe/Berlin"));
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(find<Note>("exportNote")->isVisible());
    m_stage->takePictures(*m_page, "reports");
    m_page->resize(776, 600);
    QVERIFY(m_page->minimumSizeHint().width() <= 776);
}

QTEST_MAIN(tst_Reports)
#include "tst_reports.moc"
