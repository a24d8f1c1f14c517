// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestage.h"
#include "ui/playground/answerview.h"
#include "ui/playground/metricsgrid.h"
#include "ui/playground/playgroundcolumn.h"
#include "ui/playground/playgroundpage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace waybill;
using namespace waybill::testing;
using namespace waybill::ui;
using service::PlaygroundOutcome;

/// The Playground on the working day's providers; a test speaks as the runs that the page has started.
class tst_Playground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersRoutesThenModels();
    void sendsThePromptToAllColumns();
    void streamsPlainTextThenMarkdown();
    void neverLoadsAnImage();
    void showsFiguresAndMarksTheBest();
    void unknownFiguresAreDashes();
    void anUnpricedAnswerSaysSo();
    void escapeStopsAndKeepsWhatCame();
    void aFailureOffersToRetry();
    void runsOnlyTheFocusedColumn();
    void addsAndRemovesColumns();
    void saysWhyNothingCanRun();
    void removingAColumnEndsItsRun();
    void everyControlHasAName();
    void looksRight();

private:
    template <typename T> T *find(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    PlaygroundColumn *column(int index);
    AnswerView *answer(int index) { return column(index)->findChild<AnswerView *>(); }
    MetricsGrid *metrics(int index) { return column(index)->findChild<MetricsGrid *>(); }
    QString state(int index) { return column(index)->findChild<StatusLabel *>()->word(); }
    service::PlaygroundRun &run(std::size_t index) { return *m_stage->service.runs[index]; }
    void type(const char *prompt);
    void runAll();

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<PlaygroundPage> m_page;
};

namespace {
PlaygroundOutcome succeeded(std::int64_t firstTokenUs, std::int64_t durationUs, std::int64_t out, const char *cost)
{
    PlaygroundOutcome outcome;
    outcome.succeeded = true;
    outcome.requestId = "req_01K9Z7QF3M8T2C";
    outcome.provider = QStringLiteral("openai");
    outcome.model = QStringLiteral("gpt-5.2");
    outcome.firstTokenUs = firstTokenUs;
    outcome.durationUs = durationUs;
    outcome.inputTokens = 1'204;
    outcome.outputTokens = out;
    if (cost)
        outcome.cost = *Money::fromDecimal(QString::fromLatin1(cost));
    return outcome;
}
} // namespace

void tst_Playground::init()
{
    m_stage = std::make_unique<PageStage>();
    fillWithWorkingDay(m_stage->service, m_stage->clock);
    m_page = std::make_unique<PlaygroundPage>(m_stage->context);
    m_stage->show(*m_page);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_Playground::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

PlaygroundColumn *tst_Playground::column(int index)
{
    const QString name = QStringLiteral("Column ") + QChar(static_cast<char16_t>(u'A' + index));
    const auto columns = m_page->findChildren<PlaygroundColumn *>();
    return *std::ranges::find(columns, name, &QWidget::accessibleName);
}

void tst_Playground::type(const char *prompt)
{
    find<QPlainTextEdit>("prompt")->setFocus();
    QTest::keyClicks(find<QPlainTextEdit>("prompt"), QString::fromLatin1(prompt));
}

void tst_Playground::runAll()
{
    type("Why is it slow?");
    QTest::keyClick(find<QPlainTextEdit>("prompt"), Qt::Key_Return, Qt::ControlModifier);
}

void tst_Playground::offersRoutesThenModels()
{
    const QStringList choices = modelChoices(m_stage->service);
    QCOMPARE(choices.first(), QStringLiteral("smart"));
    QVERIFY(choices.contains(QStringLiteral("openai/gpt-5-mini")));
    QVERIFY(!choices.contains(QStringLiteral("gpt-*")));
    QCOMPARE(column(0)->modelName(), QStringLiteral("smart"));
    QCOMPARE(column(1)->modelName(), choices[1]);
}

void tst_Playground::sendsThePromptToAllColumns()
{
    find<QPlainTextEdit>("system")->setPlainText(QStringLiteral("Be brief."));
    column(1)->findChild<QSpinBox *>(QStringLiteral("columnMaximum"))->setValue(200);
    runAll();
    const auto &requests = m_stage->service.playgroundRequests;
    QCOMPARE(requests.size(), std::size_t(2));
    QCOMPARE(requests[0].model, QStringLiteral("smart"));
    QCOMPARE(requests[0].system, QStringLiteral("Be brief."));
    QCOMPARE(requests[0].prompt, QStringLiteral("Why is it slow?"));
    QCOMPARE(requests[0].maximumTokens, 1'024);
    QCOMPARE(requests[1].maximumTokens, 200);
    QCOMPARE(state(0), QStringLiteral("Waiting"));
    QVERIFY(!find<QPushButton>("runAll")->isEnabled());
}

void tst_Playground::streamsPlainTextThenMarkdown()
{
    runAll();
    Q_EMIT run(0).textArrived(QStringLiteral("**Use** "));
    Q_EMIT run(0).textArrived(QStringLiteral("an <b>index</b>."));
    QCOMPARE(state(0), QStringLiteral("Streaming"));
    QTRY_COMPARE(answer(0)->toPlainText(), QStringLiteral("**Use** an <b>index</b>."));
    Q_EMIT run(0).finished(succeeded(300'000, 1'700'000, 300, "0.002"));
    QVERIFY(answer(0)->toPlainText().startsWith(QStringLiteral("Use an ")));
    QCOMPARE(answer(0)->text(), QStringLiteral("**Use** an <b>index</b>."));
    QCOMPARE(state(0), QStringLiteral("Done"));
    QVERIFY(column(1)->isRunning());
}

void tst_Playground::neverLoadsAnImage()
{
    QVERIFY(!answer(0)
                 ->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("https://x.example/a.png")))
                 .isValid());
}

void tst_Playground::showsFiguresAndMarksTheBest()
{
    runAll();
    Q_EMIT run(0).finished(succeeded(294'000, 1'710'000, 303, "0.00204"));
    QVERIFY(!metrics(0)->isBest(Figure::Cost));
    Q_EMIT run(1).finished(succeeded(688'000, 4'830'000, 541, "0.00968"));
    QCOMPARE(metrics(0)->value(Figure::FirstToken), QStringLiteral("294\u00a0ms"));
    QCOMPARE(metrics(0)->value(Figure::Duration), QStringLiteral("1.71\u00a0s"));
    QCOMPARE(metrics(0)->value(Figure::Speed), QStringLiteral("214 tok/s"));
    QCOMPARE(metrics(0)->value(Figure::TokensIn), QStringLiteral("1,204"));
    QCOMPARE(metrics(0)->value(Figure::Cost), QStringLiteral("$0.002040"));
    for (const Figure figure : {Figure::FirstToken, Figure::Duration, Figure::Speed, Figure::Cost}) {
        QVERIFY(metrics(0)->isBest(figure));
        QVERIFY(!metrics(1)->isBest(figure));
    }
    QVERIFY(!metrics(1)->isBest(Figure::TokensOut));
    QVERIFY(metrics(0)->accessibleDescription().contains(QStringLiteral("Cost: $0.002040, best")));
}

void tst_Playground::unknownFiguresAreDashes()
{
    QCOMPARE(metrics(0)->value(Figure::Cost), QStringLiteral("\u2013"));
    runAll();
    QCOMPARE(metrics(0)->value(Figure::Cost), QStringLiteral("\u2013"));
    QVERIFY(metrics(0)->value(Figure::FirstToken).startsWith(QStringLiteral("waits ")));
}

void tst_Playground::anUnpricedAnswerSaysSo()
{
    runAll();
    Q_EMIT run(0).finished(succeeded(294'000, 1'710'000, 303, nullptr));
    QCOMPARE(metrics(0)->value(Figure::Cost), QStringLiteral("unpriced"));
}

void tst_Playground::escapeStopsAndKeepsWhatCame()
{
    runAll();
    Q_EMIT run(0).textArrived(QStringLiteral("Half an ans"));
    QTest::keyClick(find<QPlainTextEdit>("prompt"), Qt::Key_Escape);
    QCOMPARE(answer(0)->toPlainText(), QStringLiteral("Half an ans"));
    QCOMPARE(state(0), QStringLiteral("Stopped"));
    QCOMPARE(state(1), QStringLiteral("Stopped"));
    QVERIFY(!column(0)->findChild<Note *>()->isVisible());
    QVERIFY(find<QPushButton>("runAll")->isEnabled());
}

void tst_Playground::aFailureOffersToRetry()
{
    runAll();
    PlaygroundOutcome failed;
    failed.error = QStringLiteral("anthropic answered 529, overloaded. Try again in a minute.");
    Q_EMIT run(0).finished(failed);
    auto *note = column(0)->findChild<Note *>();
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), failed.error);
    QCOMPARE(state(0), QStringLiteral("Failed"));
    QTest::mouseClick(note->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(m_stage->service.playgroundRequests.size(), std::size_t(3));
    QCOMPARE(m_stage->service.playgroundRequests.back().model, QStringLiteral("smart"));
    QVERIFY(!note->isVisible());
}

void tst_Playground::runsOnlyTheFocusedColumn()
{
    type("Hello");
    auto *maximum = column(1)->findChild<QSpinBox *>(QStringLiteral("columnMaximum"));
    maximum->setFocus();
    QTest::keyClick(maximum, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_stage->service.playgroundRequests.size(), std::size_t(1));
    QCOMPARE(m_stage->service.playgroundRequests[0].model, column(1)->modelName());
}

void tst_Playground::addsAndRemovesColumns()
{
    QPushButton *add = qobject_cast<QPushButton *>(m_page->headerWidgets().front());
    QTest::mouseClick(add, Qt::LeftButton);
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(m_page->findChildren<PlaygroundColumn *>().size(), 4);
    QVERIFY(!add->isEnabled());
    QTest::mouseClick(column(3)->findChild<QToolButton *>(QStringLiteral("removeColumn")), Qt::LeftButton);
    QTRY_COMPARE(m_page->findChildren<PlaygroundColumn *>().size(), 3);
    QVERIFY(add->isEnabled());
}

void tst_Playground::saysWhyNothingCanRun()
{
    QVERIFY(!find<QPushButton>("runAll")->isEnabled());
    QVERIFY(find<QLabel>("runRemark")->text().contains(QStringLiteral("prompt")));
    type("Hello");
    QVERIFY(find<QPushButton>("runAll")->isEnabled());
    m_stage->service.setProxyRunning(false);
    QVERIFY(find<QLabel>("runRemark")->text().contains(QStringLiteral("proxy is off")));
    QVERIFY(!find<QPushButton>("runAll")->isEnabled());
    m_stage->service.setConfiguration({});
    QVERIFY(find<QPushButton>("emptyAction")->isVisible());
}

void tst_Playground::removingAColumnEndsItsRun()
{
    runAll();
    QTest::mouseClick(column(1)->findChild<QToolButton *>(QStringLiteral("removeColumn")), Qt::LeftButton);
    QTRY_VERIFY(m_stage->service.runs[1].isNull());
    QVERIFY(column(0)->isRunning());
    m_page.reset();
    QVERIFY(m_stage->service.runs[0].isNull());
}

void tst_Playground::everyControlHasAName()
{
    QCOMPARE(unnamedControls(*m_page).join(QStringLiteral(", ")), QString());
}

void tst_Playground::looksRight()
{
    QTest::mouseClick(qobject_cast<QPushButton *>(m_page->headerWidgets().front()), Qt::LeftButton);
    QTest::mouseClick(qobject_cast<QPushButton *>(m_page->headerWidgets().front()), Qt::LeftButton);
    find<QPlainTextEdit>("system")->setPlainText(QStringLiteral(
        "You advise a small team that runs PostgreSQL 17. Answer in under 200 words, with one statement to run."));
    find<QPlainTextEdit>("prompt")->setPlainText(QStringLiteral(
        "This query takes 1.9 s and runs every ten seconds. Why, and what is the smallest change that fixes it?\n"
        "SELECT * FROM exchanges WHERE settled_at IS NULL ORDER BY started_at LIMIT 50;"));
    QTest::keyClick(find<QPlainTextEdit>("prompt"), Qt::Key_Return, Qt::ControlModifier);
    const QString text = QStringLiteral(
        "**Use a partial index.** The slow part is the scan of `exchanges` for open rows: 1.2 M rows are read to find "
        "41.\n\n```sql\nCREATE INDEX CONCURRENTLY ix_open\n  ON exchanges (started_at)\n  WHERE settled_at IS "
        "NULL;\n```\n\nIt stays small, since settled rows leave it:\n\n1. Create it.\n2. Run `ANALYZE exchanges;`.\n");
    for (std::size_t i = 0; i < 3; ++i)
        Q_EMIT run(i).textArrived(text);
    Q_EMIT run(0).finished(succeeded(294'000, 1'710'000, 303, "0.00204"));
    Q_EMIT run(1).finished(succeeded(688'000, 4'830'000, 541, nullptr));
    PlaygroundOutcome failed;
    failed.error = QStringLiteral("anthropic answered 529, overloaded. Try again in a minute.");
    Q_EMIT run(3).finished(failed);
    QTRY_VERIFY(!answer(2)->toPlainText().isEmpty());
    m_stage->takePictures(*m_page, "playground");
    m_page->resize(776, 600);
    QVERIFY(m_page->minimumSizeHint().width() <= 776);
}

QTEST_MAIN(tst_Playground)
#include "tst_playground.moc"
