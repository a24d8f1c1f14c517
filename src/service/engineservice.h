// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/enginehost.h"
#include "service/networkthread.h"
#include "service/querythread.h"
#include "service/service.h"

#include <QTimer>

#include <array>

namespace waybill::service {

/// The Service of the desktop application: an EngineHost, threads that ask the store and the network, and a live feed
/// that reaches the window at most five times a second. GUI thread.
class EngineService final : public Service
{
    Q_OBJECT

public:
    EngineService(const Clock &clock, const EngineOptions &options);
    ~EngineService() override;

    /// Loads the configuration file, or begins with an empty one, activates it and starts the proxy. A broken file is
    /// told by proxyStatus() and taken once it is mended.
    void open();

    const model::Configuration &configuration() const override { return m_host.configuration(); }
    Result<void> apply(const model::Configuration &configuration) override;
    QString configurationPath() const override { return m_host.options().configurationPath; }
    std::vector<model::ProviderPreset> providerPresets() const override;

    QFuture<Result<void>> storeSecret(const model::SecretReference &reference, const QString &secret) override;
    QFuture<Result<QString>> readSecret(const model::SecretReference &reference) override;
    QFuture<bool> keychainAvailable() override;
    QFuture<ProviderTest> testProvider(const model::Provider &provider, const QString &secret) override;
    std::vector<QString> knownModels(const model::Provider &provider) const override;
    QString priceText(const model::Provider &provider, const QString &modelName) const override;

    QString priceBookDate() const override;

    ProxyStatus proxyStatus() const override;
    void setProxyRunning(bool running) override;
    StoreStatus storeStatus() const override;
    Result<void> addDemoProvider() override;

    QFuture<Result<model::Overview>> overview(const model::OverviewQuery &query) override;
    QFuture<Result<std::vector<model::ExchangeRow>>> rows(const model::RowsQuery &query) override;
    QFuture<Result<std::int64_t>> count(const TimeRange &range, const model::Filter &filter) override;
    QFuture<Result<std::optional<model::ExchangeRecord>>> exchange(const QByteArray &id) override;
    QFuture<Result<model::Report>> report(const model::ReportQuery &query) override;
    QFuture<Result<QString>> previewReport(const model::ReportQuery &query, const ExportOptions &options) override;
    QFuture<Result<Exported>> exportReport(const model::ReportQuery &query, const ExportOptions &options,
                                           const QString &path) override;
    QFuture<Result<std::vector<QString>>> names(model::Dimension dimension) override;
    QFuture<Result<std::vector<ProviderHealth>>> providerHealth() override;
    std::vector<model::BudgetState> budgetStates() const override;
    std::unique_ptr<PlaygroundRun> startPlaygroundRun(const PlaygroundRequest &request) override;

private:
    Result<model::Configuration> loadFile() const;
    void onActivated();
    void collect(const std::vector<model::ExchangeRow> &rows);
    void deliver();
    void tellAlerts();
    QFuture<ProviderTest> probe(const model::Provider &provider, const QString &secret);
    model::Dialect dialectFor(const QString &modelName) const;

    const Clock &m_clock;
    EngineHost m_host;
    NetworkThread m_network;
    QueryThread m_tables; ///< rows and single calls, so that a long report never delays the table
    QueryThread m_sums; ///< overview, reports
    QTimer m_feed;
    model::LiveBatch m_batch;
    std::map<QString, std::vector<QString>> m_testedModels; ///< by provider id
    QString m_startProblem;
    QString m_storeProblem;
    bool m_wantsProxy = true;
};

} // namespace waybill::service
