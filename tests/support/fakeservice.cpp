// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeservice.h"

#include <QPromise>

namespace waybill::testing {

namespace {
template <typename T> QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

class FakeRun final : public service::PlaygroundRun
{
public:
    void stop() override
    {
        service::PlaygroundOutcome outcome;
        outcome.error = QStringLiteral("Stopped.");
        Q_EMIT finished(outcome);
    }
};

model::ProviderPreset preset(const char *id, const char *name, model::ProviderKind kind, const char *url,
                             std::vector<QString> patterns, bool needsKey = true)
{
    model::ProviderPreset made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromLatin1(name);
    made.kind = kind;
    made.baseUrl = QUrl(QString::fromLatin1(url));
    made.pricedAs = made.id;
    made.keyUrl = QUrl(QStringLiteral("https://example.com/keys"));
    made.environmentVariable = made.id.toUpper() + QStringLiteral("_API_KEY");
    made.needsKey = needsKey;
    made.modelPatterns = std::move(patterns);
    return made;
}
} // namespace

FakeService::FakeService()
{
    using enum model::ProviderKind;
    presets = {
        preset("openai", "OpenAI", OpenAi, "https://api.openai.com/v1",
               {QStringLiteral("gpt-*"), QStringLiteral("o3*")}),
        preset("anthropic", "Anthropic", Anthropic, "https://api.anthropic.com", {QStringLiteral("claude-*")}),
        preset("gemini", "Google Gemini", Gemini, "https://generativelanguage.googleapis.com/v1beta",
               {QStringLiteral("gemini-*")}),
        preset("mistral", "Mistral", OpenAi, "https://api.mistral.ai/v1", {QStringLiteral("mistral-*")}),
        preset("groq", "Groq", OpenAi, "https://api.groq.com/openai/v1", {QStringLiteral("llama-*")}),
        preset("deepseek", "DeepSeek", OpenAi, "https://api.deepseek.com/v1", {QStringLiteral("deepseek-*")}),
        preset("openrouter", "OpenRouter", OpenAi, "https://openrouter.ai/api/v1", {}),
        preset("ollama", "Ollama", Ollama, "http://127.0.0.1:11434", {}, false),
    };
    proxy.running = true;
    proxy.startedAt = FakeClock().now();
    proxy.addresses = {QStringLiteral("127.0.0.1:8377"), QStringLiteral("[::1]:8377")};
    store.path = QStringLiteral("/home/me/.local/share/waybill/usage.db");
    test.succeeded = true;
    test.message = QStringLiteral("The key works.");
    test.connectUs = 31'000;
    test.firstByteUs = 502'000;
    test.models = {QStringLiteral("model-a"), QStringLiteral("model-b")};
}

Result<void> FakeService::apply(const model::Configuration &configuration)
{
    if (refuseApply)
        return *refuseApply;
    ++applied;
    setConfiguration(configuration);
    return {};
}

void FakeService::setConfiguration(const model::Configuration &configuration)
{
    m_configuration = configuration;
    Q_EMIT configurationChanged();
}

QFuture<Result<void>> FakeService::storeSecret(const model::SecretReference &reference, const QString &secret)
{
    if (!hasKeychain && reference.store == model::SecretReference::Store::Keychain)
        return finished(Result<void>(Error(QStringLiteral("This session has no keychain."))));
    secrets[reference.toString()] = secret;
    return finished(Result<void>());
}

QFuture<Result<QString>> FakeService::readSecret(const model::SecretReference &reference)
{
    const auto found = secrets.find(reference.toString());
    if (found == secrets.end())
        return finished(Result<QString>(Error(QStringLiteral("There is no key named %1.").arg(reference.name))));
    return finished(Result<QString>(found->second));
}

QFuture<bool> FakeService::keychainAvailable()
{
    ++keychainQuestions;
    return finished(bool(hasKeychain));
}

QFuture<service::ProviderTest> FakeService::testProvider(const model::Provider &provider, const QString &secret)
{
    testedProviders.push_back(provider);
    testedSecrets.push_back(secret);
    return finished(service::ProviderTest(test));
}

std::vector<QString> FakeService::knownModels(const model::Provider &provider) const
{
    const auto found = models.find(provider.id);
    return found == models.end() ? std::vector<QString>() : found->second;
}

QString FakeService::priceText(const model::Provider &, const QString &modelName) const
{
    const auto found = prices.find(modelName);
    return found == prices.end() ? QString() : found->second;
}

void FakeService::setProxyRunning(bool running)
{
    proxy.running = running;
    Q_EMIT proxyStatusChanged();
}

Result<void> FakeService::addDemoProvider()
{
    model::Configuration changed = m_configuration;
    model::Provider demo;
    demo.id = QStringLiteral("demo");
    demo.baseUrl = QUrl(QStringLiteral("http://127.0.0.1/demo"));
    demo.demo = true;
    changed.providers.push_back(demo);
    changed.routes.push_back({QStringLiteral("demo-*"), model::Strategy::Fallback, 0, {{demo.id, {}, 1}}, {}});
    return apply(changed);
}

template <typename T> QFuture<Result<T>> FakeService::answer(T value) const
{
    return finished(failQueries ? Result<T>(*failQueries) : Result<T>(std::move(value)));
}

QFuture<Result<model::Overview>> FakeService::overview(const model::OverviewQuery &query)
{
    overviewQueries.push_back(query);
    model::Overview overview = overviewAnswer;
    if (const auto series = seriesAnswers.find(query.groupBy); series != seriesAnswers.end())
        overview.series = series->second;
    return answer(std::move(overview));
}

QFuture<Result<std::vector<model::ExchangeRow>>> FakeService::rows(const model::RowsQuery &query)
{
    rowsQueries.push_back(query);
    std::vector<model::ExchangeRow> page;
    for (const model::ExchangeRow &row : rowsAnswer) {
        const bool below = !query.before || row.key < *query.before;
        const bool wanted = !query.filter.demo || *query.filter.demo == row.demo;
        if (below && wanted && static_cast<int>(page.size()) < query.limit)
            page.push_back(row);
    }
    return answer(std::move(page));
}

QFuture<Result<std::int64_t>> FakeService::count(const TimeRange &, const model::Filter &filter)
{
    const auto matches = [&](const model::ExchangeRow &row) { return !filter.demo || *filter.demo == row.demo; };
    return answer(static_cast<std::int64_t>(std::ranges::count_if(rowsAnswer, matches)));
}

QFuture<Result<std::optional<model::ExchangeRecord>>> FakeService::exchange(const QByteArray &id)
{
    const auto found = exchanges.find(id);
    return answer(found == exchanges.end() ? std::optional<model::ExchangeRecord>() : std::optional(found->second));
}

QFuture<Result<model::Report>> FakeService::report(const model::ReportQuery &query)
{
    reportQueries.push_back(query);
    model::Report report = reportAnswer;
    report.query = query;
    return answer(std::move(report));
}

QFuture<Result<QString>> FakeService::previewReport(const model::ReportQuery &, const service::ExportOptions &)
{
    return answer(QString(preview));
}

QFuture<Result<service::Exported>> FakeService::exportReport(const model::ReportQuery &, const service::ExportOptions &,
                                                             const QString &path)
{
    exportedPaths.push_back(path);
    return answer(
        service::Exported{path, static_cast<std::int64_t>(reportAnswer.rows.size()), reportAnswer.totals.cost});
}

QFuture<Result<std::vector<QString>>> FakeService::names(model::Dimension dimension)
{
    return answer(std::vector<QString>(nameAnswers[dimension]));
}

QFuture<Result<std::vector<service::ProviderHealth>>> FakeService::providerHealth()
{
    return answer(std::vector<service::ProviderHealth>(health));
}

std::unique_ptr<service::PlaygroundRun> FakeService::startPlaygroundRun(const service::PlaygroundRequest &request)
{
    playgroundRequests.push_back(request);
    auto run = std::make_unique<FakeRun>();
    runs.emplace_back(run.get());
    return run;
}

} // namespace waybill::testing
