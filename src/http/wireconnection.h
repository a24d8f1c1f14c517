// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/dialer.h"
#include "http/lazytimer.h"
#include "http/rawsocket.h"
#include "http/responseparser.h"
#include "http/wirereply.h"

namespace waybill::http {

class WireAccessManager;

/// One connection to an origin: carries one request at a time, writes it once and never again. Owned by its manager,
/// which it tells when it becomes idle or ends; lives in the manager's thread.
class WireConnection final : public QObject
{
    Q_OBJECT

public:
    WireConnection(WireAccessManager &manager, std::shared_ptr<WireTarget> target);
    ~WireConnection() override;

    /// Sends the reply's request, connecting first where needed. False when a connection that was open turned out to be
    /// dead before one byte of the request left; it is then over, and another one may be tried.
    [[nodiscard]] bool start(WireReply *reply);
    /// Whether an idle connection can no longer be used.
    [[nodiscard]] bool isStale();
    [[nodiscard]] WireTarget &target() const { return *m_target; }

    // for WireReply
    /// Closes at once; the reply hears nothing more.
    void abandon();
    /// There is room again for what was left unread.
    void resumeReading();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    using Failure = WireReply::Failure;
    using Time = LazyTimer::Time;
    enum class Phase { New, Dialing, Handshaking, Waiting, Receiving, Idle, Over };

    void dial();
    void onConnected(QTcpSocket *socket);
    void onReady();
    void watchTls();
    void rememberTicket();
    void writeRequest();
    void upload();
    [[nodiscard]] bool isUploading() const { return m_uploaded < m_reply->m_request.body.size(); }

    void pump();
    void pumpLater() { QMetaObject::invokeMethod(this, &WireConnection::pump, Qt::QueuedConnection); }
    [[nodiscard]] qint64 readSome(char *data, qint64 maximum);
    void feed(qsizetype size, bool wasHeadComplete);
    void complete();

    void onError(QAbstractSocket::SocketError error);
    void onLost();
    void concludeLost();
    void fail(Failure failure, const QString &text);
    void failBecauseLate();
    void close();
    void await(Phase phase, std::chrono::milliseconds timeout, Time now);

    WireAccessManager &m_manager;
    std::shared_ptr<WireTarget> m_target;
    WireReply *m_reply = nullptr;
    QTcpSocket *m_socket = nullptr; // a QSslSocket where the target uses TLS
    Dialer *m_dialer = nullptr;
    raw::Witness m_witness;
    ResponseParser m_parser;
    LazyTimer m_timer;
    QByteArray m_pending; // bytes of the answer that can not be parsed yet
    QByteArray m_tail; // what was received before the connection was lost and not parsed yet
    QString m_tlsProblem;
    Time m_totalDeadline;
    Time m_idleSince;
    qsizetype m_uploaded = 0;
    Phase m_phase = Phase::New;
    bool m_quiet = false; // inside start() or isStale(): nothing may be emitted
    bool m_pumping = false;
    bool m_paused = false; // the reply holds as much as it may
    bool m_lost = false;
    bool m_wasReset = false;
    bool m_saidFarewell = false; // TLS close_notify
    bool m_gotBytes = false;
};

} // namespace waybill::http
