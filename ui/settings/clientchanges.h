// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"

/// What happens to a configuration when clients are added, changed or removed. Pure functions, any thread.
namespace waybill::ui::clientchanges {

/// A new random key, "wb-" and 43 characters that fit into a header.
QString newKey();
/// A place in the keychain for the key of client `id` that no other client uses: "keychain:client-<id>".
model::SecretReference referenceFor(const model::Configuration &configuration, const QString &id);

/// Adds `client`, or puts it in place of the one named `before`; budgets follow a new name.
model::Configuration saved(model::Configuration configuration, const QString &before, const model::Client &client);
model::Configuration removed(model::Configuration configuration, const QString &id);

/// Whether `client` may take the place of the one named `before`, or be added where that is empty.
Result<void> check(const model::Configuration &configuration, const model::Client &client, const QString &before);
/// Whether nothing else needs the client. Errors name the budget that does.
Result<void> checkRemoval(const model::Configuration &configuration, const QString &id);

} // namespace waybill::ui::clientchanges
