// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace waybill::http {

/// What one client may take from a server before it is refused. Sizes in bytes.
struct Limits
{
    qsizetype requestLine = 8 * 1024;
    qsizetype headers = 64 * 1024;
    int headerFields = 100;
    qint64 body = 64 * 1024 * 1024;
    /// From the first byte of a request (or from connecting) to the end of its head.
    std::chrono::milliseconds headerTimeout{10'000};
    /// Between two requests, and between two pieces of one body.
    std::chrono::milliseconds idleTimeout{60'000};
    /// How long what the client still sends is read and dropped after the last answer, so that the answer arrives.
    std::chrono::milliseconds lingerTimeout{2'000};
    int maximumConnections = 1000; ///< Of one ConnectionHost.
};

} // namespace waybill::http
