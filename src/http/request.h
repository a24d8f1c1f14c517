// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/headers.h"

namespace waybill::http {

/// One complete request as it stood on the wire: nothing decoded, nothing reordered.
struct Request
{
    QByteArray method;
    QByteArray path; ///< Begins with "/" (or is "*"); percent-encoding as sent, without the query.
    QByteArray query; ///< Without the "?".
    Headers headers;
    QByteArray body; ///< Without chunk framing; trailers are dropped.
    bool fromLoopback = false;
    Duration receivedAt{}; ///< Clock::elapsed() when the head was complete.
};

} // namespace waybill::http
