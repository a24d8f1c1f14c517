// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/wiretarget.h"

#include <chrono>

namespace waybill::http {

/// How long each part of one request may take; 0 is forever.
struct WireTimeouts
{
    std::chrono::milliseconds connect{0}; ///< Name lookup, TCP and TLS.
    std::chrono::milliseconds firstByte{0}; ///< From the first byte of the request to the complete head of the answer.
    std::chrono::milliseconds idle{0}; ///< Between two pieces of the body, not counting what its reader leaves waiting.
    std::chrono::milliseconds total{0};
};

struct WireRequest
{
    std::shared_ptr<WireTarget> target;
    QByteArray method;
    QByteArray pathAndQuery;
    QByteArray headerBlock; ///< "Name: value\r\n…" as it goes on the wire; Host and Content-Length are added.
    QByteArray body;
    WireTimeouts timeouts = {};

    /// Whether its parts keep to their places: nothing in them ends a line or the head early.
    [[nodiscard]] bool isSafe() const;
    /// Everything before the body, as it goes on the wire.
    void appendHead(QByteArray &out) const;
};

} // namespace waybill::http
