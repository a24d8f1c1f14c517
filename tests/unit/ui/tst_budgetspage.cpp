// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/widgets/note.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;
using waybill::testing::shoot;

class tst_BudgetsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheFirstBudget();
    void changesAnAmountAndTakesItBack();
    void aTeamIsNamedInTheSentence();
    void wrongInputIsSaidAndNotSaved_data();
    void wrongInputIsSaidAndNotSaved();
    void removingCanBeUndone();
    void theMostUrgentComesFirst();
    void aCopyGetsANameOfItsOwn();
    void unseenPartsOfTheScopeAreKept();
    void aChangedFileLeavesWhatIsTyped();
    void renamingKeepsTheSelection();
};

namespace {
MainWindow &openBudgets(Desktop &desktop)
{
    MainWindow &window = desktop.openOnWorkingDay();
    window.showView(View::Budgets);
    return window;
}

void type(Desktop &desktop, const char *field, const QString &text)
{
    auto *edit = desktop.find<QLineEdit>(field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void selectBudget(Desktop &desktop, const QString &id)
{
    auto *list = desktop.find<QListView>("budgetsList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == id)
            return list->setCurrentIndex(list->model()->index(row, 0));
    }
    QFAIL(qPrintable(id));
}

const model::Budget *budget(const Desktop &desktop, const QString &id)
{
    const auto &budgets = desktop.service.configuration().budgets;
    const auto found = std::ranges::find(budgets, id, &model::Budget::id);
    return found == budgets.end() ? nullptr : &*found;
}

Money usd(const char *amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount));
}
} // namespace

void tst_BudgetsPage::addsTheFirstBudget()
{
    Desktop desktop;
    MainWindow &window = desktop.open();
    window.showView(View::Budgets);
    shoot(window, QStringLiteral("budgets-empty"));
    desktop.find<QPushButton>("addBudget")->click();
    type(desktop, "budgetAmount", QStringLiteral("900"));
    QCOMPARE(desktop.find<QLabel>("budgetSentence")->text(),
             QStringLiteral("Every call may together spend $900.00 a month in this computer's time zone. "
                            "Tell me at 50\u00a0%, 80\u00a0% and 100\u00a0%. At 100\u00a0% let calls go on."));
    desktop.find<QPushButton>("budgetSave")->click();
    QVERIFY(budget(desktop, QStringLiteral("all-spend")));
    QCOMPARE(budget(desktop, QStringLiteral("all-spend"))->limit, usd("900"));
    QVERIFY(!desktop.find<QPushButton>("budgetSave")->isEnabled());
}

void tst_BudgetsPage::changesAnAmountAndTakesItBack()
{
    Desktop desktop;
    MainWindow &window = openBudgets(desktop);
    selectBudget(desktop, QStringLiteral("team-core"));
    QVERIFY(!desktop.find<QPushButton>("budgetSave")->isEnabled());
    type(desktop, "budgetAmount", QStringLiteral("612.50"));
    desktop.find<QPushButton>("budgetSave")->click();
    QCOMPARE(budget(desktop, QStringLiteral("team-core"))->limit, usd("612.50"));
    QCOMPARE(budget(desktop, QStringLiteral("team-core"))->scope.team, QStringLiteral("core"));
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(budget(desktop, QStringLiteral("team-core"))->limit, usd("500"));
    QCOMPARE(desktop.find<QLineEdit>("budgetAmount")->text(), QStringLiteral("500.00"));
}

void tst_BudgetsPage::aTeamIsNamedInTheSentence()
{
    Desktop desktop;
    openBudgets(desktop);
    desktop.find<QPushButton>("addBudget")->click();
    type(desktop, "budgetName", QStringLiteral("data-week"));
    type(desktop, "budgetAmount", QStringLiteral("40"));
    auto *covers = desktop.find<QComboBox>("budgetCovers");
    covers->setCurrentIndex(covers->findText(QStringLiteral("A team")));
    auto *covered = desktop.find<QComboBox>("budgetCovered");
    QTRY_VERIFY(covered->findText(QStringLiteral("data")) >= 0);
    covered->setEditText(QStringLiteral("data"));
    auto *period = desktop.find<QComboBox>("budgetPeriod");
    period->setCurrentIndex(period->findText(QStringLiteral("each week")));
    QVERIFY(
        desktop.find<QLabel>("budgetSentence")->text().startsWith(QStringLiteral("Team data may spend $40.00 a week")));
    desktop.find<QPushButton>("budgetSave")->click();
    QCOMPARE(budget(desktop, QStringLiteral("data-week"))->scope.team, QStringLiteral("data"));
}

void tst_BudgetsPage::wrongInputIsSaidAndNotSaved_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("amount") << QByteArray("budgetAmount") << QStringLiteral("lots") << QStringLiteral("Amount:");
    QTest::newRow("zero") << QByteArray("budgetAmount") << QStringLiteral("0") << QStringLiteral("Amount:");
    QTest::newRow("alerts") << QByteArray("budgetAlerts") << QStringLiteral("50, most") << QStringLiteral("Alerts:");
    QTest::newRow("taken name") << QByteArray("budgetName") << QStringLiteral("codex")
                                << QStringLiteral("Name: there is already");
    QTest::newRow("bad name") << QByteArray("budgetName") << QStringLiteral("a b") << QStringLiteral("Name: use");
}

void tst_BudgetsPage::wrongInputIsSaidAndNotSaved()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    Desktop desktop;
    openBudgets(desktop);
    selectBudget(desktop, QStringLiteral("team-core"));
    type(desktop, field.constData(), text);
    QVERIFY(desktop.find<Note>("budgetNote")->title().startsWith(message));
    QVERIFY(!desktop.find<QPushButton>("budgetSave")->isEnabled());
    desktop.find<QPushButton>("budgetRevert")->click();
    QVERIFY(desktop.find<Note>("budgetNote")->isHidden());
    QCOMPARE(desktop.service.applied, 0);
}

void tst_BudgetsPage::removingCanBeUndone()
{
    Desktop desktop;
    MainWindow &window = openBudgets(desktop);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    selectBudget(desktop, QStringLiteral("codex"));
    auto *list = desktop.find<QListView>("budgetsList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(!budget(desktop, QStringLiteral("codex")));
    desktop.find<QPushButton>("toastUndo")->click();
    QVERIFY(budget(desktop, QStringLiteral("codex")));
}

void tst_BudgetsPage::theMostUrgentComesFirst()
{
    Desktop desktop;
    MainWindow &window = openBudgets(desktop);
    const QAbstractItemModel *list = desktop.find<QListView>("budgetsList")->model();
    QCOMPARE(list->index(0, 0).data().toString(), QStringLiteral("notebooks"));
    QVERIFY(list->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Used up")));
    selectBudget(desktop, QStringLiteral("all-spend"));
    shoot(window, QStringLiteral("budgets"));
}

void tst_BudgetsPage::aCopyGetsANameOfItsOwn()
{
    Desktop desktop;
    MainWindow &window = openBudgets(desktop);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    selectBudget(desktop, QStringLiteral("codex"));
    auto *list = desktop.find<QListView>("budgetsList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_D, Qt::ControlModifier);
    desktop.find<QPushButton>("budgetSave")->click();
    QVERIFY(budget(desktop, QStringLiteral("codex-2")));
    QCOMPARE(budget(desktop, QStringLiteral("codex-2"))->scope.client, QStringLiteral("codex"));
}

void tst_BudgetsPage::unseenPartsOfTheScopeAreKept()
{
    Desktop desktop;
    waybill::testing::fillWithWorkingDay(desktop.service, desktop.clock);
    model::Configuration changed = desktop.service.configuration();
    changed.budgets[1].scope.project = QStringLiteral("search");
    desktop.service.setConfiguration(changed);
    desktop.open().showView(View::Budgets);
    selectBudget(desktop, QStringLiteral("team-core"));
    type(desktop, "budgetAmount", QStringLiteral("1"));
    desktop.find<QPushButton>("budgetSave")->click();
    QCOMPARE(budget(desktop, QStringLiteral("team-core"))->scope.project, QStringLiteral("search"));
}

void tst_BudgetsPage::aChangedFileLeavesWhatIsTyped()
{
    Desktop desktop;
    openBudgets(desktop);
    selectBudget(desktop, QStringLiteral("codex"));
    type(desktop, "budgetAmount", QStringLiteral("77"));
    model::Configuration changed = desktop.service.configuration();
    changed.providers.pop_back();
    desktop.service.setConfiguration(changed);
    QCOMPARE(desktop.find<QLineEdit>("budgetAmount")->text(), QStringLiteral("77"));

    desktop.find<QPushButton>("budgetRevert")->click();
    desktop.find<QPushButton>("addBudget")->click();
    type(desktop, "budgetAmount", QStringLiteral("88"));
    changed.providers.pop_back();
    desktop.service.setConfiguration(changed);
    QCOMPARE(desktop.find<QLineEdit>("budgetAmount")->text(), QStringLiteral("88"));
}

void tst_BudgetsPage::renamingKeepsTheSelection()
{
    Desktop desktop;
    openBudgets(desktop);
    selectBudget(desktop, QStringLiteral("codex"));
    type(desktop, "budgetName", QStringLiteral("codex-cli"));
    desktop.find<QPushButton>("budgetSave")->click();
    QVERIFY(budget(desktop, QStringLiteral("codex-cli")));
    QCOMPARE(desktop.find<QListView>("budgetsList")->currentIndex().data().toString(), QStringLiteral("codex-cli"));
    QVERIFY(desktop.find<QWidget>("toast")->isHidden());
}

QTEST_MAIN(tst_BudgetsPage)
#include "tst_budgetspage.moc"
