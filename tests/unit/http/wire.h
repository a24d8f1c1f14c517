// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeupstream.h"
#include "http/wireaccessmanager.h"
#include "waitfor.h"

namespace waybill::test {

using Reply = std::unique_ptr<http::WireReply>;

/// The client under test, in the thread of its upstream.
struct Wire
{
    http::WireAccessManager manager;

    http::WireRequest request(const FakeUpstream &upstream, const QByteArray &body = "{}")
    {
        return {manager.target(upstream.url()), "POST", "/v1/x", "X-Y: z\r\n", body};
    }

    Reply send(http::WireRequest request) { return Reply(manager.send(std::move(request))); }
    Reply post(const FakeUpstream &upstream, const QByteArray &body = "{}") { return send(request(upstream, body)); }

    /// Sends and waits for the end.
    Reply finish(http::WireRequest request)
    {
        Reply reply = send(std::move(request));
        wait(reply);
        return reply;
    }
    Reply finish(const FakeUpstream &upstream) { return finish(request(upstream)); }

    static void wait(const Reply &reply)
    {
        if (!waitFor([&] { return reply->isFinished(); }))
            qWarning("The reply did not finish");
    }
};

} // namespace waybill::test
