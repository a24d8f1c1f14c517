// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"
#include "model/providerpreset.h"
#include "model/query.h"
#include "service/playgroundrun.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace waybill::service {

/// Whether the proxy listens, and where.
struct ProxyStatus
{
    bool running = false;
    std::vector<QString> addresses; ///< "127.0.0.1:8377"; the first is the one to show and copy
    TimePoint startedAt;
    QString problem; ///< why it does not run, and what to do; empty when all is well
};

/// Whether rows reach the disk.
struct StoreStatus
{
    QString path;
    std::int64_t waiting = 0;
    std::int64_t dropped = 0;
    QString problem; ///< empty when all is well
};

/// What a Test of a provider found. Durations in µs, -1: did not come to that.
struct ProviderTest
{
    bool succeeded = false;
    QString message; ///< one sentence: what is well or wrong, and what to do
    std::int64_t connectUs = -1;
    std::int64_t firstByteUs = -1;
    std::vector<QString> models;
};

/// How a provider did in the last 15 minutes.
struct ProviderHealth
{
    enum class State { Idle, Healthy, Degraded, Down };
    QString provider;
    State state = State::Idle;
    std::int64_t calls = 0;
    std::int64_t failed = 0;
    std::int64_t latencyP50 = -1; ///< µs
};

struct ExportOptions
{
    bool detail = false; ///< one row a call instead of the summary
    bool byteOrderMark = false; ///< helps Excel to see UTF-8
};

struct Exported
{
    QString path;
    std::int64_t rows = 0;
    Money total;
};

/// All that a window may ask and do. Lives in the GUI thread and never blocks it: questions are answered by futures
/// that finish in that thread (`future.then(context, …)`). The desktop uses EngineService; tests may use a fake.
class Service : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const model::Configuration &configuration() const = 0;
    /// Checks, saves and activates a new configuration, or changes nothing and says why.
    virtual Result<void> apply(const model::Configuration &configuration) = 0;
    virtual QString configurationPath() const = 0;
    virtual std::vector<model::ProviderPreset> providerPresets() const = 0;

    /// Keeps a secret where `reference` says; keychain references never fall back to plain text.
    virtual QFuture<Result<void>> storeSecret(const model::SecretReference &reference, const QString &secret) = 0;
    virtual QFuture<Result<QString>> readSecret(const model::SecretReference &reference) = 0;
    virtual QFuture<bool> keychainAvailable() = 0;
    /// Calls the provider's model list with `secret`, or with its stored key where that is empty.
    virtual QFuture<ProviderTest> testProvider(const model::Provider &provider, const QString &secret) = 0;
    /// Model names a provider is known to serve: from the price book and its last test.
    virtual std::vector<QString> knownModels(const model::Provider &provider) const = 0;
    /// "$2.00 in, $10.00 out per million tokens", or empty where no price is known.
    virtual QString priceText(const model::Provider &provider, const QString &modelName) const = 0;

    /// The day of the built-in price book, "2026-11-22".
    virtual QString priceBookDate() const = 0;

    virtual ProxyStatus proxyStatus() const = 0;
    virtual void setProxyRunning(bool running) = 0;
    virtual StoreStatus storeStatus() const = 0;

    /// Adds the built-in demo provider with a route for its models; its calls are marked and never mixed with real
    /// ones.
    virtual Result<void> addDemoProvider() = 0;

    virtual QFuture<Result<model::Overview>> overview(const model::OverviewQuery &query) = 0;
    virtual QFuture<Result<std::vector<model::ExchangeRow>>> rows(const model::RowsQuery &query) = 0;
    virtual QFuture<Result<std::int64_t>> count(const TimeRange &range, const model::Filter &filter) = 0;
    virtual QFuture<Result<std::optional<model::ExchangeRecord>>> exchange(const QByteArray &id) = 0;
    virtual QFuture<Result<model::Report>> report(const model::ReportQuery &query) = 0;
    /// The first bytes of the file that exportReport() would write.
    virtual QFuture<Result<QString>> previewReport(const model::ReportQuery &query, const ExportOptions &options) = 0;
    virtual QFuture<Result<Exported>> exportReport(const model::ReportQuery &query, const ExportOptions &options,
                                                   const QString &path)
        = 0;
    virtual QFuture<Result<std::vector<QString>>> names(model::Dimension dimension) = 0;
    virtual QFuture<Result<std::vector<ProviderHealth>>> providerHealth() = 0;
    virtual std::vector<model::BudgetState> budgetStates() const = 0;

    /// Sends a prompt through the proxy like any tool would. The caller owns the run.
    virtual std::unique_ptr<PlaygroundRun> startPlaygroundRun(const PlaygroundRequest &request) = 0;

Q_SIGNALS:
    void configurationChanged();
    void proxyStatusChanged();
    void storeStatusChanged();
    /// New calls, 4 to 10 times a second while there are any.
    void liveBatchArrived(const waybill::model::LiveBatch &batch);
    /// Something the user should hear of: a budget's threshold, a broken configuration file, a provider that went down.
    void noticed(const QString &title, const QString &text);
};

} // namespace waybill::service
