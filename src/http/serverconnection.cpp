// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/serverconnection.h"

#include "http/connectionhost.h"
#include "http/rawsocket.h"
#include "http/requesthandler.h"
#include "http/responsewriter.h"

#include <QHostAddress>
#include <QScopedValueRollback>

namespace waybill::http {

ServerConnection::ServerConnection(ConnectionHost &host, qintptr descriptor)
    : QObject(&host)
    , m_host(host)
    , m_parser(host.limits())
    , m_timer(this)
{
    constexpr qint64 kReadAhead = 256 * 1024;
    m_socket.setReadBufferSize(kReadAhead);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        m_phase = Phase::Closed;
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_fromLoopback = m_socket.peerAddress().isLoopback();
    connect(&m_socket, &QIODevice::readyRead, this, &ServerConnection::onReadyRead);
    connect(&m_socket, &QIODevice::bytesWritten, this, &ServerConnection::onBytesWritten);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &ServerConnection::onDisconnected);
    m_timer.expireIn(host.limits().headerTimeout);
}

ServerConnection::~ServerConnection()
{
    m_socket.disconnect(this);
    if (m_writer)
        m_writer->m_connection = nullptr;
}

void ServerConnection::refuseBusy()
{
    fail({503, "This server has as many connections as it accepts. Try again later."});
}

void ServerConnection::drain()
{
    m_keepsAlive = false;
    if (m_phase == Phase::Reading)
        linger();
}

void ServerConnection::timerEvent(QTimerEvent *event)
{
    if (!m_timer.hasExpired(*event))
        return;
    if (m_phase == Phase::Reading && (m_parser.hasStarted() || !m_pending.isEmpty()))
        fail({408, "The request did not arrive in time."});
    else if (m_phase != Phase::Answering)
        close();
}

void ServerConnection::onReadyRead()
{
    if (!m_reading)
        read();
}

/// Reads until a request waits for its answer: what a client sends ahead stays in the socket.
void ServerConnection::read()
{
    const QScopedValueRollback guard(m_reading, true);
    if (m_phase == Phase::Reading && !m_pending.isEmpty())
        parse({});
    while ((m_phase == Phase::Reading || m_phase == Phase::Lingering) && m_socket.isOpen()) {
        QByteArray &scratch = m_host.scratch();
        const qint64 count = m_socket.read(scratch.data(), scratch.size());
        if (count <= 0)
            return;
        if (m_phase == Phase::Reading)
            parse(QByteArrayView(scratch).first(count));
    }
}

void ServerConnection::parse(QByteArrayView bytes)
{
    const bool fromPending = !m_pending.isEmpty();
    if (fromPending)
        bytes = QByteArrayView(m_pending.append(bytes));
    qsizetype used = 0;
    while (used < bytes.size() && m_phase == Phase::Reading) {
        const bool headWasComplete = m_parser.isHeadComplete();
        const qsizetype taken = m_parser.feed(bytes.sliced(used));
        used += taken;
        afterPiece(headWasComplete);
        if (taken == 0)
            break;
    }
    if (m_phase == Phase::Closed || m_phase == Phase::Lingering)
        m_pending.clear();
    else if (fromPending)
        m_pending.remove(0, used);
    else if (used < bytes.size())
        m_pending = bytes.sliced(used).toByteArray();
}

void ServerConnection::afterPiece(bool headWasComplete)
{
    if (m_parser.failure())
        return fail(*m_parser.failure());
    if (m_parser.isHeadComplete() && !headWasComplete)
        m_receivedAt = m_host.clock().elapsed();
    if (m_parser.isComplete())
        return dispatch();
    if (!m_parser.isHeadComplete()) {
        if (!std::exchange(m_headStarted, true))
            m_timer.expireIn(m_host.limits().headerTimeout);
        return;
    }
    m_timer.expireIn(m_host.limits().idleTimeout);
    if (!headWasComplete && m_parser.awaitsContinue()) {
        enqueue("HTTP/1.1 100 Continue\r\n\r\n");
        flush();
    }
}

void ServerConnection::dispatch()
{
    m_keepsAlive = m_parser.keepsAlive() && !m_host.isDraining();
    m_answersHttp10 = m_parser.isHttp10();
    Request request = m_parser.take();
    m_answersHead = request.method == "HEAD";
    request.fromLoopback = m_fromLoopback;
    request.receivedAt = m_receivedAt;
    m_phase = Phase::Answering;
    m_headStarted = false;
    m_wasAboveHighWater = false;
    m_timer.clear();
    m_writer.reset(new ResponseWriter(*this));
    m_host.handler().handle(std::move(request), m_writer.get());
}

void ServerConnection::onAnswered()
{
    if (m_phase != Phase::Answering)
        return;
    if (!m_keepsAlive)
        return linger();
    m_phase = Phase::Reading;
    m_timer.expireIn(m_host.limits().idleTimeout);
    if (!m_reading && (!m_pending.isEmpty() || m_socket.bytesAvailable() > 0))
        QMetaObject::invokeMethod(this, &ServerConnection::onReadyRead, Qt::QueuedConnection);
}

void ServerConnection::fail(const RequestParser::Failure &failure)
{
    m_phase = Phase::Answering;
    m_keepsAlive = false;
    m_answersHead = false;
    m_answersHttp10 = false;
    const QByteArray body
        = R"({"error":{"message":")" + QByteArray(failure.text) + R"(","type":"invalid_request_error"}})";
    m_writer.reset(new ResponseWriter(*this));
    m_writer->send(failure.status, {{"Content-Type", "application/json"}}, body);
}

/// Says that nothing more comes from here and drops what the client still sends: closing on unread bytes would reset
/// the connection and could take the answer with it.
void ServerConnection::linger()
{
    m_phase = Phase::Lingering;
    m_timer.expireIn(m_host.limits().lingerTimeout);
    if (m_socket.bytesToWrite() == 0)
        raw::shutdownWrite(m_socket.socketDescriptor());
    if (!m_reading && m_socket.bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &ServerConnection::onReadyRead, Qt::QueuedConnection);
}

void ServerConnection::cut()
{
    raw::resetOnClose(m_socket.socketDescriptor());
    close();
}

void ServerConnection::close()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_timer.clear();
    m_socket.abort();
    Q_EMIT closed(this);
}

QByteArray &ServerConnection::emptyBuffer()
{
    QByteArray &buffer = m_host.outgoing();
    buffer.resize(0);
    return buffer;
}

void ServerConnection::enqueue(QByteArrayView bytes)
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.write(bytes.data(), bytes.size());
}

void ServerConnection::flush()
{
    const QScopedValueRollback guard(m_flushing, true);
    m_socket.flush();
    m_wasAboveHighWater = m_wasAboveHighWater || m_socket.bytesToWrite() > ResponseWriter::kHighWater;
}

void ServerConnection::onBytesWritten()
{
    const qint64 waiting = m_socket.bytesToWrite();
    if (m_phase == Phase::Lingering && waiting == 0)
        return raw::shutdownWrite(m_socket.socketDescriptor());
    if (m_phase != Phase::Answering || m_flushing || !m_wasAboveHighWater || waiting >= ResponseWriter::kHighWater / 2)
        return;
    m_wasAboveHighWater = false;
    Q_EMIT m_writer->drained();
}

void ServerConnection::onDisconnected()
{
    // A flush can find the client gone: the caller is inside the writer and must be left to finish first.
    if (m_flushing || m_reading) {
        QMetaObject::invokeMethod(this, &ServerConnection::onDisconnected, Qt::QueuedConnection);
        return;
    }
    if (m_phase == Phase::Closed)
        return;
    const bool answering = m_phase == Phase::Answering;
    close();
    if (answering && std::exchange(m_writer->m_connection, nullptr))
        Q_EMIT m_writer->clientLeft();
}

} // namespace waybill::http
