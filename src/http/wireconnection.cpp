// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wireconnection.h"

#include "http/wireaccessmanager.h"

#include <QScopedValueRollback>
#include <QSslSocket>

namespace waybill::http {

namespace {

constexpr qint64 kReadAhead = 64 * 1024;
constexpr qint64 kUploadAhead = 256 * 1024;
constexpr qsizetype kWorthCopying = 16 * 1024;

LazyTimer::Time after(LazyTimer::Time now, std::chrono::milliseconds timeout)
{
    return timeout.count() == 0 ? LazyTimer::Time::max() : now + timeout;
}

qint64 microseconds(LazyTimer::Time from, LazyTimer::Time to)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(to - from).count();
}

} // namespace

WireConnection::WireConnection(WireAccessManager &manager, std::shared_ptr<WireTarget> target)
    : QObject(&manager)
    , m_manager(manager)
    , m_target(std::move(target))
    , m_timer(this)
{
}

WireConnection::~WireConnection()
{
    if (m_reply)
        m_reply->m_connection = nullptr;
    close();
}

bool WireConnection::start(WireReply *reply)
{
    const QScopedValueRollback guard(m_quiet, true);
    const Time now = std::chrono::steady_clock::now();
    m_reply = reply;
    m_reply->m_connection = this;
    m_totalDeadline = after(now, reply->m_request.timeouts.total);
    m_parser.start(reply->m_request.method == "HEAD");
    m_gotBytes = false;
    m_paused = false;
    if (m_phase == Phase::New) {
        dial();
        return true;
    }
    m_reply->m_timings.reused = true;
    writeRequest();
    if (!m_lost)
        return true;
    if (!m_reply->m_timings.requestHandedToKernel) {
        m_reply->m_timings = {};
        abandon();
        return false;
    }
    pumpLater();
    return true;
}

bool WireConnection::isStale()
{
    constexpr std::chrono::milliseconds kFresh{20};
    if (m_lost || m_socket->bytesAvailable() > 0)
        return true;
    if (std::chrono::steady_clock::now() - m_idleSince < kFresh)
        return false;
    // The event loop may not have come round to telling that the other side closed: ask the socket now.
    const QScopedValueRollback guard(m_quiet, true);
    m_socket->waitForReadyRead(0);
    return m_lost || m_socket->bytesAvailable() > 0 || m_socket->state() != QAbstractSocket::ConnectedState;
}

void WireConnection::abandon()
{
    if (m_reply)
        std::exchange(m_reply, nullptr)->m_connection = nullptr;
    close();
    m_manager.forget(this);
}

void WireConnection::resumeReading()
{
    if (!std::exchange(m_paused, false))
        return;
    await(m_phase, m_reply->m_request.timeouts.idle, std::chrono::steady_clock::now());
    pumpLater();
}

void WireConnection::timerEvent(QTimerEvent *event)
{
    if (!m_timer.hasExpired(*event))
        return;
    if (m_phase == Phase::Idle)
        abandon();
    else if (m_reply)
        failBecauseLate();
}

void WireConnection::dial()
{
    await(Phase::Dialing, m_reply->m_request.timeouts.connect, m_reply->m_sentAt);
    m_dialer = new Dialer(m_target, this);
    connect(m_dialer, &Dialer::connected, this, &WireConnection::onConnected);
    connect(m_dialer, &Dialer::failed, this, [this](const QString &reason) {
        std::exchange(m_dialer, nullptr)->deleteLater();
        fail(Failure::Connect, QStringLiteral("Cannot connect to %1: %2.").arg(m_target->name(), reason));
    });
    m_dialer->dial();
}

void WireConnection::onConnected(QTcpSocket *socket)
{
    std::exchange(m_dialer, nullptr)->deleteLater();
    m_socket = socket;
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_witness.attach(m_socket->socketDescriptor());
    connect(m_socket, &QIODevice::readyRead, this, &WireConnection::pump);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &WireConnection::onError);
    connect(m_socket, &QAbstractSocket::disconnected, this, &WireConnection::onLost);
    if (m_target->usesTls())
        return watchTls();
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        return onReady();
    m_phase = Phase::Waiting;
    onLost();
}

void WireConnection::watchTls()
{
    auto *const tls = static_cast<QSslSocket *>(m_socket);
    m_phase = Phase::Handshaking;
    connect(tls, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsProblem = errors.first().errorString(); });
    connect(tls, &QSslSocket::alertReceived, this, [this](QSsl::AlertLevel, QSsl::AlertType type) {
        m_saidFarewell = m_saidFarewell || type == QSsl::AlertType::CloseNotify;
    });
    connect(tls, &QSslSocket::newSessionTicketReceived, this, &WireConnection::rememberTicket);
    connect(tls, &QSslSocket::encrypted, this, &WireConnection::onReady);
    if (tls->isEncrypted())
        onReady();
    else if (tls->state() == QAbstractSocket::UnconnectedState)
        onError(tls->error());
}

void WireConnection::rememberTicket()
{
    const QByteArray ticket = static_cast<QSslSocket *>(m_socket)->sslConfiguration().sessionTicket();
    if (!ticket.isEmpty())
        m_target->m_tls.setSessionTicket(ticket);
}

void WireConnection::onReady()
{
    if (!m_reply)
        return;
    const auto onWritten = [this] {
        if (m_reply) {
            m_reply->m_timings.requestHandedToKernel = true;
            upload();
        }
    };
    if (m_target->usesTls()) {
        rememberTicket();
        connect(static_cast<QSslSocket *>(m_socket), &QSslSocket::encryptedBytesWritten, this, onWritten);
    } else {
        connect(m_socket, &QIODevice::bytesWritten, this, onWritten);
    }
    m_reply->m_timings.connectUs = microseconds(m_reply->m_sentAt, std::chrono::steady_clock::now());
    writeRequest();
}

void WireConnection::writeRequest()
{
    const WireRequest &request = m_reply->m_request;
    QByteArray &out = m_manager.outgoing();
    out.resize(0);
    request.appendHead(out);
    m_uploaded = request.body.size() <= kWorthCopying ? request.body.size() : 0;
    out.append(request.body.first(m_uploaded));
    await(Phase::Waiting, request.timeouts.firstByte, std::chrono::steady_clock::now());
    m_socket->write(out.constData(), out.size());
    if (isUploading())
        upload();
    else
        m_socket->flush();
}

/// In pieces: an early refusal is read before the rest is sent, and TLS does not hold the body twice.
void WireConnection::upload()
{
    constexpr qsizetype kPiece = 64 * 1024;
    const QByteArray &body = m_reply->m_request.body;
    auto *const tls = m_target->usesTls() ? static_cast<QSslSocket *>(m_socket) : nullptr;
    while (!m_lost && m_reply && isUploading()
           && m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) < kUploadAhead) {
        const qsizetype size = std::min(kPiece, body.size() - m_uploaded);
        const qsizetype from = std::exchange(m_uploaded, m_uploaded + size);
        m_socket->write(body.constData() + from, size);
        m_socket->flush();
    }
}

void WireConnection::pump()
{
    if (m_quiet || m_pumping)
        return;
    if (m_phase == Phase::Idle)
        return abandon(); // nobody asked for anything
    const QScopedValueRollback guard(m_pumping, true);
    while (m_reply && m_phase >= Phase::Waiting) {
        if (m_reply->space() <= 0) {
            m_paused = true;
            await(m_phase, std::chrono::milliseconds(0), {});
            return;
        }
        const qsizetype before = m_pending.size();
        QByteArray &scratch = m_manager.scratch();
        scratch.resize(std::max<qsizetype>(scratch.size(), before + kReadAhead));
        std::copy(m_pending.cbegin(), m_pending.cend(), scratch.begin());
        const qint64 count = readSome(scratch.data() + before, std::min(kReadAhead, m_reply->space()));
        if (count > 0)
            feed(before + count, m_parser.isHeadComplete());
        else if (m_lost)
            return concludeLost();
        else
            return;
    }
}

qint64 WireConnection::readSome(char *data, qint64 maximum)
{
    if (!m_lost)
        return m_socket->read(data, maximum);
    const auto count = std::min<qint64>(maximum, m_tail.size());
    std::copy_n(m_tail.cbegin(), count, data);
    m_tail.remove(0, count);
    return count;
}

/// Parses the first `size` bytes of the scratch buffer. Every signal may delete the reply or start another request.
void WireConnection::feed(qsizetype size, bool wasHeadComplete)
{
    WireReply *const reply = m_reply;
    const QByteArrayView bytes = QByteArrayView(m_manager.scratch()).first(size);
    const qsizetype waiting = reply->m_buffer.size();
    const qsizetype taken = m_parser.feed(bytes, reply->m_buffer);
    m_gotBytes = true;
    m_pending.resize(0);
    m_pending.append(bytes.sliced(taken));
    const bool hasBody = reply->m_buffer.size() > waiting;
    const Time now = std::chrono::steady_clock::now();
    if (m_parser.isHeadComplete())
        await(Phase::Receiving, reply->m_request.timeouts.idle, now);
    if (m_parser.isHeadComplete() && !wasHeadComplete) {
        reply->m_timings.firstByteUs = microseconds(reply->m_sentAt, now);
        reply->takeHead(m_parser.status(), m_parser.takeHeaders());
        Q_EMIT reply->metaDataChanged();
    }
    if (hasBody && m_reply == reply)
        Q_EMIT reply->readyRead();
    if (m_reply != reply)
        return;
    if (m_parser.problem())
        fail(Failure::Protocol,
             QStringLiteral("The answer of %1 cannot be used: %2.")
                 .arg(m_target->name(), QLatin1StringView(m_parser.problem())));
    else if (m_parser.isComplete())
        complete();
}

void WireConnection::complete()
{
    WireReply *const reply = m_reply;
    const bool reusable
        = m_parser.keepsAlive() && !isUploading() && !m_lost && m_pending.isEmpty() && m_socket->bytesAvailable() == 0;
    m_reply = nullptr;
    reply->m_connection = nullptr;
    if (reusable) {
        m_idleSince = std::chrono::steady_clock::now();
        m_phase = Phase::Idle;
        m_timer.expireAt(m_idleSince + WireAccessManager::kIdleTime);
        m_manager.giveBack(this);
    } else {
        close();
        m_manager.forget(this);
    }
    reply->conclude(Failure::None, {});
}

void WireConnection::onError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::SocketTimeoutError && m_quiet)
        return; // nothing to read at isStale(): as it should be
    if (m_phase == Phase::Handshaking) {
        const QString reason = m_tlsProblem.isEmpty() ? m_socket->errorString() : m_tlsProblem;
        return fail(Failure::Tls,
                    QStringLiteral("Cannot open a secure connection to %1: %2.").arg(m_target->name(), reason));
    }
    onLost();
}

/// After a failed write Qt throws away what it had read: everything is saved here, whatever the reader's pace.
void WireConnection::onLost()
{
    constexpr qsizetype kMostUnread = 8 * 1024 * 1024;
    if (m_lost || m_phase == Phase::Over)
        return;
    m_lost = true;
    m_tail = m_socket->readAll();
    if (!m_target->usesTls())
        m_tail += m_witness.unread(kMostUnread);
    m_wasReset = m_witness.wasReset();
    if (m_quiet)
        return;
    if (!m_reply)
        return abandon();
    pump();
}

void WireConnection::concludeLost()
{
    const bool cleanEnd = m_target->usesTls() ? m_saidFarewell : !m_wasReset;
    if (m_parser.isHeadComplete() && m_parser.endsWithConnection() && cleanEnd)
        complete();
    else if (m_gotBytes)
        fail(Failure::Truncated,
             QStringLiteral("%1 closed the connection before its answer was complete.").arg(m_target->name()));
    else
        fail(Failure::ClosedBeforeAnswer,
             QStringLiteral("%1 closed the connection without an answer.").arg(m_target->name()));
}

void WireConnection::fail(Failure failure, const QString &text)
{
    WireReply *const reply = m_reply;
    abandon();
    if (reply)
        reply->conclude(failure, text);
}

void WireConnection::failBecauseLate()
{
    const WireTimeouts &timeouts = m_reply->m_request.timeouts;
    const auto late = [this](Failure failure, const char *what, std::chrono::milliseconds limit) {
        fail(failure,
             QStringLiteral("%1 did not %2 within %3 s.")
                 .arg(m_target->name(), QLatin1StringView(what))
                 .arg(static_cast<double>(limit.count()) / 1'000));
    };
    if (std::chrono::steady_clock::now() >= m_totalDeadline)
        late(Failure::TotalTimeout, "finish its answer", timeouts.total);
    else if (m_phase < Phase::Waiting)
        late(Failure::ConnectTimeout, "accept a connection", timeouts.connect);
    else if (m_phase == Phase::Waiting)
        late(Failure::FirstByteTimeout, "begin its answer", timeouts.firstByte);
    else
        late(Failure::IdleTimeout, "continue its answer", timeouts.idle);
}

void WireConnection::close()
{
    m_phase = Phase::Over;
    m_timer.clear();
    delete std::exchange(m_dialer, nullptr);
    m_witness.close();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void WireConnection::await(Phase phase, std::chrono::milliseconds timeout, Time now)
{
    m_phase = phase;
    const Time deadline = std::min(after(now, timeout), m_totalDeadline);
    if (deadline == Time::max())
        m_timer.clear();
    else
        m_timer.expireAt(deadline);
}

} // namespace waybill::http
