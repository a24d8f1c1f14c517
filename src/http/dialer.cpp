// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/dialer.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimerEvent>

namespace waybill::http {

namespace {

/// RFC 8305, section 4: families in turn, beginning with the one the system prefers.
QList<QHostAddress> inTurn(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> preferred;
    QList<QHostAddress> other;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? preferred : other).append(address);
    QList<QHostAddress> mixed;
    while (!preferred.isEmpty() || !other.isEmpty()) {
        if (!preferred.isEmpty())
            mixed.append(preferred.takeFirst());
        if (!other.isEmpty())
            mixed.append(other.takeFirst());
    }
    return mixed;
}

} // namespace

Dialer::Dialer(std::shared_ptr<WireTarget> target, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
{
}

Dialer::~Dialer()
{
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
}

void Dialer::dial()
{
    const QHostAddress literal(m_target->host());
    if (!literal.isNull())
        return onResolved({literal}, {});
    m_lookup = QHostInfo::lookupHost(m_target->host(), this, [this](const QHostInfo &info) {
        m_lookup = -1;
        onResolved(info.addresses(), info.errorString());
    });
}

void Dialer::onResolved(const QList<QHostAddress> &addresses, const QString &problem)
{
    m_addresses = inTurn(addresses);
    if (m_addresses.isEmpty())
        Q_EMIT failed(problem);
    else
        tryNext();
}

void Dialer::tryNext()
{
    constexpr int kStaggerMs = 250;
    const QHostAddress address = m_addresses.takeFirst();
    QTcpSocket *const socket = m_attempts.emplace_back(makeSocket()).get();
    // Queued: connecting may fail or succeed before this function returns.
    connect(
        socket, &QAbstractSocket::connected, this, [this, socket] { onConnected(socket); }, Qt::QueuedConnection);
    connect(
        socket, &QAbstractSocket::errorOccurred, this, [this, socket] { onFailed(socket); }, Qt::QueuedConnection);
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        tls->connectToHostEncrypted(address.toString(), m_target->port(), m_target->host());
    else
        socket->connectToHost(address, m_target->port());
    if (!m_addresses.isEmpty())
        m_stagger.start(kStaggerMs, this);
}

std::unique_ptr<QTcpSocket> Dialer::makeSocket() const
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_target->usesTls()) {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSslConfiguration(m_target->m_tls);
        socket = std::move(tls);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    socket->setProxy(QNetworkProxy::NoProxy);
    return socket;
}

void Dialer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_stagger.timerId())
        return;
    m_stagger.stop();
    tryNext();
}

void Dialer::onConnected(QTcpSocket *socket)
{
    const auto won
        = std::find_if(m_attempts.begin(), m_attempts.end(), [&](auto &each) { return each.get() == socket; });
    if (won == m_attempts.end())
        return;
    m_stagger.stop();
    won->release()->disconnect(this);
    m_attempts.clear();
    Q_EMIT connected(socket);
}

void Dialer::onFailed(QTcpSocket *socket)
{
    const auto lost
        = std::find_if(m_attempts.begin(), m_attempts.end(), [&](auto &each) { return each.get() == socket; });
    if (lost == m_attempts.end())
        return;
    const QString reason = socket->errorString();
    lost->release()->deleteLater();
    m_attempts.erase(lost);
    if (!m_addresses.isEmpty())
        tryNext();
    else if (m_attempts.empty())
        Q_EMIT failed(reason);
}

} // namespace waybill::http
