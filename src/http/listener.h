// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QTcpServer>

#include <functional>

namespace waybill::http {

/// Accepts connections and gives each away as a bare descriptor, which may be served in any thread.
/// Lives in the thread that called listen().
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    using HandOver = std::function<void(qintptr descriptor)>;

    explicit Listener(HandOver handOver, QObject *parent = nullptr);

    /// Starts to accept on an IP address or "localhost"; port 0 takes a free one. Returns the port.
    /// Errors: not an address, port taken or forbidden; the message names both.
    Result<quint16> listen(const QString &host, quint16 port);

protected:
    void incomingConnection(qintptr descriptor) override { m_handOver(descriptor); }

private:
    HandOver m_handOver;
};

} // namespace waybill::http
