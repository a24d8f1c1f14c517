// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectionhost.h"

#include "http/serverconnection.h"

namespace waybill::http {

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

ConnectionHost::ConnectionHost(RequestHandler &handler, const Limits &limits, const Clock &clock)
    : m_handler(handler)
    , m_limits(limits)
    , m_clock(clock)
    , m_scratch(64 * 1024, Qt::Uninitialized)
{
    m_outgoing.reserve(32 * 1024);
}

ConnectionHost::~ConnectionHost()
{
    for (ServerConnection *connection : std::exchange(m_connections, {}))
        delete connection;
}

void ConnectionHost::adopt(qintptr descriptor)
{
    auto connection = std::make_unique<ServerConnection>(*this, descriptor);
    if (!connection->isOpen())
        return;
    connect(connection.get(), &ServerConnection::closed, this, &ConnectionHost::onClosed);
    const bool full = connectionCount() >= m_limits.maximumConnections;
    ServerConnection *const adopted = *m_connections.insert(connection.release()).first;
    if (m_draining)
        adopted->drain();
    else if (full)
        adopted->refuseBusy();
}

void ConnectionHost::drain()
{
    m_draining = true;
    for (ServerConnection *connection : m_connections)
        connection->drain();
    QMetaObject::invokeMethod(this, &ConnectionHost::reportIfDrained, Qt::QueuedConnection);
}

void ConnectionHost::onClosed(ServerConnection *connection)
{
    if (m_connections.erase(connection) == 0)
        return;
    connection->deleteLater();
    reportIfDrained();
}

void ConnectionHost::reportIfDrained()
{
    if (m_draining && m_connections.empty())
        Q_EMIT drained();
}

} // namespace waybill::http
