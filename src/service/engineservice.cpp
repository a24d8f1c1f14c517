// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/engineservice.h"

#include "config/configfile.h"
#include "config/listenaddress.h"
#include "config/presets.h"
#include "lab/demosetup.h"
#include "service/playgroundcall.h"
#include "service/providerprobe.h"
#include "service/reportfile.h"
#include "spend/providerprice.h"

#include <QFileInfo>
#include <QHostAddress>

namespace waybill::service {

namespace {

constexpr std::chrono::milliseconds kFeedInterval{200};
constexpr std::size_t kMostRowsInABatch = 200;
constexpr std::chrono::seconds kPatience{10};
constexpr std::chrono::minutes kHealthWindow{15};
constexpr qsizetype kPreviewBytes = 8 * 1024;

ProviderHealth::State stateOf(const model::Totals &totals)
{
    if (totals.requests == 0)
        return ProviderHealth::State::Idle;
    if (totals.failed == totals.requests)
        return ProviderHealth::State::Down;
    // One failure in fifty is more than any provider has on an ordinary day.
    return totals.failed * 50 > totals.requests ? ProviderHealth::State::Degraded : ProviderHealth::State::Healthy;
}

/// Where to call an address from here: one that takes calls for every interface is no destination.
model::ListenAddress onThisMachine(model::ListenAddress address)
{
    const QHostAddress host(address.host);
    if (host == QHostAddress::AnyIPv4)
        address.host = QStringLiteral("127.0.0.1");
    else if (host == QHostAddress::AnyIPv6)
        address.host = QStringLiteral("::1");
    return address;
}

} // namespace

EngineService::EngineService(const Clock &clock, const EngineOptions &options)
    : m_clock(clock)
    , m_host(clock, options)
    , m_tables(options.usageDatabase)
    , m_sums(options.usageDatabase)
{
    m_feed.setInterval(kFeedInterval);
    connect(&m_feed, &QTimer::timeout, this, &EngineService::deliver);
    connect(&m_host, &EngineHost::rowsWritten, this, &EngineService::collect, Qt::QueuedConnection);
    connect(&m_host, &EngineHost::activated, this, &EngineService::onActivated);
    connect(&m_host, &EngineHost::failed, this,
            [this](const QString &message) { Q_EMIT noticed(tr("The configuration was not taken"), message); });
    connect(&m_host, &EngineHost::recovered, this, &Service::configurationChanged);
    connect(&m_host, &EngineHost::stopped, this, &Service::proxyStatusChanged);
}

EngineService::~EngineService()
{
    // A proxy that ends with the service is not to be started again.
    m_host.disconnect(this);
}

void EngineService::open()
{
    m_host.watchFile();
    m_feed.start();
    if (const auto loaded = loadFile()) {
        m_host.activate(*loaded);
    } else {
        m_startProblem = loaded.error().message;
        Q_EMIT proxyStatusChanged();
    }
}

Result<model::Configuration> EngineService::loadFile() const
{
    return QFileInfo::exists(configurationPath()) ? config::loadConfiguration(configurationPath())
                                                  : Result<model::Configuration>(model::Configuration());
}

void EngineService::onActivated()
{
    Q_EMIT configurationChanged();
    if (m_wantsProxy && !m_host.isListening())
        setProxyRunning(true);
}

Result<void> EngineService::apply(const model::Configuration &configuration)
{
    const auto problems = config::validate(configuration);
    if (!problems.empty())
        return Error(QStringLiteral("%1: %2").arg(problems.front().path, problems.front().message));
    // A file that cannot be read holds the user's work all the same.
    if (const auto loaded = loadFile(); !loaded)
        return loaded.error();
    if (auto saved = config::saveConfiguration(configurationPath(), configuration); !saved)
        return saved;
    m_host.activate(configuration);
    return {};
}

std::vector<model::ProviderPreset> EngineService::providerPresets() const
{
    return config::providerPresets();
}

QFuture<Result<void>> EngineService::storeSecret(const model::SecretReference &reference, const QString &secret)
{
    return m_host.secretStore().write(reference, secret);
}

QFuture<Result<QString>> EngineService::readSecret(const model::SecretReference &reference)
{
    return m_host.secretStore().read(reference);
}

QFuture<bool> EngineService::keychainAvailable()
{
    return m_host.secretStore().keychainAvailable();
}

QFuture<ProviderTest> EngineService::testProvider(const model::Provider &provider, const QString &secret)
{
    // The demo provider's address is known to the running configuration only.
    model::Provider tested = provider;
    if (const model::Provider *running
        = provider.demo && m_host.running() ? m_host.running()->provider(provider.id) : nullptr)
        tested.baseUrl = running->baseUrl;

    if (!secret.isEmpty() || provider.keys.empty())
        return probe(tested, secret);
    return readSecret(provider.keys.front().secret)
        .then(this,
              [this, tested](Result<QString> stored) {
                  if (stored)
                      return probe(tested, *stored);
                  return QtFuture::makeReadyFuture(ProviderTest{.message = stored.error().message, .models = {}});
              })
        .unwrap();
}

QFuture<ProviderTest> EngineService::probe(const model::Provider &provider, const QString &secret)
{
    auto promise = std::make_shared<QPromise<ProviderTest>>();
    promise->start();
    m_network.run([provider, key = secret.toUtf8(), promise](http::WireAccessManager &network) {
        probeProvider(network, provider, key, [promise](ProviderTest test) {
            promise->addResult(std::move(test));
            promise->finish();
        });
    });
    return promise->future().then(this, [this, id = provider.id](ProviderTest test) {
        if (test.succeeded)
            m_testedModels[id] = test.models;
        return test;
    });
}

std::vector<QString> EngineService::knownModels(const model::Provider &provider) const
{
    const auto tested = m_testedModels.find(provider.id);
    if (tested != m_testedModels.end())
        return tested->second;
    return spend::PriceBook::builtIn()->models(spend::pricedAs(provider));
}

QString EngineService::priceText(const model::Provider &provider, const QString &modelName) const
{
    if (!m_host.isActive())
        return {};
    const spend::PriceRow *row = spend::rowOf(m_host.prices(), provider, modelName);
    if (!row)
        return {};
    const spend::RateSet rates = row->tariff(m_clock.now(), {}, 0).rates;
    return tr("$%1 in, $%2 out per million tokens")
        .arg(rates[model::Meter::Input].money().toDecimal(), rates[model::Meter::Output].money().toDecimal());
}

QString EngineService::priceBookDate() const
{
    return spend::PriceBook::builtIn()->date();
}

ProxyStatus EngineService::proxyStatus() const
{
    ProxyStatus status;
    status.running = m_host.isListening();
    for (const model::ListenAddress &address : m_host.addresses())
        status.addresses.push_back(config::toString(address));
    status.startedAt = m_host.startedAt();
    status.problem = m_startProblem;
    return status;
}

void EngineService::setProxyRunning(bool running)
{
    m_wantsProxy = running;
    if (running == m_host.isListening() || !m_host.isActive())
        return;
    if (!running) {
        m_host.stop(kPatience);
    } else if (const auto started = m_host.start(); !started) {
        m_startProblem = started.error().message;
    } else {
        m_startProblem.clear();
    }
    Q_EMIT proxyStatusChanged();
}

StoreStatus EngineService::storeStatus() const
{
    const store::Writer::Status status = m_host.writerStatus();
    return {.path = m_host.options().usageDatabase,
            .waiting = status.waiting,
            .dropped = status.dropped,
            .problem = status.lastError};
}

Result<void> EngineService::addDemoProvider()
{
    return apply(lab::withDemo(configuration()));
}

QFuture<Result<model::Overview>> EngineService::overview(const model::OverviewQuery &query)
{
    return m_sums.ask([query](store::Reader &reader) { return reader.overview(query); });
}

QFuture<Result<std::vector<model::ExchangeRow>>> EngineService::rows(const model::RowsQuery &query)
{
    return m_tables.ask([query](store::Reader &reader) { return reader.rows(query); });
}

QFuture<Result<std::int64_t>> EngineService::count(const TimeRange &range, const model::Filter &filter)
{
    return m_sums.ask([range, filter](store::Reader &reader) -> Result<std::int64_t> {
        const auto calls = reader.count(range, filter);
        return calls ? Result<std::int64_t>(*calls) : Result<std::int64_t>(calls.error());
    });
}

QFuture<Result<std::optional<model::ExchangeRecord>>> EngineService::exchange(const QByteArray &id)
{
    return m_tables.ask([id](store::Reader &reader) { return reader.exchange(id); });
}

QFuture<Result<model::Report>> EngineService::report(const model::ReportQuery &query)
{
    return m_sums.ask([query](store::Reader &reader) { return reader.report(query); });
}

QFuture<Result<QString>> EngineService::previewReport(const model::ReportQuery &query, const ExportOptions &options)
{
    return m_sums.ask(
        [query, options](store::Reader &reader) { return previewOf(reader, query, options, kPreviewBytes); });
}

QFuture<Result<Exported>> EngineService::exportReport(const model::ReportQuery &query, const ExportOptions &options,
                                                      const QString &path)
{
    return m_sums.ask(
        [query, options, path](store::Reader &reader) { return writeReport(reader, query, options, path); });
}

QFuture<Result<std::vector<QString>>> EngineService::names(model::Dimension dimension)
{
    const TimePoint now = m_clock.now();
    const TimeRange range{now - std::chrono::days(90), now};
    return m_tables.ask([dimension, range](store::Reader &reader) { return reader.distinctNames(dimension, range); });
}

QFuture<Result<std::vector<ProviderHealth>>> EngineService::providerHealth()
{
    const TimePoint now = m_clock.now();
    std::vector<QString> ids;
    for (const model::Provider &provider : configuration().providers)
        ids.push_back(provider.id);
    model::OverviewQuery query{.range = {now - kHealthWindow, now},
                               .filter = {},
                               .slot = kHealthWindow,
                               .groupBy = model::Dimension::Provider,
                               .lastCalls = 0};
    query.filter.demo = std::nullopt;
    return m_sums.ask([query, ids](store::Reader &reader) -> Result<std::vector<ProviderHealth>> {
        std::vector<ProviderHealth> healths;
        for (const QString &id : ids) {
            // One query a provider: the overview would fold the smaller ones into "Other".
            model::OverviewQuery one = query;
            one.filter.providers = {id};
            const auto answer = reader.overview(one);
            if (!answer)
                return answer.error();
            const model::Totals &totals = answer->totals;
            healths.push_back({.provider = id,
                               .state = stateOf(totals),
                               .calls = totals.requests,
                               .failed = totals.failed,
                               .latencyP50 = totals.latencyP50});
        }
        return healths;
    });
}

std::vector<model::BudgetState> EngineService::budgetStates() const
{
    return m_host.budgetStates();
}

std::unique_ptr<PlaygroundRun> EngineService::startPlaygroundRun(const PlaygroundRequest &request)
{
    const auto &addresses = m_host.addresses();
    QUrl proxy;
    if (m_host.isListening())
        proxy = QUrl(QStringLiteral("http://") + config::toString(onThisMachine(addresses.front())));
    return std::make_unique<PlaygroundCall>(m_network, proxy, dialectFor(request.model), request, m_host.ownKey());
}

model::Dialect EngineService::dialectFor(const QString &modelName) const
{
    if (!m_host.isActive())
        return model::Dialect::OpenAi;
    const routing::Router router(m_host.running());
    for (const model::Operation operation :
         {model::Operation::ChatCompletions, model::Operation::Messages, model::Operation::StreamGenerateContent}) {
        if (!router.plan(modelName, operation).isEmpty())
            return model::dialectOf(operation);
    }
    return model::Dialect::OpenAi;
}

void EngineService::collect(const std::vector<model::ExchangeRow> &rows)
{
    m_batch.arrived += static_cast<std::int64_t>(rows.size());
    m_batch.rows.insert(m_batch.rows.end(), rows.begin(), rows.end());
    if (m_batch.rows.size() > kMostRowsInABatch)
        m_batch.rows.erase(m_batch.rows.begin(), m_batch.rows.end() - static_cast<std::ptrdiff_t>(kMostRowsInABatch));
}

void EngineService::deliver()
{
    const std::int64_t inFlight = m_host.inFlight();
    if (m_batch.arrived > 0 || inFlight != m_batch.inFlight) {
        m_batch.inFlight = inFlight;
        Q_EMIT liveBatchArrived(m_batch);
        m_batch = {.rows = {}, .arrived = 0, .inFlight = inFlight};
    }
    tellAlerts();
    if (const QString problem = m_host.writerStatus().lastError; problem != m_storeProblem) {
        m_storeProblem = problem;
        Q_EMIT storeStatusChanged();
    }
}

void EngineService::tellAlerts()
{
    for (const spend::BudgetAlert &alert : m_host.takeAlerts())
        Q_EMIT noticed(
            tr("Budget \"%1\" has reached %2 %").arg(alert.budget).arg(alert.percent),
            tr("$%1 of $%2 spent.").arg(alert.state.spent.toRoundedDecimal(2), alert.state.limit.toRoundedDecimal(2)));
}

} // namespace waybill::service
