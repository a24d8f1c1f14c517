// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::model {

/// What a failure is, whoever reported it. Decides what happens next; stored by name.
enum class ErrorClass {
    None,
    Connect, ///< DNS, refused, TLS, reset before the first byte
    Timeout, ///< one of the four timers fired, or 408/504
    InvalidRequest,
    ContextLength,
    ContentFilter,
    Authentication, ///< 401: the key is wrong
    Billing, ///< 402, quota used up
    Permission, ///< 403: the key may not
    NotFound, ///< the model or deployment does not exist there
    RateLimit,
    Overloaded, ///< 503, 529
    Server, ///< other 5xx
    Truncated, ///< the stream ended without its terminal mark, or broke off
    Protocol, ///< not HTTP, not the dialect, a 200 with an error in it
    Cancelled, ///< the client left
    Budget, ///< refused by a budget
    Unroutable, ///< no route or no target could take the call
    Interrupted, ///< Waybill stopped while the call ran
};

/// Lower-case, words joined by "-": "rate-limit", "context-length".
QString toString(ErrorClass errorClass);
ErrorClass errorClassFromName(QStringView name);

} // namespace waybill::model
