// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"

#include <QFuture>
#include <QPointer>

#include <map>

namespace waybill::testing {

/// A Service without an engine: the configuration lives in memory, every answer is a public member that a test sets.
/// Futures are finished when they are returned. Counts and keeps what it was asked.
class FakeService final : public service::Service
{
    Q_OBJECT

public:
    FakeService();

    const model::Configuration &configuration() const override { return m_configuration; }
    Result<void> apply(const model::Configuration &configuration) override;
    QString configurationPath() const override { return QStringLiteral("/home/me/.config/waybill/waybill.json"); }
    std::vector<model::ProviderPreset> providerPresets() const override { return presets; }

    QFuture<Result<void>> storeSecret(const model::SecretReference &reference, const QString &secret) override;
    QFuture<Result<QString>> readSecret(const model::SecretReference &reference) override;
    QFuture<bool> keychainAvailable() override;
    QFuture<service::ProviderTest> testProvider(const model::Provider &provider, const QString &secret) override;
    std::vector<QString> knownModels(const model::Provider &provider) const override;
    QString priceText(const model::Provider &provider, const QString &modelName) const override;

    QString priceBookDate() const override { return QStringLiteral("2026-11-22"); }

    service::ProxyStatus proxyStatus() const override { return proxy; }
    void setProxyRunning(bool running) override;
    service::StoreStatus storeStatus() const override { return store; }
    Result<void> addDemoProvider() override;

    QFuture<Result<model::Overview>> overview(const model::OverviewQuery &query) override;
    QFuture<Result<std::vector<model::ExchangeRow>>> rows(const model::RowsQuery &query) override;
    QFuture<Result<std::int64_t>> count(const TimeRange &range, const model::Filter &filter) override;
    QFuture<Result<std::optional<model::ExchangeRecord>>> exchange(const QByteArray &id) override;
    QFuture<Result<model::Report>> report(const model::ReportQuery &query) override;
    QFuture<Result<QString>> previewReport(const model::ReportQuery &query,
                                           const service::ExportOptions &options) override;
    QFuture<Result<service::Exported>> exportReport(const model::ReportQuery &query,
                                                    const service::ExportOptions &options,
                                                    const QString &path) override;
    QFuture<Result<std::vector<QString>>> names(model::Dimension dimension) override;
    QFuture<Result<std::vector<service::ProviderHealth>>> providerHealth() override;
    std::vector<model::BudgetState> budgetStates() const override { return budgets; }
    std::unique_ptr<service::PlaygroundRun> startPlaygroundRun(const service::PlaygroundRequest &request) override;

    /// Sets the configuration without a check, as a changed file would.
    void setConfiguration(const model::Configuration &configuration);

    // Answers.
    std::vector<model::ProviderPreset> presets;
    service::ProxyStatus proxy;
    service::StoreStatus store;
    bool hasKeychain = true;
    int keychainQuestions = 0;
    service::ProviderTest test;
    std::map<QString, std::vector<QString>> models; ///< by provider id
    std::map<QString, QString> prices; ///< by model name
    model::Overview overviewAnswer;
    std::map<model::Dimension, std::vector<model::SeriesSlots>> seriesAnswers; ///< instead of its series, where set
    std::vector<model::ExchangeRow> rowsAnswer; ///< newest first; pages are cut from it
    std::map<QByteArray, model::ExchangeRecord> exchanges;
    model::Report reportAnswer;
    QString preview;
    std::map<model::Dimension, std::vector<QString>> nameAnswers;
    std::vector<service::ProviderHealth> health;
    std::vector<model::BudgetState> budgets;
    std::optional<Error> refuseApply; ///< what apply() answers, if set
    std::optional<Error> failQueries; ///< what all queries of rows and figures answer, if set

    // What was asked.
    std::map<QString, QString> secrets; ///< by reference
    std::vector<model::Provider> testedProviders;
    std::vector<QString> testedSecrets;
    std::vector<model::OverviewQuery> overviewQueries;
    std::vector<model::RowsQuery> rowsQueries;
    std::vector<model::ReportQuery> reportQueries;
    std::vector<QString> exportedPaths;
    std::vector<service::PlaygroundRequest> playgroundRequests;
    /// The runs that were started, while they live; a test speaks through their signals.
    std::vector<QPointer<service::PlaygroundRun>> runs;
    int applied = 0;

private:
    template <typename T> QFuture<Result<T>> answer(T value) const;

    model::Configuration m_configuration;
};

/// A clock that stands still until told: 2026-11-19 16:42:08 UTC.
class FakeClock final : public Clock
{
public:
    TimePoint now() const override { return time; }
    Duration elapsed() const override { return time.time_since_epoch(); }
    TimePoint time = fromDateTime(QDateTime(QDate(2026, 11, 19), QTime(16, 42, 8), Qt::UTC));
};

/// A service as it looks on a working day: providers, budgets, figures and calls of the design's pictures.
void fillWithWorkingDay(FakeService &service, const Clock &clock);

} // namespace waybill::testing
