// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawclient.h"

#include "http/responseparser.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::test {

/// An HTTP answer, as far as it has come.
struct Answer
{
    int status = 0;
    http::Headers headers;
    QByteArray body;
    bool complete = false; ///< false: cut off, or more is to come

    QByteArray header(QByteArrayView name) const { return headers.value(name); }
    QByteArray id() const { return headers.value("x-request-id"); }
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString errorMessage() const { return json()[u"error"][u"message"].toString(); }
};

/// A tool with one connection to the proxy, over which it asks one thing at a time.
class Tool final
{
public:
    explicit Tool(quint16 port)
        : m_client(port)
    {
    }

    void send(const QByteArray &bytes) { m_client.send(bytes); }
    void post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
    {
        send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
             + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    }

    /// Waits for the whole answer, or for the connection to end; the next call begins anew.
    Answer answer(int milliseconds = 10'000)
    {
        Answer answer;
        static_cast<void>(waitFor(
            [&] {
                answer = soFar();
                return answer.complete || m_client.isClosed();
            },
            milliseconds));
        m_client.takeUntil({});
        return answer;
    }

    /// Waits until the body holds `text`.
    [[nodiscard]] bool sees(QByteArrayView text)
    {
        return waitFor([&] { return soFar().body.contains(text) || m_client.isClosed(); })
            && soFar().body.contains(text);
    }

    Answer soFar() const
    {
        Answer answer;
        http::ResponseParser parser;
        parser.start(false);
        QByteArrayView bytes = m_client.received();
        while (!bytes.isEmpty() && !parser.isComplete()) {
            const qsizetype taken = parser.feed(bytes, answer.body);
            if (taken == 0)
                break;
            bytes = bytes.sliced(taken);
        }
        if (!parser.isHeadComplete())
            return answer;
        answer.status = parser.status();
        answer.complete = parser.isComplete();
        answer.headers = parser.takeHeaders();
        return answer;
    }

    RawClient &connection() { return m_client; }
    void leave() { m_client.leave(); }

private:
    RawClient m_client;
};

} // namespace waybill::test
