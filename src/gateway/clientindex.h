// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/request.h"
#include "model/configuration.h"
#include "provider/credentials.h"

#include <QByteArray>

#include <vector>

namespace waybill::gateway {

/// The key a tool presents: Authorization: Bearer, x-api-key, x-goog-api-key, api-key or ?key=. Empty: none.
QByteArray presentedKey(const http::Request &request);

/// Tells which configured client a key belongs to. Immutable; any thread.
class ClientIndex final
{
public:
    /// `ownKey` is the key of this process for calls of its own window; empty: it makes none.
    ClientIndex(const model::Configuration &configuration, const provider::Credentials &credentials,
                const QByteArray &ownKey = {});

    /// Null for an unknown key. Takes the same time wherever two keys begin to differ.
    const model::Client *find(const QByteArray &key) const;

private:
    struct Entry
    {
        QByteArray digest;
        const model::Client *client = nullptr;
    };
    std::vector<Entry> m_entries;
};

} // namespace waybill::gateway
