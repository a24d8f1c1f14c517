// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engineservice.h"

#include "enginefixture.h"

#include <QSignalSpy>

using namespace waybill;
using namespace waybill::service;
using namespace waybill::test;

namespace {
const QByteArray kKeepsAnswering = okAnswer(kChatAnswer);

quint16 portOf(const Service &service)
{
    return service.proxyStatus().addresses.front().split(u':').last().toUShort();
}

model::ReportQuery allCalls()
{
    model::ReportQuery query;
    query.range = {TimePoint(), TimePoint(std::chrono::years(200))};
    query.period = model::ReportPeriod::Total;
    return query;
}
} // namespace

class tst_EngineService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsTheProxyOnItsOwn();
    void aBrokenFileIsSaidAndKept();
    void applyingSavesAndActivates();
    void whatIsInvalidIsNeitherSavedNorActivated();
    void theProxyCanBeTurnedOffAndOn();
    void aTakenPortIsSaid();
    void callsArriveInBatches();
    void anExportAddsUpToTheTotal();
    void aBudgetTellsItsThreshold();
    void theDemoAnswersAtOnce();
    void testsAProviderWithItsStoredKey();
    void pricesAreTextWhereTheyAreKnown();
    void promptsGoThroughTheProxy_data();
    void promptsGoThroughTheProxy();
    void promptsBeforeTheProxyIsUpAreRefused();

private:
    void open()
    {
        QSignalSpy changed(m_service.get(), &Service::configurationChanged);
        m_service->open();
        QTRY_VERIFY(!changed.isEmpty());
    }
    void apply(const model::Configuration &configuration)
    {
        QSignalSpy changed(m_service.get(), &Service::configurationChanged);
        const auto applied = m_service->apply(configuration);
        QVERIFY2(applied, applied ? "" : qUtf8Printable(applied.error().message));
        QTRY_COMPARE(changed.size(), 1);
    }

    SystemClock m_clock;
    std::unique_ptr<EngineFolder> m_folder;
    std::unique_ptr<FakeUpstream> m_upstream;
    std::unique_ptr<EngineService> m_service;
};

void tst_EngineService::init()
{
    m_folder = std::make_unique<EngineFolder>();
    m_upstream = std::make_unique<FakeUpstream>(Script().expectRequest().send(kKeepsAnswering).repeat());
    m_service = std::make_unique<EngineService>(m_clock, m_folder->options());
}

void tst_EngineService::cleanup()
{
    m_service.reset();
    m_upstream.reset();
    m_folder.reset();
}

void tst_EngineService::startsTheProxyOnItsOwn()
{
    m_folder->write(configurationFor(*m_upstream));
    QVERIFY(!m_service->proxyStatus().running);
    open();
    QVERIFY(m_service->proxyStatus().running);
    QVERIFY(m_service->proxyStatus().problem.isEmpty());
    QCOMPARE(m_service->configuration().routes.size(), 1U);
    QCOMPARE(chat(portOf(*m_service)).status, 200);
}

void tst_EngineService::aBrokenFileIsSaidAndKept()
{
    const QByteArray broken = "{ \"version\": 1, \"nonsense\": true }";
    QFile file(m_folder->options().configurationPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    m_service->open();
    QVERIFY(!m_service->proxyStatus().running);
    QVERIFY2(m_service->proxyStatus().problem.contains(u"nonsense"), qUtf8Printable(m_service->proxyStatus().problem));

    const auto applied = m_service->apply(configurationFor(*m_upstream));
    QVERIFY(!applied);
    QVERIFY2(applied.error().message.contains(u"nonsense"), qUtf8Printable(applied.error().message));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), broken);

    // Once it is mended, all is as if it had never been broken.
    QSignalSpy changed(m_service.get(), &Service::configurationChanged);
    m_folder->write(configurationFor(*m_upstream));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_service->proxyStatus().problem.isEmpty());
    QVERIFY(m_service->apply(configurationFor(*m_upstream)));
}

void tst_EngineService::applyingSavesAndActivates()
{
    open();
    QCOMPARE(chat(portOf(*m_service)).status, 404);
    const model::Configuration configuration = configurationFor(*m_upstream);
    apply(configuration);
    QCOMPARE(chat(portOf(*m_service)).status, 200);
    const auto saved = config::loadConfiguration(m_service->configurationPath());
    QVERIFY(saved);
    QVERIFY(saved->routes == configuration.routes);
}

void tst_EngineService::whatIsInvalidIsNeitherSavedNorActivated()
{
    open();
    model::Configuration invalid = configurationFor(*m_upstream);
    invalid.routes.front().targets.front().provider = QStringLiteral("nobody");
    const auto applied = m_service->apply(invalid);
    QVERIFY(!applied);
    QVERIFY2(applied.error().message.contains(u"nobody"), qUtf8Printable(applied.error().message));
    QVERIFY(!QFile::exists(m_service->configurationPath()));
    QVERIFY(m_service->configuration().routes.empty());
}

void tst_EngineService::theProxyCanBeTurnedOffAndOn()
{
    m_folder->write(configurationFor(*m_upstream));
    open();
    QSignalSpy told(m_service.get(), &Service::proxyStatusChanged);
    m_service->setProxyRunning(false);
    QVERIFY(!m_service->proxyStatus().running);
    QVERIFY(!told.isEmpty());
    m_service->setProxyRunning(true);
    QVERIFY(m_service->proxyStatus().running);
    QCOMPARE(chat(portOf(*m_service)).status, 200);
}

void tst_EngineService::aTakenPortIsSaid()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost, 0));
    EngineOptions options = m_folder->options();
    options.listen.front().port = holder.serverPort();
    m_service.reset();
    m_service = std::make_unique<EngineService>(m_clock, options);
    open();
    QVERIFY(!m_service->proxyStatus().running);
    QVERIFY(m_service->proxyStatus().problem.contains(QString::number(holder.serverPort())));
    holder.close();
    m_service->setProxyRunning(true);
    QVERIFY(m_service->proxyStatus().running);
    QVERIFY(m_service->proxyStatus().problem.isEmpty());
}

void tst_EngineService::callsArriveInBatches()
{
    m_folder->write(configurationFor(*m_upstream));
    open();
    std::int64_t arrived = 0;
    std::vector<model::ExchangeRow> rows;
    connect(m_service.get(), &Service::liveBatchArrived, this, [&](const model::LiveBatch &batch) {
        arrived += batch.arrived;
        rows.insert(rows.end(), batch.rows.begin(), batch.rows.end());
    });
    QByteArrayList ids;
    for (int i = 0; i < 5; ++i)
        ids.append(chat(portOf(*m_service)).id());
    QTRY_COMPARE(arrived, 5);
    QCOMPARE(rows.size(), 5U);
    for (qsizetype i = 0; i < 5; ++i)
        QCOMPARE(rows[static_cast<std::size_t>(i)].id, ids[i]);

    const auto found = resultOf(m_service->exchange(ids.front()));
    QVERIFY(found && *found);
    QCOMPARE((*found)->cost.total, std::optional(kChatCost));
    QCOMPARE(*resultOf(m_service->count(allCalls().range, {})), 5);
    const auto health = resultOf(m_service->providerHealth());
    QVERIFY(health);
    QCOMPARE(health->front().calls, 5);
    QVERIFY(health->front().state == ProviderHealth::State::Healthy);
    QCOMPARE(*resultOf(m_service->names(model::Dimension::Provider)), std::vector{QStringLiteral("up")});
}

void tst_EngineService::anExportAddsUpToTheTotal()
{
    const FakeUpstream unpriced(
        Script().expectRequest().send(okAnswer(QByteArray(kChatAnswer).replace("\"m\"", "\"another\""))));
    model::Configuration configuration = configurationFor(*m_upstream);
    configuration.providers.push_back(configurationFor(unpriced).providers.front());
    configuration.providers.back().id = QStringLiteral("other");
    m_folder->write(configuration);
    open();
    for (int i = 0; i < 3; ++i)
        chat(portOf(*m_service));
    chat(portOf(*m_service), "other/another");
    QTRY_COMPARE(*resultOf(m_service->count(allCalls().range, {})), 4);

    const auto report = resultOf(m_service->report(allCalls()));
    QVERIFY(report);
    QCOMPARE(report->totals.cost.picodollars(), 3 * kChatCost.picodollars());
    QCOMPARE(report->totals.unpriced, 1);
    for (const bool detail : {false, true}) {
        const QString path = m_folder->file(detail ? "detail.csv" : "summary.csv");
        const ExportOptions options{.detail = detail, .byteOrderMark = true};
        const auto exported = resultOf(m_service->exportReport(allCalls(), options, path));
        QVERIFY2(exported, exported ? "" : qUtf8Printable(exported.error().message));
        QCOMPARE(exported->total, report->totals.cost);
        QCOMPARE(exported->rows, detail ? 4 : 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto preview = resultOf(m_service->previewReport(allCalls(), options));
        QVERIFY(preview);
        QVERIFY(QString::fromUtf8(file.readAll()).startsWith(*preview));
    }
    const auto refused = resultOf(m_service->exportReport(allCalls(), {}, m_folder->file("no/such/folder.csv")));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"folder.csv"));
}

void tst_EngineService::aBudgetTellsItsThreshold()
{
    model::Configuration configuration = configurationFor(*m_upstream);
    configuration.budgets = {{.id = QStringLiteral("month"),
                              .limit = *Money::fromDecimal(u"0.0003"),
                              .timeZone = "Etc/UTC",
                              .action = model::BudgetAction::Warn,
                              .alerts = {50, 100}}};
    m_folder->write(configuration);
    open();
    QSignalSpy noticed(m_service.get(), &Service::noticed);
    chat(portOf(*m_service));
    QCOMPARE(m_service->budgetStates().front().spent, kChatCost);
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(noticed.front().front().toString().contains(u"month"));
    QVERIFY(noticed.front().front().toString().contains(u"50"));
}

void tst_EngineService::theDemoAnswersAtOnce()
{
    open();
    QSignalSpy changed(m_service.get(), &Service::configurationChanged);
    QVERIFY(m_service->addDemoProvider());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(chat(portOf(*m_service), "demo-small").status, 200);
    const model::Provider demo = m_service->configuration().providers.front();
    const ProviderTest test = resultOf(m_service->testProvider(demo, {}));
    QVERIFY2(test.succeeded, qUtf8Printable(test.message));
    QVERIFY(!m_service->priceText(demo, QStringLiteral("demo-small")).isEmpty());
    QVERIFY(config::loadConfiguration(m_service->configurationPath()));
}

void tst_EngineService::testsAProviderWithItsStoredKey()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(R"({"data":[{"id":"a"},{"id":"b"}]})")).repeat());
    model::Provider provider = configurationFor(upstream).providers.front();
    const model::SecretReference secret{model::SecretReference::Store::Session, QStringLiteral("up")};
    provider.keys = {{.id = QStringLiteral("default"), .secret = secret}};
    const ProviderTest unread = resultOf(m_service->testProvider(provider, {}));
    QVERIFY(!unread.succeeded);
    QVERIFY2(unread.message.contains(u"enter it again"), qUtf8Printable(unread.message));

    QVERIFY(resultOf(m_service->storeSecret(secret, QStringLiteral("stored-key"))));
    QVERIFY(resultOf(m_service->testProvider(provider, {})).succeeded);
    QVERIFY(upstream.requests().front().head.contains("Bearer stored-key"));
    QCOMPARE(m_service->knownModels(provider), (std::vector{QStringLiteral("a"), QStringLiteral("b")}));
}

void tst_EngineService::pricesAreTextWhereTheyAreKnown()
{
    m_folder->write(configurationFor(*m_upstream));
    QVERIFY(m_service->priceText({}, QStringLiteral("m")).isEmpty());
    open();
    const model::Provider provider = m_service->configuration().providers.front();
    QCOMPARE(m_service->priceText(provider, QStringLiteral("m")),
             QStringLiteral("$1.00 in, $10.00 out per million tokens"));
    QVERIFY(m_service->priceText(provider, QStringLiteral("unpriced")).isEmpty());
}

void tst_EngineService::promptsGoThroughTheProxy_data()
{
    QTest::addColumn<QString>("listen");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1");
    QTest::newRow("every interface") << QStringLiteral("0.0.0.0");
}

void tst_EngineService::promptsGoThroughTheProxy()
{
    QFETCH(QString, listen);
    EngineOptions options = m_folder->options();
    options.listen.front().host = listen;
    m_service.reset();
    m_service = std::make_unique<EngineService>(m_clock, options);
    open();
    QSignalSpy changed(m_service.get(), &Service::configurationChanged);
    QVERIFY(m_service->addDemoProvider());
    QTRY_COMPARE(changed.size(), 1);
    const auto run = m_service->startPlaygroundRun(
        {.model = QStringLiteral("demo-small"), .system = {}, .prompt = QStringLiteral("hi"), .maximumTokens = 10});
    QString text;
    std::optional<PlaygroundOutcome> outcome;
    connect(run.get(), &PlaygroundRun::textArrived, this, [&](const QString &more) { text += more; });
    connect(run.get(), &PlaygroundRun::finished, this, [&](const PlaygroundOutcome &told) { outcome = told; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 15'000);
    QVERIFY2(outcome->succeeded, qUtf8Printable(outcome->error));
    QVERIFY(!text.isEmpty());
    QCOMPARE(outcome->model, QStringLiteral("demo-small"));
    QCOMPARE(outcome->outputTokens, 10);
    QVERIFY(outcome->cost && !outcome->cost->isZero());
}

void tst_EngineService::promptsBeforeTheProxyIsUpAreRefused()
{
    const auto run = m_service->startPlaygroundRun({.model = QStringLiteral("m"), .prompt = QStringLiteral("hi")});
    QSignalSpy finished(run.get(), &PlaygroundRun::finished);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.front().front().value<PlaygroundOutcome>().succeeded);
}

QTEST_GUILESS_MAIN(tst_EngineService)
#include "tst_engineservice.moc"
