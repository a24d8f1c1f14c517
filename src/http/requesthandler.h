// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/request.h"

namespace waybill::http {

class ResponseWriter;

/// What a server does with a request. Called in the thread of the ConnectionHost, which it must outlive.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    /// Answers now or later through `writer`; every request must get finish(), send() or abort().
    virtual void handle(Request request, ResponseWriter *writer) = 0;
};

} // namespace waybill::http
