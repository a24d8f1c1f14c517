// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/lazytimer.h"
#include "http/requestparser.h"

#include <QTcpSocket>

namespace waybill::http {

class ConnectionHost;
class ResponseWriter;

/// One client's connection: reads a request, hands it over, waits for its answer, reads the next. Requests that refuse
/// to be HTTP are answered here. Lives in its host's thread; reports its end by closed() and is then deleted by the
/// host.
class ServerConnection final : public QObject
{
    Q_OBJECT

public:
    ServerConnection(ConnectionHost &host, qintptr descriptor);
    ~ServerConnection() override;

    /// False when the descriptor is no longer a connection.
    [[nodiscard]] bool isOpen() const { return m_phase != Phase::Closed; }
    /// Answers whatever comes with 503 and closes.
    void refuseBusy();
    /// Ends now, or after the answer that is being written.
    void drain();

Q_SIGNALS:
    void closed(waybill::http::ServerConnection *connection);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class ResponseWriter;
    enum class Phase { Reading, Answering, Lingering, Closed };

    // for ResponseWriter
    QByteArray &emptyBuffer();
    void enqueue(QByteArrayView bytes);
    void flush();
    void cut();
    void onAnswered();
    void closeAfterAnswer() { m_keepsAlive = false; }
    [[nodiscard]] bool keepsAlive() const { return m_keepsAlive; }
    [[nodiscard]] bool answersHead() const { return m_answersHead; }
    [[nodiscard]] bool answersHttp10() const { return m_answersHttp10; }
    [[nodiscard]] qint64 bytesWaiting() const { return m_socket.bytesToWrite(); }

    void onReadyRead();
    void onBytesWritten();
    void onDisconnected();
    void read();
    void parse(QByteArrayView bytes);
    void afterPiece(bool headWasComplete);
    void dispatch();
    void awaitRequest();
    void fail(const RequestParser::Failure &failure);
    void linger();
    void close();

    ConnectionHost &m_host;
    QTcpSocket m_socket;
    RequestParser m_parser;
    LazyTimer m_timer;
    QByteArray m_pending; // bytes of a request that can not be read yet
    std::unique_ptr<ResponseWriter> m_writer; // of the last request; kept until the next, its signals may still run
    Duration m_receivedAt{};
    Phase m_phase = Phase::Reading;
    bool m_fromLoopback = false;
    bool m_keepsAlive = true;
    bool m_answersHead = false;
    bool m_answersHttp10 = false;
    bool m_headStarted = false;
    bool m_reading = false;
    bool m_flushing = false;
    bool m_wasAboveHighWater = false;
};

} // namespace waybill::http
