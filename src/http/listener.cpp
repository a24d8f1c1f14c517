// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"

namespace waybill::http {

Listener::Listener(HandOver handOver, QObject *parent)
    : QTcpServer(parent)
    , m_handOver(std::move(handOver))
{
    constexpr int kBacklog = 512; // a burst of tools that start together
    setListenBacklogSize(kBacklog);
}

Result<quint16> Listener::listen(const QString &host, quint16 port)
{
    const bool local = host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0;
    const QHostAddress address = local ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (address.isNull())
        return Error(QStringLiteral("Cannot listen on \"%1\": give an IP address such as 127.0.0.1 or ::1.").arg(host));
    if (QTcpServer::listen(address, port))
        return serverPort();
    const auto where = address.protocol() == QAbstractSocket::IPv6Protocol ? QStringLiteral("[%1]:%2").arg(host)
                                                                           : QStringLiteral("%1:%2").arg(host);
    const QString advice = serverError() == QAbstractSocket::AddressInUseError
        ? QStringLiteral("another program uses this port; stop it or choose another port")
        : errorString();
    return Error(QStringLiteral("Cannot listen on %1: %2.").arg(where.arg(port), advice));
}

} // namespace waybill::http
