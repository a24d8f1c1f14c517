// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/presets.h"

#include "config/resource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::config {

namespace {

ProviderPreset presetFrom(const QJsonObject &object)
{
    ProviderPreset preset;
    preset.id = object[u"id"].toString();
    preset.name = object[u"name"].toString();
    preset.kind = model::providerKindFromName(object[u"kind"].toString()).value_or(preset.kind);
    preset.baseUrl = QUrl(object[u"base_url"].toString());
    preset.pricedAs = object[u"priced_as"].toString();
    preset.keyUrl = QUrl(object[u"key_url"].toString());
    preset.environmentVariable = object[u"environment_variable"].toString();
    preset.needsKey = object[u"needs_key"].toBool(true);
    for (const QJsonValue pattern : object[u"model_patterns"].toArray())
        preset.modelPatterns += pattern.toString();
    preset.testModel = object[u"test_model"].toString();
    return preset;
}

std::vector<ProviderPreset> readPresets()
{
    std::vector<ProviderPreset> presets;
    const auto document = QJsonDocument::fromJson(readResource(QStringLiteral("presets.json")));
    for (const QJsonValue preset : document[u"presets"].toArray())
        presets.push_back(presetFrom(preset.toObject()));
    return presets;
}

template <typename Condition> const ProviderPreset *find(Condition condition)
{
    const auto &all = providerPresets();
    const auto found = std::ranges::find_if(all, condition);
    return found == all.end() ? nullptr : &*found;
}

QString hostOf(const QUrl &url)
{
    return url.host() == u"localhost" ? QStringLiteral("127.0.0.1") : url.host();
}

} // namespace

const std::vector<ProviderPreset> &providerPresets()
{
    static const std::vector<ProviderPreset> presets = readPresets();
    return presets;
}

const ProviderPreset *presetById(QStringView id)
{
    return find([id](const ProviderPreset &preset) { return preset.id == id; });
}

const ProviderPreset *presetForUrl(const QUrl &baseUrl)
{
    if (baseUrl.host().isEmpty())
        return nullptr;
    return find([&](const ProviderPreset &preset) {
        return hostOf(preset.baseUrl) == hostOf(baseUrl) && preset.baseUrl.port() == baseUrl.port();
    });
}

QString pricedAs(const model::Provider &provider)
{
    if (!provider.pricedAs.isEmpty())
        return provider.pricedAs;
    const ProviderPreset *preset = presetForUrl(provider.baseUrl);
    // On a loopback port anything may listen, also a relay to what costs money: free only where the file says so.
    return preset && preset->needsKey ? preset->pricedAs : QString();
}

} // namespace waybill::config
