// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"
#include "secrets/secretstore.h"

#include <map>

namespace waybill::secrets {

/// Secrets by the text of their reference, "keychain:openai".
using SecretMap = std::map<QString, Result<QString>>;

/// Every reference that a configuration makes, each once.
std::vector<model::SecretReference> referencesOf(const model::Configuration &configuration);

/// Reads all secrets of a configuration at once, so that no call waits for a keychain. Main thread, like its store,
/// which must outlive the answer.
/// A secret that can not be had is its error in the map.
class SecretResolver final
{
public:
    explicit SecretResolver(SecretStore &store);

    QFuture<SecretMap> resolve(const model::Configuration &configuration);

private:
    SecretStore &m_store;
};

/// Overwrites the secrets in `secrets` as far as possible, and empties it.
void wipe(SecretMap &secrets);

} // namespace waybill::secrets
