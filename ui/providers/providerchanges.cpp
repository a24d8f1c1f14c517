// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerchanges.h"

#include "base/glob.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace waybill::ui::providerchanges {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui::providerchanges", text);
}
} // namespace

QString freeId(const model::Configuration &configuration, const QString &wanted)
{
    QString id = wanted;
    for (int number = 2; configuration.provider(id); ++number)
        id = wanted + u'-' + QString::number(number);
    return id;
}

std::vector<QString> unansweredPatterns(const model::Configuration &configuration, const model::ProviderPreset &preset)
{
    std::vector<QString> patterns;
    for (const QString &pattern : preset.modelPatterns) {
        const bool answered = std::ranges::any_of(
            configuration.routes, [&](const model::Route &route) { return matchesGlob(route.model, pattern); });
        if (!answered)
            patterns.push_back(pattern);
    }
    return patterns;
}

model::Configuration added(model::Configuration configuration, const model::Provider &provider,
                           const std::vector<QString> &routePatterns)
{
    configuration.providers.push_back(provider);
    for (const QString &pattern : routePatterns)
        configuration.routes.push_back({pattern, model::Strategy::Fallback, 0, {{provider.id, {}, 1}}, {}});
    return configuration;
}

model::Configuration replaced(model::Configuration configuration, const QString &id, const model::Provider &provider)
{
    for (model::Provider &candidate : configuration.providers) {
        if (candidate.id == id)
            candidate = provider;
    }
    for (model::Route &route : configuration.routes) {
        for (model::RouteTarget &target : route.targets) {
            if (target.provider == id)
                target.provider = provider.id;
        }
    }
    for (model::Budget &budget : configuration.budgets) {
        if (budget.scope.provider == id)
            budget.scope.provider = provider.id;
    }
    return configuration;
}

model::Configuration removed(model::Configuration configuration, const QString &id)
{
    std::erase_if(configuration.providers, [&](const model::Provider &provider) { return provider.id == id; });
    for (model::Route &route : configuration.routes)
        std::erase_if(route.targets, [&](const model::RouteTarget &target) { return target.provider == id; });
    std::erase_if(configuration.routes, [](const model::Route &route) { return route.targets.empty(); });
    return configuration;
}

Result<void> check(const model::Configuration &configuration, const model::Provider &provider, const QString &before)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!allowed.match(provider.id).hasMatch())
        return Error(translated("Name: use letters, digits, points and dashes, without spaces, like \"openai-eu\"."));
    if (provider.id != before && configuration.provider(provider.id))
        return Error(translated("Name: there is already a provider named %1. Choose another name.").arg(provider.id));
    const QString scheme = provider.baseUrl.scheme();
    if (!provider.baseUrl.isValid() || provider.baseUrl.host().isEmpty()
        || (scheme != QLatin1StringView("https") && scheme != QLatin1StringView("http")))
        return Error(translated("Base URL: write a whole address, like https://api.example.com/v1."));
    return {};
}

} // namespace waybill::ui::providerchanges
