// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/router.h"

#include "base/glob.h"
#include "provider/kindtraits.h"

namespace waybill::routing {

namespace {
bool isGlob(const QString &pattern)
{
    return pattern.contains(u'*') || pattern.contains(u'?');
}
} // namespace

Router::Router(model::Snapshot configuration)
    : m_configuration(std::move(configuration))
{
    for (const model::Route &route : m_configuration->routes) {
        if (isGlob(route.model))
            m_globs.push_back(&route);
        else if (!m_exact.contains(route.model))
            m_exact.insert(route.model, &route);
    }
}

Plan Router::plan(const QString &requestedModel, model::Operation operation) const
{
    if (const model::Route *route = m_exact.value(requestedModel))
        return planRoute(*route, requestedModel, operation);

    const qsizetype slash = requestedModel.indexOf(u'/');
    if (slash > 0 && m_configuration->provider(QStringView(requestedModel).first(slash))) {
        Plan plan;
        plan.known = true;
        consider(plan, requestedModel.first(slash), requestedModel.sliced(slash + 1), operation);
        return plan;
    }

    for (const model::Route *route : m_globs) {
        if (matchesGlob(route->model, requestedModel))
            return planRoute(*route, requestedModel, operation);
    }
    return {};
}

std::vector<QString> Router::exactNames() const
{
    std::vector<QString> names;
    for (const model::Route &route : m_configuration->routes) {
        if (!isGlob(route.model))
            names.push_back(route.model);
    }
    return names;
}

Plan Router::planRoute(const model::Route &route, const QString &requestedModel, model::Operation operation) const
{
    Plan plan;
    plan.known = true;
    plan.route = route.model;
    plan.retries = route.retries;
    plan.timeouts = route.timeouts;
    for (const model::RouteTarget &target : route.targets)
        consider(plan, target.provider, target.model.isEmpty() ? requestedModel : target.model, operation);
    return plan;
}

void Router::consider(Plan &plan, const QString &providerId, const QString &modelName, model::Operation operation) const
{
    const model::Provider *provider = m_configuration->provider(providerId);
    const auto exclude = [&](const QString &reason) { plan.exclusions.push_back({providerId, modelName, reason}); };
    if (!provider)
        return exclude(QStringLiteral("there is no such provider"));
    if (!provider->enabled)
        return exclude(QStringLiteral("the provider is disabled"));
    if (!provider::speaks(provider->kind, operation))
        return exclude(QStringLiteral("a provider of kind %1 does not answer %2 calls")
                           .arg(model::toString(provider->kind), model::toString(operation)));
    plan.targets.push_back({provider, modelName});
}

} // namespace waybill::routing
