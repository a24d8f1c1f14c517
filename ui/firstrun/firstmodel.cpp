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

QString firstCommand(const service::Service &service)
{
    const QString model = firstModel(service);
    const model::Provider *provider = service.configuration().provider(QStringView(model).left(model.indexOf(u'/')));
    const auto kind = provider ? provider->kind : model::ProviderKind::OpenAi;
    const auto command = [&](const QString &path, const QString &body) {
        return QStringLiteral("curl %1%2 -H 'content-type: application/json' -d '%3'")
            .arg(proxyUrl(service), path, body);
    };
    const QString name = model.isEmpty() ? QStringLiteral("MODEL") : model;
    if (kind == model::ProviderKind::Gemini)
        return command(QStringLiteral("/v1beta/models/%1:generateContent").arg(name),
                       QStringLiteral(R"({"contents": [{"role": "user", "parts": [{"text": "Say hello."}]}]})"));
    const QString messages = QStringLiteral(R"("messages": [{"role": "user", "content": "Say hello."}])");
    if (kind == model::ProviderKind::Anthropic)
        return command(QStringLiteral("/v1/messages"),
                       QStringLiteral(R"({"model": "%1", "max_tokens": 64, %2})").arg(name, messages));
    return command(QStringLiteral("/v1/chat/completions"),
                   QStringLiteral(R"({"model": "%1", %2})").arg(name, messages));
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
