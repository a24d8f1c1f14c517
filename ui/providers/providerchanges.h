// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"
#include "model/providerpreset.h"

/// What adding, renaming and removing a provider does to the rest of the configuration. Pure functions.
namespace waybill::ui::providerchanges {

/// `wanted`, or "wanted-2", "wanted-3" … where that is taken.
QString freeId(const model::Configuration &configuration, const QString &wanted);

/// The preset's patterns that no route answers yet.
std::vector<QString> unansweredPatterns(const model::Configuration &configuration, const model::ProviderPreset &preset);

model::Configuration added(model::Configuration configuration, const model::Provider &provider,
                           const std::vector<QString> &routePatterns);
/// Puts `provider` in the place of the one named `id`; routes and budgets follow a new name.
model::Configuration replaced(model::Configuration configuration, const QString &id, const model::Provider &provider);
/// Takes the provider away with its places in routes, and routes that would lead nowhere.
model::Configuration removed(model::Configuration configuration, const QString &id);

/// Checks what the user typed; the message names the field and what to write. `before`: the id it had, or empty.
Result<void> check(const model::Configuration &configuration, const model::Provider &provider, const QString &before);

} // namespace waybill::ui::providerchanges
