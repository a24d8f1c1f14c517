// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace waybill::config {

/// A provider that Waybill knows by name, so that adding it takes no more than a key. From resources/presets.json.
struct ProviderPreset
{
    QString id;
    QString name; ///< as the provider writes itself
    model::ProviderKind kind = model::ProviderKind::OpenAi;
    QUrl baseUrl; ///< empty: the user gives it
    QString pricedAs; ///< the price book's provider; empty: it lists no prices of it
    QUrl keyUrl; ///< the page where a key is made; empty for local servers
    QString environmentVariable; ///< where other tools expect the key; may be empty
    bool needsKey = true;
    QStringList modelPatterns; ///< globs of the models to route here, "gpt-*"; may be empty
    QString testModel; ///< a cheap one for the first call; empty: any that the server lists
};

/// All presets in the order to show them; read once, any thread.
const std::vector<ProviderPreset> &providerPresets();

const ProviderPreset *presetById(QStringView id);
/// The preset with the host (and, for a local server, the port) of `baseUrl`.
const ProviderPreset *presetForUrl(const QUrl &baseUrl);
/// The price book's provider for these models: `priced_as` of the file, else that of the preset with its host (never of
/// a local server: write "local" for it); empty: only the file's own price rows.
QString pricedAs(const model::Provider &provider);

} // namespace waybill::config
