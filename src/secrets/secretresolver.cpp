// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretresolver.h"

#include "secrets/wipe.h"

#include <QPromise>

namespace waybill::secrets {

std::vector<model::SecretReference> referencesOf(const model::Configuration &configuration)
{
    std::vector<model::SecretReference> references;
    const auto add = [&](const model::SecretReference &reference) {
        if (!reference.isEmpty() && std::ranges::find(references, reference) == references.end())
            references.push_back(reference);
    };
    for (const model::Provider &provider : configuration.providers) {
        for (const model::ProviderKey &key : provider.keys)
            add(key.secret);
    }
    for (const model::Client &client : configuration.clients)
        add(client.secret);
    return references;
}

SecretResolver::SecretResolver(SecretStore &store)
    : m_store(store)
{
}

QFuture<SecretMap> SecretResolver::resolve(const model::Configuration &configuration)
{
    struct Pending
    {
        QPromise<SecretMap> promise;
        SecretMap secrets;
        std::size_t missing = 0;
    };
    const auto references = referencesOf(configuration);
    if (references.empty())
        return QtFuture::makeReadyFuture(SecretMap());

    auto pending = std::make_shared<Pending>();
    pending->missing = references.size();
    pending->promise.start();
    const auto future = pending->promise.future();
    for (const model::SecretReference &reference : references) {
        m_store.read(reference).then(&m_store, [pending, reference](const Result<QString> &secret) {
            pending->secrets.emplace(reference.toString(), secret);
            if (--pending->missing > 0)
                return;
            pending->promise.addResult(std::move(pending->secrets));
            pending->promise.finish();
        });
    }
    return future;
}

void wipe(SecretMap &secrets)
{
    for (auto &[reference, secret] : secrets) {
        if (secret)
            wipe(*secret);
    }
    secrets.clear();
}

} // namespace waybill::secrets
