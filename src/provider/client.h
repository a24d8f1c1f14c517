// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialect/envelope.h"
#include "http/wireaccessmanager.h"
#include "http/wirereply.h"
#include "model/provider.h"
#include "provider/credentials.h"

#include <map>
#include <memory>

namespace waybill::provider {

/// What a tool's call becomes on the way to a provider.
struct Call
{
    const dialect::Envelope *envelope = nullptr;
    QByteArray body; ///< already with the provider's model name
    QByteArray pathAndQuery; ///< relative to the base URL
    const http::Headers *clientHeaders = nullptr;
    QByteArray via; ///< stamped on the request so that a loop of proxies is noticed
    http::WireTimeouts timeouts;
};

/// Sends calls to providers through the worker's own connections. Lives in one worker thread and is owned by it.
class Client final
{
public:
    explicit Client(http::WireAccessManager &network);

    /// Errors: the provider's key could not be read, or its base URL names no host.
    Result<std::unique_ptr<http::WireReply>> send(const model::Provider &provider, const Credentials &credentials,
                                                  const Call &call);
    /// GET `path` below the base URL, with the provider's key or with `secret` where one is given.
    Result<std::unique_ptr<http::WireReply>> get(const model::Provider &provider, const QByteArray &secret,
                                                 const QByteArray &path, const http::WireTimeouts &timeouts);

private:
    http::WireAccessManager &m_network;
};

/// The clocks that apply: the route's, else the provider's, else the defaults.
http::WireTimeouts effectiveTimeouts(const model::Timeouts &route, const model::Timeouts &provider);

} // namespace waybill::provider
