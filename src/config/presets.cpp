// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/presets.h"

#include "config/resource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::config {

namespace {

model::ProviderPreset presetFrom(const QJsonObject &object)
{
    model::ProviderPreset preset;
    preset.id = object[u"id"].toString();
    preset.name = object[u"name"].toString();
    preset.kind = model::providerKindFromName(object[u"kind"].toString()).value_or(preset.kind);
    preset.baseUrl = QUrl(object[u"base_url"].toString());
    preset.pricedAs = object[u"priced_as"].toString();
    preset.keyUrl = QUrl(object[u"key_url"].toString());
    preset.environmentVariable = object[u"environment_variable"].toString();
    preset.needsKey = object[u"needs_key"].toBool(true);
    for (const QJsonValue pattern : object[u"model_patterns"].toArray())
        preset.modelPatterns.push_back(pattern.toString());
    preset.testModel = object[u"test_model"].toString();
    return preset;
}

std::vector<model::ProviderPreset> readPresets()
{
    std::vector<model::ProviderPreset> presets;
    const auto document = QJsonDocument::fromJson(readResource(QStringLiteral("presets.json")));
    for (const QJsonValue preset : document[u"presets"].toArray())
        presets.push_back(presetFrom(preset.toObject()));
    return presets;
}

} // namespace

const std::vector<model::ProviderPreset> &providerPresets()
{
    static const std::vector<model::ProviderPreset> presets = readPresets();
    return presets;
}

} // namespace waybill::config
