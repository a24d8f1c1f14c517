// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "config/watcher.h"
#include "gateway/gateway.h"
#include "lab/demoserver.h"
#include "model/configuration.h"
#include "secrets/secretresolver.h"
#include "secrets/secretstore.h"
#include "store/writer.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace waybill::service {

struct EngineOptions
{
    QString configurationPath;
    QString usageDatabase;
    std::vector<model::ListenAddress> listen; ///< overrides the configuration's addresses where not empty
};

/// The running engine: configuration, secrets, store and proxy together, for the desktop and for `waybillctl serve`
/// alike. Lives in the thread that made it and never blocks it; what takes time is answered by a signal.
class EngineHost final : public QObject
{
    Q_OBJECT

public:
    EngineHost(const Clock &clock, EngineOptions options);
    ~EngineHost() override;

    /// Reads secrets and what budgets have spent, then makes `configuration` the one that calls follow: activated() or
    /// failed(). Of several activations in a row the last one counts.
    void activate(const model::Configuration &configuration);
    /// Follows changes of the configuration file from now on; a broken file changes nothing but is told by failed().
    /// `loaded` is what was read from it; a change since then is found. Without it, what it says now is taken as known.
    void watchFile(const std::optional<model::Configuration> &loaded = {});

    /// Listens on the configured addresses. activate() must have succeeded once.
    Result<void> start();
    /// Lets running calls end, at most for `patience`; stopped() follows, unless start() comes first.
    void stop(std::chrono::milliseconds patience);

    const model::Configuration &configuration() const { return m_configuration; }
    const std::vector<model::ListenAddress> &addresses() const { return m_addresses; }
    bool isActive() const { return m_active; }
    bool isListening() const { return m_gateway.isListening(); }
    TimePoint startedAt() const { return m_startedAt; }
    const EngineOptions &options() const { return m_options; }
    std::int64_t inFlight() const { return m_gateway.inFlight(); }
    std::vector<model::BudgetState> budgetStates() const { return m_gateway.budgetStates(); }
    std::vector<spend::BudgetAlert> takeAlerts() { return m_gateway.takeAlerts(); }
    store::Writer::Status writerStatus() const { return m_writer->status(); }
    const QByteArray &ownKey() const { return m_gateway.ownKey(); }
    /// activate() must have succeeded once.
    const spend::PriceBook &prices() const { return m_gateway.prices(); }
    secrets::SecretStore &secretStore() { return m_secrets; }
    /// The configuration that calls follow: the demo provider has its real address in it.
    const model::Snapshot &running() const { return m_running; }

Q_SIGNALS:
    void activated();
    void failed(const QString &message);
    /// A file that had failed says again what is in force.
    void recovered();
    void stopped();
    /// Rows have reached the disk (or memory, while the disk refuses). Comes from the store's thread: connect queued.
    void rowsWritten(const std::vector<waybill::model::ExchangeRow> &rows);

private:
    void prepare(int activation, const model::Snapshot &configuration, std::map<QString, QString> secrets);
    void onPrepared(int activation, const model::Snapshot &configuration, std::map<QString, QString> secrets,
                    std::map<QString, Money> spent);
    model::Configuration withDemoAddress(model::Configuration configuration);

    const Clock &m_clock;
    EngineOptions m_options;
    std::unique_ptr<store::Writer> m_writer;
    secrets::SecretStore m_secrets;
    secrets::SecretResolver m_resolver{m_secrets};
    gateway::Gateway m_gateway;
    std::unique_ptr<lab::DemoServer> m_demo;
    std::unique_ptr<config::ConfigWatcher> m_watcher;
    QThreadPool m_background;
    model::Configuration m_configuration;
    model::Snapshot m_running;
    std::vector<model::ListenAddress> m_addresses;
    TimePoint m_startedAt;
    int m_activations = 0;
    bool m_active = false;
};

} // namespace waybill::service
