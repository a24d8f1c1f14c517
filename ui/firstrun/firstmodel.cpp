// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/firstmodel.h"

#include "service/service.h"
#include "ui/providers/providertext.h"

#include <algorithm>

namespace waybill::ui {

QString firstModel(const service::Service &service)
{
    const auto presets = service.providerPresets();
    const auto &providers = service.configuration().providers;
    const auto &routes = service.configuration().routes;
    for (auto provider = providers.rbegin(); provider != providers.rend(); ++provider) {
        if (!provider->enabled)
            continue;
        const model::ProviderPreset *preset = providertext::presetOf(presets, *provider);
        if (preset && !preset->testModel.isEmpty())
            return provider->id + u'/' + preset->testModel;
        const auto known = service.knownModels(*provider);
        if (!known.empty())
            return provider->id + u'/' + known.front();
        const auto targeted = std::ranges::find_if(routes, [&](const model::Route &route) {
            return !route.model.contains(u'*') && !route.model.contains(u'?')
                && std::ranges::any_of(route.targets,
                                       [&](const auto &target) { return target.provider == provider->id; });
        });
        if (targeted != routes.end())
            return targeted->model;
    }
    return {};
}

QString proxyUrl(const service::Service &service)
{
    const auto addresses = service.proxyStatus().addresses;
    if (!addresses.empty())
        return QStringLiteral("http://") + addresses.front();
    const auto &listen = service.configuration().listen;
    const model::ListenAddress address
        = listen.empty() ? model::ListenAddress{QStringLiteral("127.0.0.1"), model::kDefaultPort} : listen.front();
    return QStringLiteral("http://%1:%2").arg(address.host).arg(address.port);
}

} // namespace waybill::ui
