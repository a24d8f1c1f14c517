// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestage.h"
#include "ui/routing/chaineditor.h"
#include "ui/routing/dryrun.h"
#include "ui/routing/routesmodel.h"
#include "ui/routing/routingpage.h"
#include "ui/routing/targetcard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace waybill;
using namespace waybill::testing;
using namespace waybill::ui;

/// The routing page on the working day's routes: smart, gpt-*, claude-*.
class tst_Routing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void dryRunTellsWhichRouteAnswers_data();
    void dryRunTellsWhichRouteAnswers();
    void addsARouteAndRenamesIt();
    void refusesATakenName();
    void duplicatesBesideTheOriginal();
    void removesWithUndo();
    void movesRoutesByKeysAndByDrop();
    void dragsATargetToAnotherPlace();
    void escapePutsADraggedTargetBack();
    void movesTargetsByKeys();
    void editsTargets();
    void theOnlyTargetStays();
    void savesRetriesAndLimits();
    void saysWhyATargetIsSkipped();
    void saysPriceAndHealth();
    void keepsTheRouteWhenSavingIsRefused();
    void dryRunLineFollowsTyping();
    void offersTheNextStepWhenEmpty();
    void everyControlHasAName();
    void looksRight();

private:
    template <typename T> T *find(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    ChainEditor &chain() { return *m_page->findChild<ChainEditor *>(); }
    const model::Configuration &configuration() const { return m_stage->service.configuration(); }
    QStringList routes() const;
    QStringList targets(std::size_t route) const;

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<RoutingPage> m_page;
};

namespace {
QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}
} // namespace

void tst_Routing::init()
{
    m_stage = std::make_unique<PageStage>();
    fillWithWorkingDay(m_stage->service, m_stage->clock);
    m_page = std::make_unique<RoutingPage>(m_stage->context);
    m_stage->show(*m_page);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_Routing::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

QStringList tst_Routing::routes() const
{
    QStringList names;
    for (const model::Route &route : configuration().routes)
        names += route.model;
    return names;
}

QStringList tst_Routing::targets(std::size_t route) const
{
    QStringList names;
    for (const model::RouteTarget &target : configuration().routes[route].targets)
        names += target.provider;
    return names;
}

void tst_Routing::dryRunTellsWhichRouteAnswers_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<int>("match");
    QTest::addColumn<int>("route");
    QTest::addColumn<QString>("steps");
    using enum DryRun::Match;
    const auto row = [](const char *asked, DryRun::Match match, int route, const char *steps) {
        QTest::newRow(asked) << QString::fromLatin1(asked) << static_cast<int>(match) << route
                             << QString::fromLatin1(steps);
    };
    row("smart", Exact, 0, "anthropic/claude-sonnet-5 openai/gpt-5.2");
    row("gpt-5-mini", Pattern, 1, "openai/gpt-5-mini");
    row("openrouter/meta/llama-4", Direct, -1, "openrouter/meta/llama-4");
    row("azure/gpt-5", Direct, -1, "(azure/gpt-5)");
    row("nowhere/gpt-5", None, -1, "");
    row("claude-opus-4-8", Pattern, 2, "anthropic/claude-opus-4-8");
    row("gpt-*", Exact, 1, "openai/gpt-*");
    row("smarter", None, -1, "");
}

void tst_Routing::dryRunTellsWhichRouteAnswers()
{
    QFETCH(QString, asked);
    const DryRun run = dryRun(configuration(), asked);
    QTEST(static_cast<int>(run.match), "match");
    QTEST(run.route, "route");
    QStringList steps;
    for (const DryRun::Step &step : run.steps) {
        const QString name = step.provider + u'/' + step.model;
        steps += step.skip == Skip::No ? name : u'(' + name + u')';
    }
    QTEST(steps.join(u' '), "steps");
}

void tst_Routing::addsARouteAndRenamesIt()
{
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(routes().last(), QStringLiteral("new-route"));
    auto *name = find<QLineEdit>("routeName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("cheap"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(routes(), words("smart gpt-* claude-* cheap"));
    m_stage->editor.undoStack().undo();
    m_stage->editor.undoStack().undo();
    QCOMPARE(routes(), words("smart gpt-* claude-*"));
}

void tst_Routing::refusesATakenName()
{
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    auto *name = find<QLineEdit>("routeName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("gpt-*"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(routes().first(), QStringLiteral("smart"));
    QCOMPARE(name->text(), QStringLiteral("smart"));
    QVERIFY(m_page->findChild<Note *>()->text().contains(QStringLiteral("gpt-*")));
}

void tst_Routing::duplicatesBesideTheOriginal()
{
    QTest::keyClick(m_page.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(routes(), words("smart smart-2 gpt-* claude-*"));
    QCOMPARE(targets(1), targets(0));
    QCOMPARE(find<QListView>("routes")->currentIndex().row(), 1);
}

void tst_Routing::removesWithUndo()
{
    QSignalSpy offered(&m_stage->editor, &ConfigurationEditor::undoOffered);
    auto *list = find<QListView>("routes");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(routes(), words("gpt-* claude-*"));
    QCOMPARE(offered.size(), 1);
    m_stage->editor.undoStack().undo();
    QCOMPARE(routes(), words("smart gpt-* claude-*"));
}

void tst_Routing::movesRoutesByKeysAndByDrop()
{
    auto *list = find<QListView>("routes");
    QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(routes(), words("gpt-* smart claude-*"));
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(routes(), words("smart gpt-* claude-*"));

    // What a drop between the rows asks for.
    QVERIFY(list->model()->moveRow({}, 2, {}, 0));
    QCOMPARE(routes(), words("claude-* smart gpt-*"));
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(!list->model()->moveRow({}, 0, {}, 0));
    QVERIFY(!list->model()->moveRow({}, 0, {}, 1));
}

void tst_Routing::dragsATargetToAnotherPlace()
{
    TargetCard *first = chain().card(0);
    const QPoint grip(8, first->height() - 6);
    const int step = chain().card(1)->y() - first->y();
    QTest::mousePress(first, Qt::LeftButton, {}, grip);
    QTest::mouseMove(first, grip + QPoint(0, step / 2));
    QTest::mouseMove(first, grip + QPoint(0, step / 2));
    QTRY_COMPARE(chain().card(1)->y(), 0);
    m_stage->takePictures(*m_page, "routing-drag");
    QTest::mouseRelease(first, Qt::LeftButton, {}, grip);
    QCOMPARE(targets(0), words("openai anthropic"));
    m_stage->editor.undoStack().undo();
    QCOMPARE(targets(0), words("anthropic openai"));
}

void tst_Routing::escapePutsADraggedTargetBack()
{
    TargetCard *first = chain().card(0);
    const QPoint grip(8, first->height() - 6);
    QTest::mousePress(first, Qt::LeftButton, {}, grip);
    QTest::mouseMove(first, grip + QPoint(0, 100));
    QTest::mouseMove(first, grip + QPoint(0, 100));
    QTest::keyClick(first, Qt::Key_Escape);
    QTest::mouseRelease(first, Qt::LeftButton, {}, grip);
    QCOMPARE(first->y(), 0);
    QCOMPARE(targets(0), words("anthropic openai"));
}

void tst_Routing::movesTargetsByKeys()
{
    chain().card(1)->setFocus();
    QTest::keyClick(chain().card(1), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(targets(0), words("openai anthropic"));
    QVERIFY(chain().card(0)->hasFocus());
    QTest::keyClick(chain().card(0), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(targets(0), words("openai anthropic"));
}

void tst_Routing::editsTargets()
{
    QTest::mouseClick(find<QPushButton>("addTarget"), Qt::LeftButton);
    QCOMPARE(targets(0), words("anthropic openai gemini"));

    auto *provider = chain().card(2)->findChild<QComboBox *>(QStringLiteral("targetProvider"));
    provider->setFocus();
    QTest::keyClick(provider, Qt::Key_Down);
    QCOMPARE(targets(0).last(), QStringLiteral("modelark"));

    auto *model = chain().card(1)->findChild<QComboBox *>(QStringLiteral("targetModel"));
    QVERIFY(model->findText(QStringLiteral("gpt-5-mini")) >= 0);
    model->lineEdit()->setFocus();
    model->lineEdit()->selectAll();
    QTest::keyClicks(model->lineEdit(), QStringLiteral("o9-preview"));
    QTest::keyClick(model->lineEdit(), Qt::Key_Return);
    QCOMPARE(configuration().routes[0].targets[1].model, QStringLiteral("o9-preview"));

    QTest::mouseClick(chain().card(0)->findChild<QToolButton *>(QStringLiteral("targetRemove")), Qt::LeftButton);
    QCOMPARE(targets(0), words("openai modelark"));
}

void tst_Routing::theOnlyTargetStays()
{
    find<QListView>("routes")->setCurrentIndex(find<QListView>("routes")->model()->index(1, 0));
    QCOMPARE(chain().count(), 1);
    QVERIFY(!chain().card(0)->findChild<QToolButton *>(QStringLiteral("targetRemove"))->isEnabled());
    chain().card(0)->setFocus();
    QTest::keyClick(chain().card(0), Qt::Key_Delete);
    QCOMPARE(targets(1), words("openai"));
    QCOMPARE(routes().size(), 3);
}

void tst_Routing::savesRetriesAndLimits()
{
    auto *retries = find<QSpinBox>("routeRetries");
    QCOMPARE(retries->value(), 1);
    retries->setFocus();
    QTest::keyClick(retries, Qt::Key_Up);
    QCOMPARE(configuration().routes[0].retries, 2);

    auto *limit = find<QAbstractSpinBox>("routeFirstByte");
    QCOMPARE(limit->text(), QStringLiteral("Provider's"));
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("2.5"));
    QTest::keyClick(limit, Qt::Key_Return);
    QCOMPARE(configuration().routes[0].timeouts.firstByte, std::chrono::milliseconds(2'500));
    m_stage->editor.undoStack().undo();
    QCOMPARE(configuration().routes[0].timeouts.firstByte, std::nullopt);
    QCOMPARE(limit->text(), QStringLiteral("Provider's"));
}

void tst_Routing::saysWhyATargetIsSkipped()
{
    model::Configuration changed = configuration();
    changed.routes[0].targets[0].provider = QStringLiteral("azure");
    changed.routes[0].targets[1].provider = QStringLiteral("gone");
    m_stage->service.setConfiguration(changed);
    const QString problems = find<QLabel>("routeProblems")->text();
    QVERIFY(problems.contains(QStringLiteral("azure is disabled")));
    QVERIFY(problems.contains(QStringLiteral("no provider named gone")));
    QVERIFY(find<QListView>("routes")
                ->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("2 skipped")));
}

void tst_Routing::saysPriceAndHealth()
{
    const auto text = [this](int card, const char *name) {
        return chain().card(card)->findChild<QLabel *>(QString::fromLatin1(name))->text();
    };
    QCOMPARE(text(0, "targetPrice"), QStringLiteral("$2.00 in, $10.00 out per million tokens"));
    QCOMPARE(chain().card(0)->findChild<StatusLabel *>()->word(), QStringLiteral("Degraded"));
    QCOMPARE(chain().card(1)->findChild<StatusLabel *>()->word(), QStringLiteral("Healthy"));
    model::Configuration changed = configuration();
    changed.routes[0].targets[0].model = QStringLiteral("claude-sonnet-5-5");
    m_stage->service.setConfiguration(changed);
    QCOMPARE(text(0, "targetPrice"), QStringLiteral("no price"));
}

void tst_Routing::keepsTheRouteWhenSavingIsRefused()
{
    m_stage->service.refuseApply = Error(QStringLiteral("The disk is full."));
    auto *retries = find<QSpinBox>("routeRetries");
    retries->setFocus();
    QTest::keyClick(retries, Qt::Key_Up);
    QCOMPARE(retries->value(), 1);
    QCOMPARE(m_page->findChild<Note *>()->text(), QStringLiteral("The disk is full."));
    QVERIFY(m_page->findChild<Note *>()->isVisible());
}

void tst_Routing::dryRunLineFollowsTyping()
{
    auto *name = find<QLineEdit>("dryRunName");
    auto *answer = find<StatusLabel>("dryRunAnswer");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("smart"));
    QVERIFY(answer->word().contains(QStringLiteral("by its name")));
    QCOMPARE(answer->accessibleDescription(), QStringLiteral("claude-sonnet-5 on anthropic, then gpt-5.2 on openai"));
    QTest::keyClicks(name, QStringLiteral("est"));
    QVERIFY(answer->word().contains(QStringLiteral("No route answers")));
}

void tst_Routing::offersTheNextStepWhenEmpty()
{
    model::Configuration changed = configuration();
    changed.routes.clear();
    m_stage->service.setConfiguration(changed);
    auto *action = find<QPushButton>("emptyAction");
    QVERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(routes(), words("new-route"));

    QSignalSpy wanted(m_page.get(), &Page::viewRequested);
    m_stage->service.setConfiguration({});
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<View>(), View::Providers);
}

void tst_Routing::everyControlHasAName()
{
    QCOMPARE(unnamedControls(*m_page).join(QStringLiteral(", ")), QString());
}

void tst_Routing::looksRight()
{
    model::Configuration changed = configuration();
    changed.routes[0].targets.push_back({QStringLiteral("azure"), QStringLiteral("gpt-5.2"), 1});
    changed.routes[0].targets.push_back({QStringLiteral("ollama"), {}, 1});
    changed.routes.push_back({QStringLiteral("cheap"),
                              model::Strategy::Fallback,
                              0,
                              {{QStringLiteral("gemini"), QStringLiteral("gemini-3.8-flash"), 1}},
                              {}});
    changed.routes.push_back(
        {QStringLiteral("*"), model::Strategy::Fallback, 0, {{QStringLiteral("openrouter"), {}, 1}}, {}});
    m_stage->service.setConfiguration(changed);
    find<QLineEdit>("dryRunName")->setText(QStringLiteral("smart"));
    m_stage->takePictures(*m_page, "routing");
    m_page->resize(776, 600);
    m_stage->takePictures(*m_page, "routing-small");
    QVERIFY2(m_page->minimumSizeHint().width() <= 776, qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

QTEST_MAIN(tst_Routing)
#include "tst_routing.moc"
