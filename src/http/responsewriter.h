// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headers.h"

#include <QObject>

#include <optional>

namespace waybill::http {

class ServerConnection;

/// Writes the answer to one request. Lives in the connection's thread and belongs to the connection: it is deleted some
/// time after finish(), send() or abort() returned or clientLeft() was emitted, and does nothing any more from then on.
/// Hop-by-hop fields and Content-Length among the given headers are dropped: framing is decided here.
class ResponseWriter final : public QObject
{
    Q_OBJECT

public:
    /// A producer pauses while more than this is waiting, in bytes.
    static constexpr qint64 kHighWater = 256 * 1024;

    /// Without a length the body is chunked, or ended by closing for an HTTP/1.0 client. It leaves with the first
    /// write() or, when there is none, at the end of this turn of the event loop.
    void sendHead(int status, const Headers &headers, std::optional<qint64> contentLength);
    /// One chunk and one flush; nothing for HEAD, 204 and 304. Bytes beyond the promised length are dropped.
    void write(QByteArrayView bytes);
    /// Ends the answer; when fewer bytes were written than promised this is abort().
    void finish();
    /// A whole answer in one write.
    void send(int status, const Headers &headers, QByteArrayView body);
    /// Cuts the connection so that no client can take the answer for a complete one.
    void abort();

    [[nodiscard]] qint64 bytesWaiting() const;
    [[nodiscard]] bool headSent() const { return m_headSent; }

Q_SIGNALS:
    /// Fewer than half of kHighWater wait, after there had been more than kHighWater.
    void drained();
    /// The client closed the connection before the answer was complete. Never emitted from inside a call.
    void clientLeft();

private:
    friend class ServerConnection;
    enum class Framing { Sized, Chunked, UntilClose };

    explicit ResponseWriter(ServerConnection &connection);
    void appendHead(QByteArray &out, int status, const Headers &headers, std::optional<qint64> contentLength);
    void appendFraming(QByteArray &out, int status, std::optional<qint64> contentLength);
    void end();

    ServerConnection *m_connection; // null once the answer is over
    Framing m_framing = Framing::Sized;
    qint64 m_remaining = 0;
    bool m_headSent = false;
    bool m_bodyless = false;
};

} // namespace waybill::http
