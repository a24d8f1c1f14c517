// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeservice.h"

namespace waybill::testing {

using namespace std::chrono_literals;

namespace {
Money usd(const char *amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount));
}

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

model::Provider provider(const char *id, model::ProviderKind kind, const char *url, int keys = 1)
{
    model::Provider made;
    made.id = text(id);
    made.kind = kind;
    made.baseUrl = QUrl(text(url));
    for (int i = 0; i < keys; ++i) {
        const QString key = i == 0 ? QStringLiteral("default") : QStringLiteral("team-data");
        made.keys.push_back(
            {key, {model::SecretReference::Store::Keychain, made.id + (i == 0 ? QString() : u'-' + key)}, 1});
    }
    return made;
}

model::Budget budget(const char *id, model::BudgetScope scope, const char *limit, model::Period period,
                     model::BudgetAction action)
{
    model::Budget made;
    made.id = text(id);
    made.scope = std::move(scope);
    made.limit = usd(limit);
    made.period = period;
    made.timeZone = "Europe/Berlin";
    made.action = action;
    made.alerts = {50, 80, 100};
    return made;
}

void addProviders(model::Configuration &configuration)
{
    using enum model::ProviderKind;
    configuration.providers = {
        provider("openai", OpenAi, "https://api.openai.com/v1", 2),
        provider("anthropic", Anthropic, "https://api.anthropic.com", 2),
        provider("gemini", Gemini, "https://generativelanguage.googleapis.com/v1beta"),
        provider("modelark", ModelArk, "https://ark.ap-southeast.bytepluses.com/api/v3"),
        provider("deepseek", OpenAi, "https://api.deepseek.com/v1"),
        provider("openrouter", OpenAi, "https://openrouter.ai/api/v1"),
        provider("ollama", Ollama, "http://127.0.0.1:11434", 0),
        provider("azure", AzureOpenAi, "https://contoso-weu.openai.azure.com"),
    };
    configuration.providers[4].keys.front().secret
        = {model::SecretReference::Store::Environment, text("DEEPSEEK_API_KEY")};
    configuration.providers.back().enabled = false;
    configuration.routes = {
        {text("smart"),
         model::Strategy::Fallback,
         1,
         {{text("anthropic"), text("claude-sonnet-5"), 1}, {text("openai"), text("gpt-5.2"), 1}},
         {}},
        {text("gpt-*"), model::Strategy::Fallback, 0, {{text("openai"), {}, 1}}, {}},
        {text("claude-*"), model::Strategy::Fallback, 0, {{text("anthropic"), {}, 1}}, {}},
    };
}

void addBudgets(FakeService &service, model::Configuration &configuration, TimePoint now)
{
    using enum model::Period;
    using enum model::BudgetAction;
    const auto scoped = [](QString model::BudgetScope::*field, const char *value) {
        model::BudgetScope scope;
        scope.*field = text(value);
        return scope;
    };
    configuration.budgets = {
        budget("all-spend", {}, "900", Month, Warn),
        budget("team-core", scoped(&model::BudgetScope::team, "core"), "500", Month, Block),
        budget("codex", scoped(&model::BudgetScope::client, "codex"), "120", Month, Warn),
        budget("seedance-clips", scoped(&model::BudgetScope::model, "seedance-*"), "40", Month, Block),
        budget("notebooks", scoped(&model::BudgetScope::client, "notebooks"), "10", Day, Block),
    };
    const std::array<const char *, 5> spent{"612.40", "318.22", "96.05", "14.70", "10.00"};
    for (std::size_t i = 0; i < spent.size(); ++i) {
        const model::Budget &one = configuration.budgets[i];
        service.budgets.push_back(
            {one.id, one.periodAround(now), one.limit, usd(spent[i]), i == 0 ? usd("0.87") : Money()});
    }
}

void addHealth(FakeService &service)
{
    using enum service::ProviderHealth::State;
    service.health = {
        {text("openai"), Healthy, 812, 2, 1'920'000},
        {text("anthropic"), Degraded, 604, 25, 2'100'000},
        {text("gemini"), Healthy, 214, 0, 1'210'000},
        {text("modelark"), Healthy, 4, 0, 61'000'000},
        {text("deepseek"), Down, 18, 18, -1},
        {text("openrouter"), Healthy, 61, 0, 2'020'000},
        {text("ollama"), Idle, 0, 0, -1},
    };
}

void addCalls(FakeService &service, TimePoint now)
{
    struct Call
    {
        const char *client, *model, *provider, *upstream;
        int status, attempts;
        std::int64_t firstToken, duration, in, out;
        const char *cost;
    };
    constexpr std::array<Call, 8> kCalls{{
        {"aider", "gpt-5-mini", "openai", "gpt-5-mini", 200, 1, 344'000, 2'060'000, 4'120, 980, "0.0030"},
        {"claude-code", "smart", "openai", "gpt-5.2", 200, 3, 2'940'000, 11'200'000, 47'030, 1'288, "0.032547"},
        {"gemini-cli", "gemini-3.8-flash", "gemini", "gemini-3.8-flash", 200, 1, 291'000, 1'480'000, 9'310, 412,
         "0.0058"},
        {"notebooks", "gpt-5.2", "openai", "gpt-5.2", 429, 2, -1, 1'120'000, 0, 0, nullptr},
        {"claude-code", "claude-sonnet-5", "anthropic", "claude-sonnet-5", 200, 1, 588'000, 6'210'000, 45'120, 1'044,
         "0.0235"},
        {"codex", "gpt-5.2", "openai", "gpt-5.2", 499, 1, 655'000, 2'900'000, 17'220, 188, "0.0107"},
        {"continue", "llama-4-local", "ollama", "llama-4-local", 200, 1, 118'000, 3'870'000, 1'820, 402, "0"},
        {"claude-code", "claude-sonnet-5", "anthropic", "claude-sonnet-5", 529, 2, -1, 4'020'000, 0, 0, nullptr},
    }};
    constexpr int kRows = 64;
    for (int i = 0; i < kRows; ++i) {
        const Call &call = kCalls[static_cast<std::size_t>(i) % kCalls.size()];
        model::ExchangeRow row;
        row.key = kRows - i;
        row.id = "req_01K9Z7QF3M8T" + QByteArray::number(row.key);
        row.startedAt = now - i * 7s;
        row.client = text(call.client);
        row.requestedModel = text(call.model);
        row.provider = text(call.provider);
        row.upstreamModel = text(call.upstream);
        row.streaming = true;
        row.status = call.status;
        row.errorClass = call.status == 429 ? model::ErrorClass::RateLimit
            : call.status == 499            ? model::ErrorClass::Cancelled
            : call.status == 529            ? model::ErrorClass::Overloaded
                                            : model::ErrorClass::None;
        row.attempts = call.attempts;
        row.firstTokenUs = call.firstToken;
        row.durationUs = call.duration;
        row.inputTokens = call.in;
        row.outputTokens = call.out;
        row.costSource = model::CostSource::Computed;
        if (call.cost)
            row.cost = usd(call.cost);
        service.rowsAnswer.push_back(row);
    }
}

model::Totals totals(std::int64_t requests, std::int64_t failed, const char *cost)
{
    model::Totals sum;
    sum.requests = requests;
    sum.failed = failed;
    sum.succeeded = requests - failed;
    sum.cost = usd(cost);
    sum.usage[model::Meter::Input] = requests * 6'600;
    sum.usage[model::Meter::CacheRead] = requests * 4'700;
    sum.usage[model::Meter::Output] = requests * 370;
    sum.latencyP50 = 1'840'000;
    sum.latencyP95 = 9'620'000;
    sum.latencyP99 = 14'000'000;
    sum.firstTokenP50 = 612'000;
    sum.firstTokenP95 = 2'310'000;
    return sum;
}

void addSpendOfProviders(FakeService &service)
{
    constexpr std::array<std::pair<const char *, const char *>, 5> kSpent{{{"openai", "146.20"},
                                                                           {"anthropic", "311.74"},
                                                                           {"gemini", "28.41"},
                                                                           {"modelark", "14.70"},
                                                                           {"openrouter", "23.30"}}};
    for (const auto &[name, cost] : kSpent)
        service.seriesAnswers[model::Dimension::Provider].push_back({text(name), totals(1'000, 4, cost), {}});
}

void addOverview(FakeService &service, TimePoint now)
{
    constexpr std::array<int, 24> kShape{19, 12, 11, 10, 6,  3,  2,  1,  2,  2,  3,  3,
                                         5,  10, 23, 31, 37, 48, 27, 35, 46, 35, 34, 24};
    struct Series
    {
        const char *name, *cost;
        int share, requests;
    };
    constexpr std::array<Series, 7> kSeries{{{"claude-sonnet-5", "18.20", 43, 1'912},
                                             {"gpt-5.2", "9.26", 22, 1'036},
                                             {"claude-opus-4-8", "9.03", 22, 214},
                                             {"gpt-5-mini", "2.29", 5, 1'988},
                                             {"seedance-2.5", "1.63", 4, 3},
                                             {"gemini-3.8-flash", "1.47", 4, 702},
                                             {"llama-4-local", "0", 0, 329}}};
    model::Overview &overview = service.overviewAnswer;
    const TimePoint hour = std::chrono::floor<std::chrono::hours>(now);
    overview.range = {hour - 23h, hour + 1h};
    overview.totals = totals(6'184, 26, "41.88");
    overview.previous = totals(5'998, 14, "45.62");
    for (const Series &series : kSeries)
        overview.series.push_back({text(series.name), totals(series.requests, 0, series.cost), {}});
    overview.errors
        = {{model::ErrorClass::Overloaded, {}}, {model::ErrorClass::RateLimit, {}}, {model::ErrorClass::Timeout, {}}};
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        const Money spent = Money::fromPicodollars(kShape[i] * Money::kPicodollarsPerDollar / 10);
        model::Totals slot = totals(kShape[i] * 14, kShape[i] / 20, "0");
        slot.cost = spent;
        slot.latencyP50 += kShape[i] * 11'000;
        slot.latencyP95 += kShape[i] * 60'000;
        const TimePoint from = overview.range.from + static_cast<int>(i) * 1h;
        overview.slots.push_back({{from, from + 1h}, slot});
        for (std::size_t s = 0; s < kSeries.size(); ++s)
            overview.series[s].costs.push_back(Money::fromPicodollars(spent.picodollars() / 100 * kSeries[s].share));
        for (std::size_t e = 0; e < overview.errors.size(); ++e)
            overview.errors[e].counts.push_back(i == 15 ? static_cast<int>(9 - 3 * e) : kShape[i] / 40);
    }
    overview.lastCalls.assign(service.rowsAnswer.begin(), service.rowsAnswer.begin() + 20);
}
} // namespace

void fillWithWorkingDay(FakeService &service, const Clock &clock)
{
    const TimePoint now = clock.now();
    service.proxy.startedAt = now - 76h;
    model::Configuration configuration;
    addProviders(configuration);
    addBudgets(service, configuration, now);
    addHealth(service);
    addCalls(service, now);
    addOverview(service, now);
    addSpendOfProviders(service);
    service.models[text("anthropic")] = {text("claude-opus-4-8"), text("claude-sonnet-5"), text("claude-haiku-4-5"),
                                         text("claude-fable-5"), text("claude-sonnet-5-5")};
    service.models[text("openai")] = {text("gpt-5.2"), text("gpt-5-mini"), text("o3")};
    service.prices = {{text("claude-opus-4-8"), text("$5.00 in, $25.00 out per million tokens")},
                      {text("claude-sonnet-5"), text("$2.00 in, $10.00 out per million tokens")},
                      {text("claude-haiku-4-5"), text("$1.00 in, $5.00 out per million tokens")},
                      {text("claude-fable-5"), text("$10.00 in, $50.00 out per million tokens")},
                      {text("gpt-5.2"), text("$1.75 in, $14.00 out per million tokens")}};
    service.nameAnswers
        = {{model::Dimension::Team, {text("core"), text("data")}},
           {model::Dimension::Client, {text("aider"), text("claude-code"), text("codex"), text("notebooks")}},
           {model::Dimension::Model, {text("claude-sonnet-5"), text("gpt-5.2"), text("gpt-5-mini")}},
           {model::Dimension::Provider, {text("anthropic"), text("openai")}},
           {model::Dimension::Route, {text("smart"), text("gpt-*"), text("claude-*")}}};
    service.setConfiguration(configuration);
}

} // namespace waybill::testing
