// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/wiretarget.h"

#include <QBasicTimer>
#include <QHostAddress>
#include <QTcpSocket>

namespace waybill::http {

/// Opens one connection by racing all addresses of a host, IPv6 and IPv4 in turn: Qt alone tries one after the other
/// for 30 s each. Emits either signal once and never from inside dial(). Owned by a WireConnection,
/// which may delete it at any time but in one of its signals.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    Dialer(std::shared_ptr<WireTarget> target, QObject *parent);
    ~Dialer() override;

    void dial();

Q_SIGNALS:
    /// A QSslSocket that has begun its handshake where the target uses TLS. The receiver takes ownership.
    void connected(QTcpSocket *socket);
    /// Why the address that was tried last, or the lookup, failed.
    void failed(const QString &reason);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void onResolved(const QList<QHostAddress> &addresses, const QString &problem);
    void tryNext();
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeSocket() const;
    void onConnected(QTcpSocket *socket);
    void onFailed(QTcpSocket *socket);

    std::shared_ptr<WireTarget> m_target;
    QList<QHostAddress> m_addresses;
    std::vector<std::unique_ptr<QTcpSocket>> m_attempts;
    QBasicTimer m_stagger;
    int m_lookup = -1;
};

} // namespace waybill::http
