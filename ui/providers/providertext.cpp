// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providertext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace waybill::ui::providertext {

namespace {
using State = service::ProviderHealth::State;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui::providertext", text);
}
} // namespace

const model::ProviderPreset *presetOf(const std::vector<model::ProviderPreset> &presets,
                                      const model::Provider &provider)
{
    const auto found = std::ranges::find_if(presets, [&](const model::ProviderPreset &preset) {
        return preset.id == provider.id && preset.kind == provider.kind;
    });
    return found == presets.end() ? nullptr : &*found;
}

QString name(const std::vector<model::ProviderPreset> &presets, const model::Provider &provider)
{
    if (provider.demo)
        return translated("Demo provider");
    const model::ProviderPreset *preset = presetOf(presets, provider);
    return preset ? preset->name : provider.id;
}

QString letter(const QString &name)
{
    return name.left(1).toUpper();
}

QString address(const model::Provider &provider)
{
    return provider.baseUrl.toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemoveQuery).mid(2);
}

Status status(const model::Provider &provider, const service::ProviderHealth *health)
{
    if (!provider.enabled || !health)
        return Status::Off;
    switch (health->state) {
    case State::Idle:
        return Status::Off;
    case State::Healthy:
        return Status::Ok;
    case State::Degraded:
        return Status::Degraded;
    case State::Down:
        return Status::Failed;
    }
    Q_UNREACHABLE();
}

QString state(const model::Provider &provider, const service::ProviderHealth *health)
{
    if (!provider.enabled)
        return translated("Disabled");
    switch (health ? health->state : State::Idle) {
    case State::Idle:
        return translated("Idle");
    case State::Healthy:
        return translated("Healthy");
    case State::Degraded:
        return translated("Degraded");
    case State::Down:
        return translated("Down");
    }
    Q_UNREACHABLE();
}

QString sentence(const model::Provider &provider, const service::ProviderHealth *health)
{
    if (!provider.enabled)
        return translated("Disabled: no call is sent to it.");
    if (!health || health->calls == 0)
        return translated("No calls in the last 15 minutes.");
    return translated("%1 of %2 calls failed in the last 15 minutes.")
        .arg(format::number(health->failed), format::number(health->calls));
}

QString keys(const model::Provider &provider)
{
    if (provider.keys.empty())
        return translated("no key");
    return provider.keys.size() == 1 ? translated("1 key") : translated("%1 keys").arg(provider.keys.size());
}

QString keptIn(const model::Provider &provider)
{
    return provider.keys.empty() ? translated("none needed") : keptIn(provider.keys.front().secret.store);
}

QString keptIn(model::SecretReference::Store store)
{
    switch (store) {
    case model::SecretReference::Store::None:
        return translated("none needed");
    case model::SecretReference::Store::Keychain:
        return translated("keychain");
    case model::SecretReference::Store::Environment:
        return translated("environment");
    case model::SecretReference::Store::File:
        return translated("file");
    case model::SecretReference::Store::Session:
        return translated("this session");
    }
    Q_UNREACHABLE();
}

QString figures(const service::ProviderTest &test)
{
    QStringList parts;
    if (test.connectUs >= 0)
        parts.append(translated("connect %1").arg(format::duration(test.connectUs)));
    if (test.firstByteUs >= 0)
        parts.append(translated("first byte %1").arg(format::duration(test.firstByteUs)));
    if (test.succeeded)
        parts.append(test.models.size() == 1 ? translated("1 model") : translated("%1 models").arg(test.models.size()));
    return parts.join(QStringLiteral(", "));
}

} // namespace waybill::ui::providertext
