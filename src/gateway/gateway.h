// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gateway/engine.h"
#include "gateway/runtime.h"
#include "gateway/worker.h"
#include "http/listener.h"
#include "model/budget.h"
#include "store/writer.h"

#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace waybill::gateway {

/// The proxy: listens, and spreads connections over its workers. Lives in the thread that made it (main or GUI), which
/// it never blocks but in its destructor.
class Gateway final : public QObject
{
    Q_OBJECT

public:
    using SpentSoFar = std::function<Money(const model::Budget &, TimeRange)>;

    Gateway(const Clock &clock, store::Writer &writer, QString usageDatabase);
    ~Gateway() override;

    /// Activates a configuration: the ledger learns its budgets, later calls follow its routes. Listening addresses and
    /// the number of workers are taken when start() is called. Errors: a price row that cannot be read.
    Result<void> apply(const model::Snapshot &configuration, provider::Credentials credentials,
                       const SpentSoFar &spentSoFar);
    /// Listens on all of `addresses`; all or none. Returns the real ports. Errors name the address and who holds it.
    Result<std::vector<model::ListenAddress>> start(const std::vector<model::ListenAddress> &addresses);
    /// Stops listening, lets running calls end, then says stopped(). Calls that last longer than `patience` are cut.
    /// May be started again before that; then stopped() waits for the next stop().
    void stop(std::chrono::milliseconds patience);

    bool isListening() const { return !m_listeners.empty(); }
    std::int64_t inFlight() const { return m_engine.metrics.inFlight(); }
    std::vector<model::BudgetState> budgetStates() const { return m_engine.ledger.states(); }
    std::vector<spend::BudgetAlert> takeAlerts() { return m_engine.ledger.takeAlerts(); }
    /// With this key the window's own calls are the tool "waybill".
    const QByteArray &ownKey() const { return m_engine.ownKey; }
    const spend::PriceBook &prices() const { return *m_runtime->prices; }

Q_SIGNALS:
    void stopped();

private:
    struct WorkerThread
    {
        std::unique_ptr<QThread> thread;
        Worker *worker = nullptr; ///< lives in `thread`, deleted when it ends
    };

    void startWorkers(int count);
    void end(const Worker *worker);
    void adopt(qintptr descriptor);
    void lookUp(const QByteArray &id, QObject *context, FoundRecord answer);

    store::Writer &m_writer;
    QString m_usageDatabase;
    Engine m_engine;
    RuntimePointer m_runtime;
    QThreadPool m_lookUps;
    std::vector<std::unique_ptr<http::Listener>> m_listeners;
    std::vector<WorkerThread> m_workers;
    std::vector<WorkerThread> m_leaving; ///< stopped: they only let their calls end
    std::size_t m_nextWorker = 0;
};

} // namespace waybill::gateway
