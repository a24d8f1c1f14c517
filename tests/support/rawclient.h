// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waitfor.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace waybill::test {

/// A client that sends exactly the bytes it is given and collects what comes back. For servers in the same thread.
class RawClient final
{
public:
    explicit RawClient(quint16 port, const QHostAddress &host = QHostAddress(QHostAddress::LocalHost))
    {
        m_socket.connectToHost(host, port);
        QObject::connect(&m_socket, &QIODevice::readyRead, &m_socket, [this] {
            if (!m_deaf)
                m_received += m_socket.readAll();
        });
        if (!waitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }))
            qFatal("The server under test does not accept connections");
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    void send(QByteArrayView bytes)
    {
        m_socket.write(bytes.data(), bytes.size());
        m_socket.flush();
    }

    /// Waits until what came back ends with `text`; returns all of it and forgets it.
    QByteArray takeUntil(QByteArrayView text)
    {
        static_cast<void>(waitFor([&] { return m_received.endsWith(text); }));
        return std::exchange(m_received, {});
    }

    /// Waits until the server closes; returns all that came back.
    QByteArray takeAll()
    {
        static_cast<void>(waitFor([this] { return isClosed(); }));
        return std::exchange(m_received, {});
    }

    /// Stops reading, so that the server's bytes pile up.
    void stopReading()
    {
        m_deaf = true;
        m_socket.setReadBufferSize(1024);
    }
    void resumeReading()
    {
        m_deaf = false;
        m_socket.setReadBufferSize(0);
        m_received += m_socket.readAll();
    }

    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    void leave() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_deaf = false;
};

} // namespace waybill::test
