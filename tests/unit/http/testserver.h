// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/connectionhost.h"
#include "http/listener.h"
#include "http/requesthandler.h"
#include "http/responsewriter.h"
#include "manualclock.h"

#include <functional>

namespace waybill::test {

/// A server in the test's thread that keeps its requests and answers each by `answer`.
class TestServer final : public http::RequestHandler
{
public:
    using Answer = std::function<void(const http::Request &, http::ResponseWriter *)>;

    explicit TestServer(Answer answer = echo, const http::Limits &limits = {})
        : m_answer(std::move(answer))
        , host(*this, limits, clock)
        , listener([this](qintptr descriptor) { host.adopt(descriptor); })
        , port(*listener.listen(QStringLiteral("127.0.0.1"), 0))
    {
    }

    /// The body of the request, or its path when it has none.
    static void echo(const http::Request &request, http::ResponseWriter *writer)
    {
        writer->send(200, {}, request.body.isEmpty() ? request.path : request.body);
    }

    void handle(http::Request request, http::ResponseWriter *writer) override
    {
        requests.push_back(request);
        m_answer(requests.back(), writer);
    }

private:
    Answer m_answer;

public:
    ManualClock clock;
    std::vector<http::Request> requests;
    http::ConnectionHost host;
    http::Listener listener;
    const quint16 port;
};

} // namespace waybill::test
