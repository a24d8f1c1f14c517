// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/enginehost.h"

#include "base/logging.h"
#include "lab/demosetup.h"
#include "store/reader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace waybill::service {

namespace {

std::map<QString, Money> readSpent(const QString &database, const std::vector<model::Budget> &budgets, TimePoint now)
{
    std::map<QString, Money> spent;
    auto reader = store::Reader::open(database);
    if (!reader)
        return spent; // no store yet: nothing has been spent
    for (const model::Budget &budget : budgets) {
        const auto sum = (*reader)->spent(budget.scope, budget.periodAround(now));
        if (sum)
            spent.emplace(budget.id, *sum);
        else
            qCWarning(lcSpend).noquote() << "Budget" << budget.id << "starts at zero:" << sum.error().message;
    }
    return spent;
}

/// A folder that cannot be made shows as a store that cannot be opened.
std::unique_ptr<store::Writer> openStore(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return *store::Writer::open(path);
}

} // namespace

EngineHost::EngineHost(const Clock &clock, EngineOptions options)
    : m_clock(clock)
    , m_options(std::move(options))
    , m_writer(openStore(m_options.usageDatabase))
    , m_gateway(clock, *m_writer, m_options.usageDatabase)
{
    m_background.setMaxThreadCount(1);
    m_writer->setListener([this](const std::vector<model::ExchangeRow> &rows) { Q_EMIT rowsWritten(rows); });
    connect(&m_gateway, &gateway::Gateway::stopped, this, &EngineHost::stopped);
}

EngineHost::~EngineHost()
{
    m_gateway.disconnect(this);
    m_background.waitForDone();
    m_writer->setListener({});
}

void EngineHost::activate(const model::Configuration &configuration)
{
    const int activation = ++m_activations;
    const auto snapshot = std::make_shared<const model::Configuration>(withDemoAddress(configuration));
    m_configuration = configuration;

    m_resolver.resolve(*snapshot).then(this, [this, activation, snapshot](secrets::SecretMap found) {
        std::map<QString, QString> secrets;
        for (const auto &[reference, secret] : found) {
            if (secret)
                secrets.emplace(reference, *secret);
            else
                qCWarning(lcConfig).noquote() << secret.error().message;
        }
        secrets::wipe(found);
        prepare(activation, snapshot, std::move(secrets));
    });
}

void EngineHost::prepare(int activation, const model::Snapshot &configuration, std::map<QString, QString> secrets)
{
    m_background.start([this, activation, configuration, secrets = std::move(secrets), now = m_clock.now()] {
        auto spent = readSpent(m_options.usageDatabase, configuration->budgets, now);
        QMetaObject::invokeMethod(this, [this, activation, configuration, secrets, spent = std::move(spent)] {
            onPrepared(activation, configuration, secrets, spent);
        });
    });
}

void EngineHost::onPrepared(int activation, const model::Snapshot &configuration, std::map<QString, QString> secrets,
                            std::map<QString, Money> spent)
{
    if (activation != m_activations)
        return; // a later one is on its way
    const auto spentSoFar = [&spent](const model::Budget &budget, TimeRange) {
        const auto found = spent.find(budget.id);
        return found == spent.end() ? Money() : found->second;
    };
    const auto applied = m_gateway.apply(configuration, provider::Credentials(std::move(secrets)), spentSoFar);
    if (!applied) {
        Q_EMIT failed(applied.error().message);
        return;
    }
    m_running = configuration;
    m_active = true;
    Q_EMIT activated();
}

void EngineHost::watchFile(const std::optional<model::Configuration> &loaded)
{
    m_watcher = std::make_unique<config::ConfigWatcher>(m_options.configurationPath);
    connect(m_watcher.get(), &config::ConfigWatcher::changed, this, [this](const model::Configuration &configuration) {
        if (!m_active || configuration != m_configuration)
            activate(configuration);
    });
    connect(m_watcher.get(), &config::ConfigWatcher::failed, this, &EngineHost::failed);
    connect(m_watcher.get(), &config::ConfigWatcher::recovered, this, &EngineHost::recovered);
    if (loaded)
        m_watcher->setCurrent(*loaded);
}

Result<void> EngineHost::start()
{
    const auto bound = m_gateway.start(m_options.listen.empty() ? m_configuration.listen : m_options.listen);
    if (!bound)
        return bound.error();
    m_addresses = *bound;
    m_startedAt = m_clock.now();
    return {};
}

void EngineHost::stop(std::chrono::milliseconds patience)
{
    m_gateway.stop(patience);
}

model::Configuration EngineHost::withDemoAddress(model::Configuration configuration)
{
    const bool hasDemo = std::ranges::any_of(configuration.providers, &model::Provider::demo);
    if (hasDemo)
        configuration.prices = lab::withDemoPrices(configuration.prices);
    for (model::Provider &provider : configuration.providers) {
        if (!provider.demo)
            continue;
        if (!m_demo)
            m_demo = std::make_unique<lab::DemoServer>();
        provider.baseUrl = m_demo->baseUrl(provider.kind);
        provider.pricedAs = lab::kDemoPriceBook;
    }
    return configuration;
}

} // namespace waybill::service
