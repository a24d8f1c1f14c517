// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clientindex.h"
#include "model/configuration.h"
#include "provider/credentials.h"
#include "routing/router.h"
#include "spend/pricebook.h"
#include "spend/providerprice.h"

#include <map>
#include <memory>

namespace waybill::gateway {

/// All that a call is decided by, made from one configuration. Immutable and swapped whole, so a call that is under way
/// goes on with what it began with.
struct Runtime
{
    Runtime(model::Snapshot snapshot, provider::Credentials keys, std::shared_ptr<const spend::PriceBook> book,
            const QByteArray &ownKey = {})
        : configuration(std::move(snapshot))
        , router(configuration)
        , credentials(std::move(keys))
        , clients(*configuration, credentials, ownKey)
        , prices(std::move(book))
    {
        for (const model::Provider &provider : configuration->providers)
            m_pricedAs.emplace(provider.id, spend::pricedAs(provider));
    }

    /// Whether a caller is let in: with the key of a known tool, or from this machine where no key is asked for.
    bool admits(const http::Request &request) const
    {
        const bool keyNeeded = configuration->requireClientKey || !request.fromLoopback;
        return !keyNeeded || clients.find(presentedKey(request));
    }

    /// The price book's provider for `provider`, worked out once: it takes looking at its host.
    const QString &pricedAs(const model::Provider &provider) const { return m_pricedAs.at(provider.id); }

    model::Snapshot configuration;
    routing::Router router;
    provider::Credentials credentials;
    ClientIndex clients;
    std::shared_ptr<const spend::PriceBook> prices;

private:
    std::map<QString, QString> m_pricedAs; ///< by provider id
};

using RuntimePointer = std::shared_ptr<const Runtime>;

} // namespace waybill::gateway
