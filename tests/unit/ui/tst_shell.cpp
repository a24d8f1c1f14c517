// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/shell/closedialog.h"
#include "ui/shell/closing.h"
#include "ui/shell/tray.h"
#include "ui/widgets/note.h"
#include "ui/widgets/page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;

class tst_Shell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysLeadToTheViews();
    void onlyTheShownPageIsActive();
    void aStoppedProxyIsSaidAndStarted();
    void aStoreProblemComesFirst();
    void closingQuitsWithoutATray();
    void closingAsksOnceAndThenHides();
    void quittingFromTheQuestionIsRemembered();
    void demoDataIsNeverMixedWithRealData();
    void undoFromTheMenuRestoresTheConfiguration();
    void aChangeThatIsRefusedSaysWhy();
    void theRailCollapsesAndRemembers();
    void theTrayTellsTheDay();
    void anotherStartRaisesTheWindow();
};

namespace {
model::Provider provider(const QString &id, bool demo = false)
{
    model::Provider made;
    made.id = id;
    made.baseUrl = QUrl(QStringLiteral("https://example.com/v1"));
    made.demo = demo;
    return made;
}

model::Configuration with(std::vector<model::Provider> providers)
{
    model::Configuration configuration;
    configuration.providers = std::move(providers);
    return configuration;
}

/// Answers the question that closing asks, as soon as it is there.
void answerWith(const char *button)
{
    QTimer::singleShot(0, qApp, [button] {
        auto *dialog = qobject_cast<CloseDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        waybill::testing::shoot(*dialog, QStringLiteral("shell-close"));
        dialog->findChild<QPushButton *>(QString::fromLatin1(button))->click();
    });
}
} // namespace

void tst_Shell::keysLeadToTheViews()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(window.currentView(), View::Budgets);
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(window.currentView(), View::Providers);
    QCOMPARE(desktop.find<QLabel>("viewTitle")->text(), window.page(View::Providers)->title());
}

void tst_Shell::onlyTheShownPageIsActive()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    window.showView(View::Budgets);
    QVERIFY(window.page(View::Budgets)->isActive());
    QVERIFY(!window.page(View::Providers)->isActive());
}

void tst_Shell::aStoppedProxyIsSaidAndStarted()
{
    Desktop desktop;
    desktop.open();
    auto *banner = desktop.find<Note>("banner");
    QVERIFY(banner->isHidden());
    desktop.service.setProxyRunning(false);
    QVERIFY(banner->isVisible());
    waybill::testing::shoot(desktop.application->window(), QStringLiteral("shell-proxy-off"));
    QCOMPARE(banner->title(), QStringLiteral("The proxy is off"));
    banner->findChild<QPushButton *>()->click();
    QVERIFY(desktop.service.proxy.running);
    QVERIFY(banner->isHidden());
}

void tst_Shell::aStoreProblemComesFirst()
{
    Desktop desktop;
    desktop.service.proxy.running = false;
    desktop.service.store.problem = QStringLiteral("The disk is full. Free some space.");
    desktop.open();
    auto *banner = desktop.find<Note>("banner");
    QCOMPARE(banner->text(), desktop.service.store.problem);
    QCOMPARE(banner->kind(), Note::Kind::Error);
}

void tst_Shell::closingQuitsWithoutATray()
{
    QCOMPARE(closingRule(false, true, true), Closing::Quit);
    QCOMPARE(closingRule(true, false, true), Closing::Quit);
    QCOMPARE(closingRule(true, true, true), Closing::Hide);
    QCOMPARE(closingRule(true, true, false), Closing::Ask);

    Desktop desktop;
    MainWindow &window = desktop.open();
    window.setTrayAvailable(false);
    QSignalSpy quit(&window, &MainWindow::quitRequested);
    window.close();
    QCOMPARE(quit.size(), 1);
}

void tst_Shell::closingAsksOnceAndThenHides()
{
    Desktop desktop;
    MainWindow &window = desktop.open();
    window.setTrayAvailable(true);
    QSignalSpy quit(&window, &MainWindow::quitRequested);
    answerWith("closeKeep");
    window.close();
    QVERIFY(window.isHidden());
    window.show();
    window.close();
    QVERIFY(window.isHidden());
    QCOMPARE(quit.size(), 0);
    QVERIFY(desktop.service.proxy.running);
}

void tst_Shell::quittingFromTheQuestionIsRemembered()
{
    Desktop desktop;
    MainWindow &window = desktop.open();
    window.setTrayAvailable(true);
    QSignalSpy quit(&window, &MainWindow::quitRequested);
    answerWith("closeQuit");
    window.close();
    QCOMPARE(quit.size(), 1);
    QVERIFY(!desktop.application->preferences().keepsRunning());
}

void tst_Shell::demoDataIsNeverMixedWithRealData()
{
    Desktop desktop;
    desktop.service.setConfiguration(with({provider(QStringLiteral("demo"), true)}));
    desktop.open();
    auto *demo = desktop.find<QPushButton>("demoSwitch");
    const ViewState &state = desktop.application->context().viewState;
    QVERIFY(demo->isVisible() && demo->isChecked() && !demo->isEnabled());
    QCOMPARE(state.filter().demo, std::optional(true));

    desktop.service.setConfiguration(
        with({provider(QStringLiteral("demo"), true), provider(QStringLiteral("openai"))}));
    QCOMPARE(state.filter().demo, std::optional(false));
    QVERIFY(demo->isEnabled());
    demo->click();
    QCOMPARE(state.filter().demo, std::optional(true));

    desktop.service.setConfiguration(with({provider(QStringLiteral("openai"))}));
    QVERIFY(demo->isHidden());
    QCOMPARE(state.filter().demo, std::optional(false));
}

void tst_Shell::undoFromTheMenuRestoresTheConfiguration()
{
    Desktop desktop;
    desktop.service.setConfiguration(with({provider(QStringLiteral("openai"))}));
    MainWindow &window = desktop.open();
    ConfigurationEditor &editor = desktop.application->context().editor;
    QVERIFY(editor.apply(QStringLiteral("Remove openai"), with({}), ConfigurationEditor::Tell::WithUndo));
    QVERIFY(desktop.find<QWidget>("toast")->isVisible());
    desktop.find<QPushButton>("toastUndo")->click();
    QCOMPARE(desktop.service.configuration().providers.size(), 1U);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desktop.service.configuration().providers.empty());
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desktop.service.configuration().providers.size(), 1U);
}

void tst_Shell::aChangeThatIsRefusedSaysWhy()
{
    Desktop desktop;
    desktop.open();
    desktop.service.refuseApply = Error(QStringLiteral("The file is read-only."));
    const auto applied = desktop.application->context().editor.apply(QStringLiteral("Add"),
                                                                     with({provider(QStringLiteral("openai"))}));
    QVERIFY(!applied);
    QCOMPARE(applied.error().message, QStringLiteral("The file is read-only."));
    QVERIFY(!desktop.application->context().editor.undoStack().canUndo());
}

void tst_Shell::theRailCollapsesAndRemembers()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QWidget *first = desktop.find<QWidget>("go4");
    const int before = first->width();
    QTest::keyClick(&window, Qt::Key_Backslash, Qt::ControlModifier);
    QTRY_VERIFY(first->width() < before);
    desktop.application.reset();
    desktop.open();
    QTRY_VERIFY(desktop.find<QWidget>("go4")->width() < before);
}

void tst_Shell::theTrayTellsTheDay()
{
    Desktop desktop;
    model::Totals &today = desktop.service.overviewAnswer.totals;
    today.requests = 128;
    today.cost = *Money::fromDecimal(u"3.41");
    desktop.open();
    QTRY_COMPARE(desktop.application->tray().toolTip(), QStringLiteral("$3.41 today · 128 requests · 0 errors"));
    QCOMPARE(desktop.application->tray().state(), TrayState::Idle);
    waybill::testing::shoot(desktop.application->tray().menu(), QStringLiteral("tray-menu"));
    model::LiveBatch batch;
    batch.inFlight = 2;
    Q_EMIT desktop.service.liveBatchArrived(batch);
    QCOMPARE(desktop.application->tray().state(), TrayState::Active);
    desktop.service.setProxyRunning(false);
    QCOMPARE(desktop.application->tray().state(), TrayState::Stopped);
}

void tst_Shell::anotherStartRaisesTheWindow()
{
    Desktop desktop;
    MainWindow &window = desktop.open();
    window.hide();
    window.raiseFromOtherStart();
    QVERIFY(window.isVisible());
}

QTEST_MAIN(tst_Shell)
#include "tst_shell.moc"
