// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestage.h"
#include "ui/firstrun/choicetile.h"
#include "ui/firstrun/firstmodel.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/firstrun/stepspane.h"
#include "ui/playground/answerview.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace waybill;
using namespace waybill::testing;
using namespace waybill::ui;

/// The first steps on a computer where nothing is set up.
class tst_FirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isNeededOnlyWhileNothingIsSetUp();
    void choosesTheAppearance();
    void addsAProviderWithItsKey();
    void aPastedKeyIsTestedAtOnce();
    void aRefusedKeyCanBeUsedAnyway();
    void withoutAKeychainTheSessionHasToBeAgreedTo();
    void aKeyThatCannotBeKeptAddsNothing();
    void aServerWithoutKeyNeedsNone();
    void theDemoIsAnEqualChoice();
    void aRouteServesWhereNoModelIsKnown();
    void urlsAndCommandCanBeCopied();
    void theCommandSpeaksTheProvidersDialect_data();
    void theCommandSpeaksTheProvidersDialect();
    void sayWhenTheProxyIsOff();
    void theTestCallHasToArrive();
    void aFailedTestCallSaysWhy();
    void everyStepCanBeSkippedAndResumed();
    void goesThroughByKeyboardAlone();
    void everyControlHasAName();
    void looksRight();

private:
    template <typename T> T *find(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    QPushButton *next() { return find<QPushButton>("firstNext"); }
    Note *note() { return find<Note>("firstNote"); }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void goOn();
    void toStep(int step);
    void choose(const char *tile, const char *key);
    const model::Configuration &configuration() const { return m_stage->service.configuration(); }
    StepsPane::State state(std::size_t step) { return m_page->findChild<StepsPane *>()->steps()[step].state; }
    void open();

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<FirstRunPage> m_page;
};

namespace {
model::ExchangeRecord helloRecord()
{
    model::ExchangeRecord record;
    record.id = "req_01K9Z7QF3M8T2C";
    record.provider = QStringLiteral("anthropic");
    record.upstreamModel = QStringLiteral("model-a");
    record.status = 200;
    record.firstTokenUs = 502'000;
    record.durationUs = 910'000;
    record.usage[model::Meter::Input] = 14;
    record.usage[model::Meter::Output] = 9;
    record.cost.total = *Money::fromDecimal(u"0.000118");
    return record;
}

service::PlaygroundOutcome helloOutcome()
{
    service::PlaygroundOutcome outcome;
    outcome.succeeded = true;
    outcome.requestId = helloRecord().id;
    return outcome;
}
} // namespace

void tst_FirstRun::init()
{
    m_stage = std::make_unique<PageStage>();
    m_stage->service.models[QStringLiteral("anthropic")] = {QStringLiteral("model-a"), QStringLiteral("model-b")};
    m_stage->service.models[QStringLiteral("demo")] = {QStringLiteral("demo-small")};
    open();
}

void tst_FirstRun::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void tst_FirstRun::open()
{
    m_page = std::make_unique<FirstRunPage>(m_stage->context);
    m_page->resize(1440, 872);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_FirstRun::goOn()
{
    QTRY_VERIFY(next()->isEnabled());
    QTest::mouseClick(next(), Qt::LeftButton);
}

void tst_FirstRun::toStep(int step)
{
    while (m_page->step() < step)
        click("firstSkip");
}

void tst_FirstRun::choose(const char *tile, const char *key)
{
    toStep(1);
    click(tile);
    QVERIFY(!next()->isEnabled());
    QTest::keyClicks(find<QLineEdit>("firstKey"), QString::fromLatin1(key));
}

void tst_FirstRun::isNeededOnlyWhileNothingIsSetUp()
{
    QVERIFY(FirstRunPage::isNeeded(m_stage->context));
    m_stage->preferences.setFirstRunDone(true);
    QVERIFY(!FirstRunPage::isNeeded(m_stage->context));
    m_stage->preferences.setFirstRunDone(false);
    fillWithWorkingDay(m_stage->service, m_stage->clock);
    QVERIFY(!FirstRunPage::isNeeded(m_stage->context));
}

void tst_FirstRun::choosesTheAppearance()
{
    click("appearanceDark");
    QCOMPARE(m_stage->preferences.appearance(), Appearance::Dark);
    QVERIFY(m_stage->theme.isDark());
    goOn();
    QCOMPARE(m_page->step(), 1);
    QCOMPARE(state(0), StepsPane::State::Done);
}

void tst_FirstRun::addsAProviderWithItsKey()
{
    choose("tile-anthropic", "sk-test");
    QCOMPARE(find<QLineEdit>("firstKey")->echoMode(), QLineEdit::Password);
    click("firstTest");
    QTRY_VERIFY(next()->isEnabled());
    QCOMPARE(m_stage->service.testedSecrets, std::vector{QStringLiteral("sk-test")});
    QCOMPARE(note()->kind(), Note::Kind::Success);
    QVERIFY(note()->text().contains(QStringLiteral("first byte 502\u00a0ms, 2 models")));
    goOn();
    QTRY_COMPARE(m_page->step(), 2);
    QCOMPARE(configuration().providers.size(), std::size_t(1));
    QCOMPARE(configuration().providers[0].keys[0].secret.toString(), QStringLiteral("keychain:anthropic"));
    QCOMPARE(m_stage->service.secrets[QStringLiteral("keychain:anthropic")], QStringLiteral("sk-test"));
    QCOMPARE(configuration().routes[0].model, QStringLiteral("claude-*"));
    QCOMPARE(state(1), StepsPane::State::Done);
}

void tst_FirstRun::aPastedKeyIsTestedAtOnce()
{
    choose("tile-openai", "");
    QGuiApplication::clipboard()->setText(QStringLiteral("sk-pasted-key-of-some-length"));
    find<QLineEdit>("firstKey")->paste();
    QTRY_VERIFY(next()->isEnabled());
    QCOMPARE(m_stage->service.testedSecrets.size(), std::size_t(1));
    QTest::keyClicks(find<QLineEdit>("firstKey"), QStringLiteral("x"));
    QVERIFY(!next()->isEnabled());
}

void tst_FirstRun::aRefusedKeyCanBeUsedAnyway()
{
    m_stage->service.test = {};
    m_stage->service.test.message = QStringLiteral("anthropic answered 401: the key is wrong. Paste another one.");
    choose("tile-anthropic", "sk-wrong");
    click("firstTest");
    QTRY_VERIFY(note()->isVisible());
    QCOMPARE(note()->kind(), Note::Kind::Error);
    QVERIFY(!next()->isEnabled());
    QTest::mouseClick(note()->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(next()->isEnabled());
}

void tst_FirstRun::withoutAKeychainTheSessionHasToBeAgreedTo()
{
    m_stage->service.hasKeychain = false;
    choose("tile-anthropic", "sk-test");
    auto *session = find<QCheckBox>("firstSession");
    QTRY_VERIFY(session->isVisible());
    click("firstTest");
    QTRY_COMPARE(note()->kind(), Note::Kind::Success);
    QVERIFY(!next()->isEnabled());
    session->click();
    goOn();
    QTRY_COMPARE(m_page->step(), 2);
    QCOMPARE(configuration().providers[0].keys[0].secret.toString(), QStringLiteral("session:anthropic"));
    QVERIFY(!m_stage->service.secrets.contains(QStringLiteral("keychain:anthropic")));
}

void tst_FirstRun::aKeyThatCannotBeKeptAddsNothing()
{
    choose("tile-anthropic", "sk-test");
    click("firstTest");
    QTRY_VERIFY(next()->isEnabled());
    m_stage->service.hasKeychain = false;
    QTest::mouseClick(next(), Qt::LeftButton);
    QTRY_COMPARE(note()->kind(), Note::Kind::Error);
    QCOMPARE(m_page->step(), 1);
    QVERIFY(configuration().providers.empty());
}

void tst_FirstRun::aServerWithoutKeyNeedsNone()
{
    QVERIFY(m_stage->service.presets.size() == 8);
    std::swap(m_stage->service.presets.front(), m_stage->service.presets.back());
    open();
    toStep(1);
    click("tile-ollama");
    QVERIFY(!find<QLineEdit>("firstKey")->isVisible());
    click("firstTest");
    goOn();
    QTRY_COMPARE(m_page->step(), 2);
    QVERIFY(configuration().providers[0].keys.empty());
}

void tst_FirstRun::theDemoIsAnEqualChoice()
{
    toStep(1);
    click("tile-demo");
    goOn();
    QCOMPARE(m_page->step(), 2);
    QVERIFY(configuration().providers[0].demo);
    QCOMPARE(m_stage->service.keychainQuestions, 0);
    QCOMPARE(firstModel(m_stage->service), QStringLiteral("demo/demo-small"));
    click("firstBack");
    goOn();
    QCOMPARE(configuration().providers.size(), std::size_t(1));
}

void tst_FirstRun::aRouteServesWhereNoModelIsKnown()
{
    m_stage->service.models.clear();
    toStep(1);
    click("tile-demo");
    goOn();
    QCOMPARE(firstModel(m_stage->service), QString());
    model::Configuration changed = configuration();
    changed.routes.push_back(
        {QStringLiteral("hello"), model::Strategy::Fallback, 0, {{QStringLiteral("demo"), {}, 1}}, {}});
    QVERIFY(m_stage->context.editor.apply(QStringLiteral("Add hello"), changed));
    QCOMPARE(firstModel(m_stage->service), QStringLiteral("hello"));
}

void tst_FirstRun::urlsAndCommandCanBeCopied()
{
    theDemoIsAnEqualChoice();
    QCOMPARE(find<QLabel>("urlOpenAi")->text(), QStringLiteral("http://127.0.0.1:8377/v1"));
    QCOMPARE(find<QLabel>("urlAnthropic")->text(), QStringLiteral("http://127.0.0.1:8377"));
    click("copy-curl");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"model\": \"demo/demo-small\"")));
    m_stage->takePictures(*m_page, "firstrun-connect");
}

void tst_FirstRun::theCommandSpeaksTheProvidersDialect_data()
{
    QTest::addColumn<model::ProviderKind>("kind");
    QTest::addColumn<QString>("path");
    QTest::newRow("openai") << model::ProviderKind::OpenAi << QStringLiteral("/v1/chat/completions -H");
    QTest::newRow("anthropic") << model::ProviderKind::Anthropic << QStringLiteral("/v1/messages -H");
    QTest::newRow("gemini") << model::ProviderKind::Gemini
                            << QStringLiteral("/v1beta/models/mine/model-a:generateContent -H");
}

void tst_FirstRun::theCommandSpeaksTheProvidersDialect()
{
    QFETCH(const model::ProviderKind, kind);
    model::Configuration changed;
    changed.providers.push_back({.id = QStringLiteral("mine"), .kind = kind});
    m_stage->service.models[QStringLiteral("mine")] = {QStringLiteral("model-a")};
    QVERIFY(m_stage->context.editor.apply(QStringLiteral("Add mine"), changed));
    const QString command = firstCommand(m_stage->service);
    QFETCH(const QString, path);
    QVERIFY2(command.contains(path), qPrintable(command));
    QVERIFY2(command.contains(u"Say hello."), qPrintable(command));
}

void tst_FirstRun::sayWhenTheProxyIsOff()
{
    m_stage->service.setProxyRunning(false);
    toStep(2);
    QVERIFY(!next()->isEnabled());
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Start proxy"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(m_stage->service.proxy.running);
    QVERIFY(next()->isEnabled());
}

void tst_FirstRun::theTestCallHasToArrive()
{
    choose("tile-anthropic", "sk-test");
    click("firstTest");
    goOn();
    QTRY_COMPARE(m_page->step(), 2);
    goOn();
    QCOMPARE(find<QComboBox>("firstModel")->currentText(), QStringLiteral("anthropic/model-a"));
    click("firstSend");
    QCOMPARE(m_stage->service.playgroundRequests.size(), std::size_t(1));
    auto *run = m_stage->service.runs[0].data();
    Q_EMIT run->textArrived(QStringLiteral("Hello there."));
    Q_EMIT run->finished(helloOutcome());
    auto *sent = find<Note>("sendNote");
    QTRY_COMPARE(sent->title(), QStringLiteral("Answered"));
    QVERIFY(!next()->isEnabled());

    m_stage->service.exchanges[helloRecord().id] = helloRecord();
    Q_EMIT m_stage->service.liveBatchArrived({});
    QTRY_COMPARE(sent->title(), QStringLiteral("It arrived and cost $0.000118"));
    QVERIFY(sent->text().contains(QStringLiteral("model-a on anthropic")));
    QVERIFY(m_page->findChild<AnswerView *>()->toPlainText().contains(QStringLiteral("Hello there.")));
    m_stage->takePictures(*m_page, "firstrun-send");

    QSignalSpy closed(m_page.get(), &FirstRunPage::closed);
    goOn();
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_stage->preferences.firstRunDone());
}

void tst_FirstRun::aFailedTestCallSaysWhy()
{
    theDemoIsAnEqualChoice();
    goOn();
    click("firstSend");
    service::PlaygroundOutcome failed;
    failed.error = QStringLiteral("The proxy does not answer. Start it.");
    Q_EMIT m_stage->service.runs[0]->finished(failed);
    QCOMPARE(find<Note>("sendNote")->text(), failed.error);
    QVERIFY(find<QPushButton>("firstSend")->isEnabled());
    QVERIFY(!next()->isEnabled());
}

void tst_FirstRun::everyStepCanBeSkippedAndResumed()
{
    QSignalSpy closed(m_page.get(), &FirstRunPage::closed);
    toStep(2);
    QCOMPARE(state(1), StepsPane::State::Skipped);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_stage->preferences.firstRunDone());

    open();
    QCOMPARE(m_page->step(), 2);
    QTest::keyClick(m_page.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_page->step(), 1);
    toStep(3);
    QSignalSpy finished(m_page.get(), &FirstRunPage::closed);
    click("firstSkip");
    QCOMPARE(finished.size(), 1);
    QVERIFY(m_stage->preferences.firstRunDone());
}

void tst_FirstRun::goesThroughByKeyboardAlone()
{
    QTest::keyClick(m_page.get(), Qt::Key_Return);
    QCOMPARE(m_page->step(), 1);
    auto *demo = find<ChoiceTile>("tile-demo");
    for (int i = 0; i < 20 && !demo->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), Qt::Key_Tab);
    QVERIFY(demo->hasFocus());
    QTest::keyClick(demo, Qt::Key_Space);
    QTest::keyClick(demo, Qt::Key_Return);
    QCOMPARE(m_page->step(), 2);
    QTest::keyClick(m_page.get(), Qt::Key_Return);
    QCOMPARE(m_page->step(), 3);
}

void tst_FirstRun::everyControlHasAName()
{
    for (int step = 0; step < 4; ++step) {
        toStep(step);
        if (step == 1)
            click("tile-anthropic");
        QCOMPARE(unnamedControls(*m_page).join(QStringLiteral(", ")), QString());
    }
}

void tst_FirstRun::looksRight()
{
    m_stage->takePictures(*m_page, "firstrun-welcome");
    choose("tile-anthropic", "sk-ant-test-key");
    click("firstTest");
    QTRY_VERIFY(next()->isEnabled());
    m_stage->takePictures(*m_page, "firstrun-provider");
    m_page->resize(960, 600);
    m_stage->takePictures(*m_page, "firstrun-small");
    QVERIFY(m_page->minimumSizeHint().width() <= 960);
}

QTEST_MAIN(tst_FirstRun)
#include "tst_firstrun.moc"
