// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <vector>

namespace waybill::http {

class WireConnection;

/// One origin that requests go to, with what its connections share: names, TLS settings, the newest session ticket and
/// the idle connections. Made by WireAccessManager::target() and used in its thread only.
class WireTarget final
{
public:
    explicit WireTarget(const QUrl &origin, const QSslConfiguration &tls);

    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool usesTls() const { return m_usesTls; }
    [[nodiscard]] const QByteArray &hostHeader() const { return m_hostHeader; }
    [[nodiscard]] const QUrl &origin() const { return m_origin; }
    /// "host:port", for messages.
    [[nodiscard]] QString name() const;

private:
    friend class WireAccessManager;
    friend class WireConnection;
    friend class Dialer;

    const QUrl m_origin;
    const QString m_host;
    const quint16 m_port;
    const bool m_usesTls;
    QByteArray m_hostHeader;
    QSslConfiguration m_tls;
    std::vector<WireConnection *> m_idle; // the last one was used last
};

} // namespace waybill::http
