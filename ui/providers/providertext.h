// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/providerpreset.h"
#include "service/service.h"
#include "ui/theme/shapes.h"

/// How providers are put in words, in table and detail alike.
namespace waybill::ui::providertext {

/// The preset whose name and URL the provider has, or null.
const model::ProviderPreset *presetOf(const std::vector<model::ProviderPreset> &presets,
                                      const model::Provider &provider);
/// "OpenAI" for a preset's provider, else its id.
QString name(const std::vector<model::ProviderPreset> &presets, const model::Provider &provider);
QString letter(const QString &name);
/// "api.openai.com/v1"
QString address(const model::Provider &provider);

Status status(const model::Provider &provider, const service::ProviderHealth *health);
/// "Healthy", "Degraded", "Down", "Idle", "Disabled"
QString state(const model::Provider &provider, const service::ProviderHealth *health);
/// "25 of 604 calls failed in the last 15 minutes."
QString sentence(const model::Provider &provider, const service::ProviderHealth *health);

/// "2 keys", "no key"
QString keys(const model::Provider &provider);
/// "keychain", "environment", "file", "this session", "not needed"
QString keptIn(const model::Provider &provider);
QString keptIn(model::SecretReference::Store store);

/// "Connect 31 ms, first byte 502 ms, 2 models"
QString figures(const service::ProviderTest &test);

} // namespace waybill::ui::providertext
