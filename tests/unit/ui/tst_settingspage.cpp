// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/widgets/note.h"
#include "ui/widgets/toggleswitch.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;
using waybill::testing::shoot;

/// Stands for the file manager.
class Folders final : public QObject
{
    Q_OBJECT

public:
    Folders() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Folders() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened += url; }
};

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commaLeadsToTheSettings();
    void appearanceHoldsAtOnce();
    void preferencesAreKept();
    void placesAreCopiedAndOpened();
    void newAddressesWaitForARestart();
    void aWrongAddressIsSaidAndNotSaved();
    void whatTheServiceRefusesStaysTyped();
    void aChangedFileLeavesWhatIsTyped();
    void requiringAKeyCanBeUndone();
    void aNewClientGetsAKeyThatIsShownOnce();
    void withoutAKeychainNoClientIsAdded();
    void aNewKeyIsAskedForAndTaken();
    void renamingTakesTheBudgetsAlong();
    void removingCanBeUndone();
    void aClientOfABudgetIsNotRemoved();
    void theAgeOfThePricesIsShown();
    void aSmallWindowShowsAllOfIt();
};

namespace {
MainWindow &openSettings(Desktop &desktop)
{
    waybill::testing::fillWithWorkingDay(desktop.service, desktop.clock);
    model::Configuration configuration = desktop.service.configuration();
    using Store = model::SecretReference::Store;
    configuration.clients
        = {{QStringLiteral("claude-code"),
            QStringLiteral("core"),
            QStringLiteral("search"),
            {Store::Keychain, QStringLiteral("client-claude-code")}},
           {QStringLiteral("codex"), QStringLiteral("core"), {}, {Store::Keychain, QStringLiteral("client-codex")}},
           {QStringLiteral("ci"), {}, {}, {Store::Environment, QStringLiteral("WAYBILL_CI_KEY")}}};
    desktop.service.secrets[QStringLiteral("keychain:client-claude-code")]
        = QStringLiteral("wb-0123456789abcdefghijklmnopqrstuvwxyzABCDEFG");
    desktop.service.secrets[QStringLiteral("keychain:client-codex")]
        = QStringLiteral("wb-ABCDEFG0123456789abcdefghijklmnopqrstuvwxyz");
    desktop.service.setConfiguration(configuration);
    MainWindow &window = desktop.open();
    window.showView(View::Settings);
    return window;
}

/// The control named `name` in the row of client `id`.
template <typename T> T *inRowOf(Desktop &desktop, const QString &id, const char *name)
{
    QCoreApplication::processEvents(); // rows appear with the next layout
    for (const QLabel *label : desktop.application->window().findChildren<QLabel *>(QStringLiteral("clientId"))) {
        if (label->text() == id && label->isVisible())
            return label->parentWidget()->findChild<T *>(QString::fromLatin1(name));
    }
    return nullptr;
}

QList<QLineEdit *> addresses(Desktop &desktop)
{
    QCoreApplication::processEvents(); // rows appear with the next layout
    QList<QLineEdit *> shown = desktop.application->window().findChildren<QLineEdit *>(QStringLiteral("address"));
    shown.removeIf([](const QLineEdit *field) { return !field->isVisible(); });
    return shown;
}

void type(QLineEdit *field, const QString &text)
{
    field->clear();
    QTest::keyClicks(field, text);
}

const model::Client *client(const Desktop &desktop, const QString &id)
{
    const auto &clients = desktop.service.configuration().clients;
    const auto found = std::ranges::find(clients, id, &model::Client::id);
    return found == clients.end() ? nullptr : &*found;
}
} // namespace

void tst_SettingsPage::commaLeadsToTheSettings()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(window.currentView(), View::Settings);
}

void tst_SettingsPage::appearanceHoldsAtOnce()
{
    Desktop desktop;
    MainWindow &window = openSettings(desktop);
    shoot(window, QStringLiteral("settings"));
    auto *appearance = desktop.find<QComboBox>("appearance");
    appearance->setFocus();
    QTest::keyClick(appearance, Qt::Key_End);
    QVERIFY(Theme::current().isDark());
    desktop.application->preferences().setAppearance(Appearance::Light);
    QCOMPARE(appearance->currentIndex(), 1);
    QVERIFY(!Theme::current().isDark());
}

void tst_SettingsPage::preferencesAreKept()
{
    Desktop desktop;
    openSettings(desktop);
    Preferences &preferences = desktop.application->preferences();
    QSignalSpy starts(&preferences, &Preferences::startsWithSystemChanged);
    desktop.find<ToggleSwitch>("startsWithSystem")->click();
    desktop.find<ToggleSwitch>("keepsRunning")->click();
    QVERIFY(preferences.startsWithSystem());
    QCOMPARE(starts.count(), 1);
    QVERIFY(!preferences.keepsRunning());
    QVERIFY(preferences.toldAboutTray());
}

void tst_SettingsPage::placesAreCopiedAndOpened()
{
    Desktop desktop;
    openSettings(desktop);
    Folders folders;
    desktop.find<QToolButton>("usageCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/home/me/.local/share/waybill/usage.db"));
    desktop.find<QPushButton>("configurationOpen")->click();
    QCOMPARE(folders.opened, QList<QUrl>{QUrl(QStringLiteral("file:///home/me/.config/waybill"))});
}

void tst_SettingsPage::newAddressesWaitForARestart()
{
    Desktop desktop;
    openSettings(desktop);
    auto *restart = desktop.find<Note>("addressRestart");
    QVERIFY(restart->isHidden());
    QCOMPARE(addresses(desktop).size(), 2);
    type(addresses(desktop).front(), QStringLiteral("127.0.0.1:9000"));
    desktop.application->window().findChildren<QToolButton *>(QStringLiteral("removeAddress")).back()->click();
    desktop.find<QPushButton>("addressSave")->click();
    QCOMPARE(desktop.service.configuration().listen,
             (std::vector{model::ListenAddress{QStringLiteral("127.0.0.1"), 9000}}));
    QVERIFY(restart->isVisible());
    QVERIFY(!desktop.find<QPushButton>("addressSave")->isEnabled());
    QSignalSpy status(&desktop.service, &service::Service::proxyStatusChanged);
    restart->findChild<QPushButton *>()->click();
    QCOMPARE(status.count(), 2);
    desktop.service.proxy.addresses = {QStringLiteral("127.0.0.1:9000")};
    Q_EMIT desktop.service.proxyStatusChanged();
    QVERIFY(restart->isHidden());
}

void tst_SettingsPage::aWrongAddressIsSaidAndNotSaved()
{
    Desktop desktop;
    MainWindow &window = openSettings(desktop);
    desktop.find<QPushButton>("addAddress")->click();
    type(addresses(desktop).back(), QStringLiteral("everywhere"));
    desktop.find<QPushButton>("addressSave")->click();
    QVERIFY(desktop.find<Note>("addressProblem")->title().contains(QStringLiteral("everywhere")));
    QCOMPARE(desktop.service.applied, 0);
    shoot(window, QStringLiteral("settings-wrong-address"));
    desktop.find<QPushButton>("addressRevert")->click();
    QCOMPARE(addresses(desktop).size(), 2);
    QVERIFY(desktop.find<Note>("addressProblem")->isHidden());
}

void tst_SettingsPage::whatTheServiceRefusesStaysTyped()
{
    Desktop desktop;
    openSettings(desktop);
    desktop.service.refuseApply = Error(QStringLiteral("listen[0]: no such address"));
    type(addresses(desktop).front(), QStringLiteral("somewhere:1"));
    desktop.find<QPushButton>("addressSave")->click();
    QCOMPARE(desktop.find<Note>("addressProblem")->title(), QStringLiteral("listen[0]: no such address"));
    QCOMPARE(addresses(desktop).front()->text(), QStringLiteral("somewhere:1"));
    QVERIFY(desktop.find<QPushButton>("addressSave")->isEnabled());
}

void tst_SettingsPage::aChangedFileLeavesWhatIsTyped()
{
    Desktop desktop;
    openSettings(desktop);
    type(addresses(desktop).front(), QStringLiteral("127.0.0.1:9000"));
    model::Configuration changed = desktop.service.configuration();
    changed.listen.pop_back();
    desktop.service.setConfiguration(changed);
    QCOMPARE(addresses(desktop).front()->text(), QStringLiteral("127.0.0.1:9000"));
    desktop.find<QPushButton>("addressRevert")->click();
    QCOMPARE(addresses(desktop).size(), 1);
}

void tst_SettingsPage::requiringAKeyCanBeUndone()
{
    Desktop desktop;
    MainWindow &window = openSettings(desktop);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *require = desktop.find<ToggleSwitch>("requireClientKey");
    require->click();
    QVERIFY(desktop.service.configuration().requireClientKey);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!desktop.service.configuration().requireClientKey);
    QVERIFY(!require->isChecked());
}

void tst_SettingsPage::aNewClientGetsAKeyThatIsShownOnce()
{
    Desktop desktop;
    MainWindow &window = openSettings(desktop);
    desktop.find<QPushButton>("addClient")->click();
    type(desktop.find<QLineEdit>("clientName"), QStringLiteral("aider"));
    type(desktop.find<QLineEdit>("clientTeam"), QStringLiteral("data"));
    desktop.find<QPushButton>("clientSave")->click();
    QTRY_VERIFY(client(desktop, QStringLiteral("aider")));
    QCOMPARE(client(desktop, QStringLiteral("aider"))->team, QStringLiteral("data"));
    QCOMPARE(client(desktop, QStringLiteral("aider"))->secret.toString(), QStringLiteral("keychain:client-aider"));
    const QString key = desktop.service.secrets[QStringLiteral("keychain:client-aider")];
    QVERIFY(key.startsWith(QStringLiteral("wb-")));
    QCOMPARE(key.size(), 46);
    QCOMPARE(desktop.find<QLabel>("newKey")->text(), key);
    QVERIFY(desktop.find<QWidget>("clientForm")->isHidden());
    shoot(window, QStringLiteral("settings-new-key"));
    desktop.find<QPushButton>("newKeyCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), key);
    window.showView(View::Budgets);
    QVERIFY(desktop.find<QLabel>("newKey")->text().isEmpty());
}

void tst_SettingsPage::withoutAKeychainNoClientIsAdded()
{
    Desktop desktop;
    openSettings(desktop);
    desktop.service.hasKeychain = false;
    desktop.find<QPushButton>("addClient")->click();
    type(desktop.find<QLineEdit>("clientName"), QStringLiteral("aider"));
    desktop.find<QPushButton>("clientSave")->click();
    QTRY_COMPARE(desktop.find<Note>("clientNote")->title(), QStringLiteral("This session has no keychain."));
    QVERIFY(!client(desktop, QStringLiteral("aider")));
    QCOMPARE(desktop.find<QLineEdit>("clientName")->text(), QStringLiteral("aider"));
}

void tst_SettingsPage::aNewKeyIsAskedForAndTaken()
{
    Desktop desktop;
    openSettings(desktop);
    const QString before = desktop.service.secrets[QStringLiteral("keychain:client-codex")];
    inRowOf<QPushButton>(desktop, QStringLiteral("codex"), "clientNewKey")->click();
    QCOMPARE(desktop.service.secrets[QStringLiteral("keychain:client-codex")], before);
    desktop.find<Note>("clientNote")->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!desktop.find<QLabel>("newKey")->text().isEmpty());
    QVERIFY(desktop.service.secrets[QStringLiteral("keychain:client-codex")] != before);
    // The engine reads keys when a configuration is applied.
    QCOMPARE(desktop.service.applied, 1);

    inRowOf<QPushButton>(desktop, QStringLiteral("ci"), "clientNewKey")->click();
    desktop.find<Note>("clientNote")->findChild<QPushButton *>()->click();
    QTRY_COMPARE(client(desktop, QStringLiteral("ci"))->secret.toString(), QStringLiteral("keychain:client-ci"));
}

void tst_SettingsPage::renamingTakesTheBudgetsAlong()
{
    Desktop desktop;
    openSettings(desktop);
    inRowOf<QToolButton>(desktop, QStringLiteral("codex"), "clientEdit")->click();
    type(desktop.find<QLineEdit>("clientName"), QStringLiteral("claude-code"));
    desktop.find<QPushButton>("clientSave")->click();
    QVERIFY(desktop.find<Note>("clientNote")->title().startsWith(QStringLiteral("Name: there is already")));
    type(desktop.find<QLineEdit>("clientName"), QStringLiteral("codex-cli"));
    desktop.find<QPushButton>("clientSave")->click();
    QVERIFY(client(desktop, QStringLiteral("codex-cli")));
    QCOMPARE(client(desktop, QStringLiteral("codex-cli"))->secret.toString(), QStringLiteral("keychain:client-codex"));
    const auto &budgets = desktop.service.configuration().budgets;
    QCOMPARE(std::ranges::find(budgets, QStringLiteral("codex"), &model::Budget::id)->scope.client,
             QStringLiteral("codex-cli"));
}

void tst_SettingsPage::removingCanBeUndone()
{
    Desktop desktop;
    openSettings(desktop);
    inRowOf<QToolButton>(desktop, QStringLiteral("ci"), "clientRemove")->click();
    QVERIFY(!client(desktop, QStringLiteral("ci")));
    desktop.find<QPushButton>("toastUndo")->click();
    QVERIFY(client(desktop, QStringLiteral("ci")));
}

void tst_SettingsPage::aClientOfABudgetIsNotRemoved()
{
    Desktop desktop;
    openSettings(desktop);
    inRowOf<QToolButton>(desktop, QStringLiteral("codex"), "clientRemove")->click();
    QVERIFY(client(desktop, QStringLiteral("codex")));
    QVERIFY(desktop.find<Note>("clientNote")->title().startsWith(QStringLiteral("Budget codex")));
}

void tst_SettingsPage::theAgeOfThePricesIsShown()
{
    Desktop desktop;
    openSettings(desktop);
    QCOMPARE(desktop.find<QLabel>("aboutPrices")->text(), QStringLiteral("22 Nov 2026"));
    QCOMPARE(desktop.find<QLabel>("priceBookDate")->text(), QStringLiteral("Price book 22 Nov 2026"));
}

void tst_SettingsPage::aSmallWindowShowsAllOfIt()
{
    Desktop desktop;
    MainWindow &window = openSettings(desktop);
    window.resize(window.minimumSize());
    QCoreApplication::processEvents();
    shoot(window, QStringLiteral("settings-small"));
    auto *pane = desktop.find<QScrollArea>("settingsPane");
    QVERIFY(pane->widget()->minimumSizeHint().width() <= pane->viewport()->width());
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
