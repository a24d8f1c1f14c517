// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demosetup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::lab {

namespace {

const QString kSmall = QStringLiteral("demo-small");
const QString kLarge = QStringLiteral("demo-large");
const QString kSafe = QStringLiteral("demo-with-fallback");

const std::array<std::pair<QString, model::ProviderKind>, 3> &providers()
{
    static const std::array<std::pair<QString, model::ProviderKind>, 3> all{{
        {QStringLiteral("demo"), model::ProviderKind::OpenAi},
        {QStringLiteral("demo-anthropic"), model::ProviderKind::Anthropic},
        {QStringLiteral("demo-gemini"), model::ProviderKind::Gemini},
    }};
    return all;
}

/// Each dialect finds its own provider among the targets: those that do not speak it are passed over.
void addRoute(model::Configuration &configuration, const QString &name, const std::vector<QString> &models)
{
    if (std::ranges::any_of(configuration.routes, [&](const model::Route &route) { return route.model == name; }))
        return;
    model::Route route;
    route.model = name;
    for (const QString &target : models) {
        for (const auto &[id, kind] : providers())
            route.targets.push_back({.provider = id, .model = target});
    }
    configuration.routes.push_back(route);
}

} // namespace

std::vector<QString> demoModels()
{
    return {kSmall, kLarge, kUnreliableDemoModel};
}

QStringList demoRoutes()
{
    return {kSmall, kLarge, kSafe};
}

model::Configuration withDemo(model::Configuration configuration)
{
    for (const auto &[id, kind] : providers()) {
        if (!configuration.provider(id)) {
            model::Provider provider;
            provider.id = id;
            provider.kind = kind;
            provider.pricedAs = kDemoPriceBook;
            provider.demo = true;
            configuration.providers.push_back(provider);
        }
    }
    addRoute(configuration, kSmall, {kSmall});
    addRoute(configuration, kLarge, {kLarge});
    addRoute(configuration, kSafe, {kUnreliableDemoModel, kLarge});
    return configuration;
}

QByteArray withDemoPrices(const QByteArray &prices)
{
    static const QByteArray rows
        = R"({"provider":"demo","id":"demo-small","match":["=demo-small"],"kind":"chat","prices":[{"rates":{"input":0.25,"output":2}}]},)"
          R"({"provider":"demo","id":"demo-large","match":["^demo-"],"kind":"chat","prices":[{"rates":{"input":2.5,"output":10}}]})";
    const QByteArray given = prices.trimmed();
    if (given.isEmpty() || given.sliced(1).chopped(1).trimmed().isEmpty())
        return '[' + rows + ']';
    return given.chopped(1) + ',' + rows + ']';
}

} // namespace waybill::lab
