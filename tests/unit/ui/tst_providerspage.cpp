// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/widgets/note.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;
using waybill::testing::shoot;

class tst_ProvidersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsFromAPresetWithKeyAndRoutes();
    void leavesRoutesAloneWhenUnticked();
    void saysWhatIsWrongAndSavesNothing();
    void offersTheSessionWithoutAKeychain();
    void aKeyThatCanNotBeStoredIsNotSaved();
    void testShowsFigures();
    void allAreTestedAtOnce();
    void keysAreMasked();
    void removingTakesItsRoutesAndCanBeUndone();
    void renamingTakesRoutesAlong();
    void aCopyNeedsItsOwnKey();
    void spaceDisables();
    void theWorstFailureIsSaid();
    void anEmptyPageOffersDemoData();
};

namespace {
void type(Desktop &desktop, const char *field, const QString &text)
{
    auto *edit = desktop.find<QLineEdit>(field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void click(Desktop &desktop, const char *button)
{
    auto *found = desktop.find<QAbstractButton>(button);
    QVERIFY2(found, button);
    found->click();
}

const model::Configuration &configuration(const Desktop &desktop)
{
    return desktop.service.configuration();
}

bool hasRoute(const model::Configuration &configuration, QStringView name)
{
    return std::ranges::any_of(configuration.routes, [&](const model::Route &route) { return route.model == name; });
}

void selectRow(Desktop &desktop, int row)
{
    auto *table = desktop.find<QTableView>("providersTable");
    table->selectRow(row);
    table->setFocus();
}
} // namespace

void tst_ProvidersPage::addsFromAPresetWithKeyAndRoutes()
{
    Desktop desktop;
    desktop.open();
    click(desktop, "preset-openai");
    type(desktop, "editorKey", QStringLiteral("sk-test-1234567890abcdef"));
    QCOMPARE(desktop.find<QLineEdit>("editorKey")->echoMode(), QLineEdit::Password);
    QVERIFY(desktop.find<QCheckBox>("editorRoutes")->isChecked());
    click(desktop, "editorSave");

    QTRY_COMPARE(configuration(desktop).providers.size(), 1U);
    const model::Provider &saved = configuration(desktop).providers.front();
    QCOMPARE(saved.id, QStringLiteral("openai"));
    QCOMPARE(saved.baseUrl, QUrl(QStringLiteral("https://api.openai.com/v1")));
    QCOMPARE(saved.keys.front().secret.toString(), QStringLiteral("keychain:openai"));
    QCOMPARE(desktop.service.secrets.at(QStringLiteral("keychain:openai")), QStringLiteral("sk-test-1234567890abcdef"));
    QVERIFY(hasRoute(configuration(desktop), u"gpt-*"));
    QVERIFY(hasRoute(configuration(desktop), u"o3*"));
    QVERIFY(desktop.find<QTableView>("providersTable")->isVisible());
}

void tst_ProvidersPage::leavesRoutesAloneWhenUnticked()
{
    Desktop desktop;
    desktop.open();
    click(desktop, "preset-ollama");
    QVERIFY(!desktop.find<QCheckBox>("editorRoutes")->isVisible());
    click(desktop, "preset-mistral");
    desktop.find<QCheckBox>("editorRoutes")->setChecked(false);
    type(desktop, "editorKey", QStringLiteral("mistral-key"));
    click(desktop, "editorSave");
    QTRY_COMPARE(configuration(desktop).providers.size(), 1U);
    QVERIFY(configuration(desktop).routes.empty());
}

void tst_ProvidersPage::saysWhatIsWrongAndSavesNothing()
{
    Desktop desktop;
    desktop.openOnWorkingDay();
    auto *note = desktop.find<Note>("editorNote");
    click(desktop, "addProvider");
    type(desktop, "editorName", QStringLiteral("openai"));
    click(desktop, "editorSave");
    QVERIFY(note->title().contains(QStringLiteral("already a provider named openai")));
    type(desktop, "editorName", QStringLiteral("two words"));
    click(desktop, "editorSave");
    QVERIFY(note->title().startsWith(QStringLiteral("Name:")));
    type(desktop, "editorName", QStringLiteral("fresh"));
    type(desktop, "editorUrl", QStringLiteral("api.example.com"));
    click(desktop, "editorSave");
    QVERIFY(note->title().startsWith(QStringLiteral("Base URL:")));
    type(desktop, "editorUrl", QStringLiteral("https://api.example.com/v1"));
    click(desktop, "editorSave");
    QVERIFY(note->title().startsWith(QStringLiteral("API key:")));
    QCOMPARE(desktop.service.applied, 0);
}

void tst_ProvidersPage::offersTheSessionWithoutAKeychain()
{
    Desktop desktop;
    desktop.service.hasKeychain = false;
    desktop.open();
    click(desktop, "preset-anthropic");
    auto *note = desktop.find<Note>("editorKeychainNote");
    QTRY_VERIFY(note->isVisible());
    shoot(desktop.application->window(), QStringLiteral("providers-no-keychain"));
    note->findChild<QPushButton *>()->click();
    type(desktop, "editorKey", QStringLiteral("sk-ant-1234567890"));
    click(desktop, "editorSave");
    QTRY_COMPARE(configuration(desktop).providers.size(), 1U);
    QCOMPARE(configuration(desktop).providers.front().keys.front().secret.toString(),
             QStringLiteral("session:anthropic"));
}

void tst_ProvidersPage::aKeyThatCanNotBeStoredIsNotSaved()
{
    Desktop desktop;
    desktop.service.hasKeychain = false;
    desktop.open();
    click(desktop, "preset-anthropic");
    type(desktop, "editorKey", QStringLiteral("sk-ant-1234567890"));
    click(desktop, "editorSave");
    auto *note = desktop.find<Note>("editorNote");
    QTRY_COMPARE(note->title(), QStringLiteral("This session has no keychain."));
    QVERIFY(configuration(desktop).providers.empty());
}

void tst_ProvidersPage::testShowsFigures()
{
    Desktop desktop;
    desktop.open();
    click(desktop, "preset-openai");
    type(desktop, "editorKey", QStringLiteral("sk-test-1234567890abcdef"));
    click(desktop, "editorTest");
    auto *note = desktop.find<Note>("editorNote");
    QTRY_COMPARE(note->kind(), Note::Kind::Success);
    QVERIFY(note->text().contains(QStringLiteral("first byte 502\u00a0ms")));
    QVERIFY(note->text().contains(QStringLiteral("2 models")));
    QCOMPARE(desktop.service.testedSecrets.back(), QStringLiteral("sk-test-1234567890abcdef"));
    QVERIFY(configuration(desktop).providers.empty());
    shoot(desktop.application->window(), QStringLiteral("providers-add"));
}

void tst_ProvidersPage::allAreTestedAtOnce()
{
    Desktop desktop;
    desktop.openOnWorkingDay();
    desktop.service.test.succeeded = false;
    desktop.service.test.message = QStringLiteral("401: the key is wrong.");
    click(desktop, "testAll");
    auto *note = desktop.find<Note>("providersMessage");
    QTRY_COMPARE(note->title(), QStringLiteral("7 of 7 providers failed"));
    QVERIFY(note->text().contains(QStringLiteral("anthropic: 401: the key is wrong.")));
}

void tst_ProvidersPage::keysAreMasked()
{
    Desktop desktop;
    desktop.service.secrets[QStringLiteral("keychain:openai")] = QStringLiteral("sk-test-1234567890abcdef");
    desktop.openOnWorkingDay();
    auto *key = desktop.find<QLabel>("maskedKey");
    QTRY_VERIFY(!key->text().isEmpty());
    QVERIFY(!key->text().contains(QStringLiteral("1234567890")));
}

void tst_ProvidersPage::removingTakesItsRoutesAndCanBeUndone()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const model::Configuration before = configuration(desktop);
    selectRow(desktop, 0);
    QTest::keyClick(desktop.find<QTableView>("providersTable"), Qt::Key_Delete);
    QVERIFY(!configuration(desktop).provider(u"openai"));
    QVERIFY(!hasRoute(configuration(desktop), u"gpt-*"));
    QVERIFY(hasRoute(configuration(desktop), u"smart"));
    shoot(window, QStringLiteral("providers-removed"));
    click(desktop, "toastUndo");
    QVERIFY(configuration(desktop) == before);
}

void tst_ProvidersPage::renamingTakesRoutesAlong()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    selectRow(desktop, 1);
    QTest::keyClick(desktop.find<QTableView>("providersTable"), Qt::Key_F2);
    type(desktop, "editorName", QStringLiteral("claude"));
    click(desktop, "editorSave");
    QVERIFY(configuration(desktop).provider(u"claude"));
    QCOMPARE(configuration(desktop).routes.front().targets.front().provider, QStringLiteral("claude"));
    QCOMPARE(configuration(desktop).provider(u"claude")->keys.size(), 2U);
    QCOMPARE(configuration(desktop).provider(u"claude")->keys.front().secret.name, QStringLiteral("anthropic"));
}

void tst_ProvidersPage::aCopyNeedsItsOwnKey()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    selectRow(desktop, 2);
    QTest::keyClick(desktop.find<QTableView>("providersTable"), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desktop.find<QLineEdit>("editorName")->text(), QStringLiteral("gemini-2"));
    click(desktop, "editorSave");
    QVERIFY(!configuration(desktop).provider(u"gemini-2"));
    type(desktop, "editorKey", QStringLiteral("another"));
    click(desktop, "editorSave");
    QTRY_VERIFY(configuration(desktop).provider(u"gemini-2"));
    QCOMPARE(desktop.service.secrets.at(QStringLiteral("keychain:gemini-2")), QStringLiteral("another"));
}

void tst_ProvidersPage::spaceDisables()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    selectRow(desktop, 0);
    QTest::keyClick(desktop.find<QTableView>("providersTable"), Qt::Key_Space);
    QVERIFY(!configuration(desktop).provider(u"openai")->enabled);
    QVERIFY(!desktop.find<QAbstractButton>("detailEnabled")->isChecked());
}

void tst_ProvidersPage::theWorstFailureIsSaid()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    auto *note = desktop.find<Note>("providersNote");
    QTRY_COMPARE(note->title(), QStringLiteral("DeepSeek is down"));
    desktop.service.secrets[QStringLiteral("keychain:anthropic")] = QStringLiteral("sk-ant-1234567890q7Fw");
    desktop.service.secrets[QStringLiteral("keychain:anthropic-team-data")] = QStringLiteral("sk-ant-0987654321mX2c");
    selectRow(desktop, 1);
    click(desktop, "detailTest");
    auto *test = desktop.find<Note>("detailNote");
    QTRY_COMPARE(test->kind(), Note::Kind::Success);
    shoot(window, QStringLiteral("providers"));
    window.resize(960, 600);
    shoot(window, QStringLiteral("providers-small"));
}

void tst_ProvidersPage::anEmptyPageOffersDemoData()
{
    Desktop desktop;
    MainWindow &window = desktop.open();
    shoot(window, QStringLiteral("providers-empty"));
    window.page(View::Providers)->findChild<QAbstractButton *>(QStringLiteral("emptyLink"))->click();
    QVERIFY(configuration(desktop).provider(u"demo"));
    QVERIFY(desktop.application->context().viewState.showsDemo());
}

QTEST_MAIN(tst_ProvidersPage)
#include "tst_providerspage.moc"
