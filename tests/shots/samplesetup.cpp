// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesetup.h"

#include <QCryptographicHash>

namespace waybill::shots {

namespace {
using Store = model::SecretReference::Store;

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

/// Sets the variable to a key that looks like one.
model::SecretReference secret(const char *variable, const char *prefix = "wb-")
{
    const QByteArray digest = QCryptographicHash::hash(variable, QCryptographicHash::Sha256);
    qputenv(variable, prefix + digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return {Store::Environment, text(variable)};
}

model::Provider provider(const char *id, model::ProviderKind kind, const char *url, const char *variable,
                         const char *prefix = "")
{
    model::Provider made;
    made.id = text(id);
    made.kind = kind;
    made.baseUrl = QUrl(text(url));
    if (variable)
        made.keys = {{QStringLiteral("default"), secret(variable, prefix), 1}};
    return made;
}

model::Route route(const char *pattern, const char *provider)
{
    return {text(pattern), model::Strategy::Fallback, 0, {{text(provider), {}, 1}}, {}};
}

model::Budget budget(const char *id, QString model::BudgetScope::*field, const char *name, const char *limit,
                     model::Period period, model::BudgetAction action)
{
    model::Budget made;
    made.id = text(id);
    if (field)
        made.scope.*field = text(name);
    made.limit = *Money::fromDecimal(text(limit));
    made.period = period;
    made.timeZone = "Europe/Berlin";
    made.action = action;
    made.alerts = {50, 80, 100};
    return made;
}
} // namespace

model::Configuration sampleConfiguration(quint16 port)
{
    using enum model::ProviderKind;
    using enum model::Period;
    using enum model::BudgetAction;
    model::Configuration made;
    made.listen = {{QStringLiteral("127.0.0.1"), port}};
    made.providers = {
        provider("anthropic", Anthropic, "https://api.anthropic.com", "ANTHROPIC_API_KEY", "sk-ant-"),
        provider("openai", OpenAi, "https://api.openai.com/v1", "OPENAI_API_KEY", "sk-proj-"),
        provider("gemini", Gemini, "https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY", "AIza"),
        provider("deepseek", OpenAi, "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY", "sk-"),
        provider("mistral", OpenAi, "https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
        provider("ollama", OpenAi, "http://127.0.0.1:11434/v1", nullptr),
    };
    made.routes = {
        {text("smart"),
         model::Strategy::Fallback,
         1,
         {{text("anthropic"), text("claude-sonnet-5-5"), 1}, {text("openai"), text("gpt-6.1-sol"), 1}},
         {}},
        route("claude-*", "anthropic"),
        route("gpt-*", "openai"),
        route("text-embedding-*", "openai"),
        route("gemini-*", "gemini"),
        route("deepseek-*", "deepseek"),
        route("mistral-*", "mistral"),
        route("qwen*", "ollama"),
    };
    made.clients = {
        {text("claude-code"), text("core"), text("engine"), secret("WAYBILL_CLAUDE_CODE_KEY")},
        {text("codex"), text("core"), text("engine"), secret("WAYBILL_CODEX_KEY")},
        {text("zed"), text("web"), text("shop"), secret("WAYBILL_ZED_KEY")},
        {text("gemini-cli"), text("web"), text("shop"), secret("WAYBILL_GEMINI_CLI_KEY")},
        {text("aider"), text("web"), text("shop"), secret("WAYBILL_AIDER_KEY")},
        {text("ci-review"), text("platform"), text("pipelines"), secret("WAYBILL_CI_REVIEW_KEY")},
        {text("notebooks"), text("data"), text("churn"), secret("WAYBILL_NOTEBOOKS_KEY")},
    };
    made.budgets = {
        budget("all-spend", nullptr, nullptr, "1300", Month, Warn),
        budget("team-core", &model::BudgetScope::team, "core", "1250", Month, Block),
        budget("codex", &model::BudgetScope::client, "codex", "260", Month, Warn),
        budget("gemini", &model::BudgetScope::provider, "gemini", "60", Month, Block),
        budget("ci-review", &model::BudgetScope::client, "ci-review", "5", Day, Block),
    };
    return made;
}

} // namespace waybill::shots
