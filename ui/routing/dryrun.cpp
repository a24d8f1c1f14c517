// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dryrun.h"

#include "base/glob.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

bool isPattern(const QString &name)
{
    return name.contains(u'*') || name.contains(u'?');
}
} // namespace

Skip skipOf(const model::Configuration &configuration, const model::RouteTarget &target)
{
    const model::Provider *provider = configuration.provider(target.provider);
    if (!provider)
        return Skip::UnknownProvider;
    return provider->enabled ? Skip::No : Skip::DisabledProvider;
}

QString toText(Skip skip, const QString &provider)
{
    switch (skip) {
    case Skip::No:
        return {};
    case Skip::UnknownProvider:
        return translated("Skipped: there is no provider named %1. Choose another one.").arg(provider);
    case Skip::DisabledProvider:
        return translated("Skipped: %1 is disabled. Enable it in Providers.").arg(provider);
    }
    Q_UNREACHABLE();
}

DryRun dryRun(const model::Configuration &configuration, const QString &asked)
{
    DryRun run;
    const auto &routes = configuration.routes;
    const auto answer = [&](std::vector<model::Route>::const_iterator route, DryRun::Match match) {
        run.match = match;
        run.route = static_cast<int>(route - routes.begin());
        for (const model::RouteTarget &target : route->targets)
            run.steps.push_back(
                {target.provider, target.model.isEmpty() ? asked : target.model, skipOf(configuration, target)});
        return run;
    };

    if (const auto exact = std::ranges::find(routes, asked, &model::Route::model); exact != routes.end())
        return answer(exact, DryRun::Match::Exact);

    const qsizetype slash = asked.indexOf(u'/');
    const model::RouteTarget direct{asked.left(slash), slash < 0 ? QString() : asked.sliced(slash + 1), 1};
    if (slash > 0 && !direct.model.isEmpty() && configuration.provider(direct.provider)) {
        run.match = DryRun::Match::Direct;
        run.steps.push_back({direct.provider, direct.model, skipOf(configuration, direct)});
        return run;
    }

    const auto pattern = std::ranges::find_if(
        routes, [&](const model::Route &route) { return isPattern(route.model) && matchesGlob(route.model, asked); });
    return pattern == routes.end() ? run : answer(pattern, DryRun::Match::Pattern);
}

} // namespace waybill::ui
