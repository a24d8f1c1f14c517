// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/wirereply.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>

#include <unordered_map>
#include <unordered_set>

namespace waybill::http {

class WireConnection;

/// QNetworkAccessManager with its own HTTP/1.1 pool behind it: any number of keep-alive connections an origin, each
/// request written once and never repeated by itself, no redirects, no cookies, no proxy, bytes untouched. One a worker
/// thread. http and https requests of the inherited functions take the same pool; other schemes go to Qt's own back
/// end.
class WireAccessManager final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kIdleTime{60};

    explicit WireAccessManager(QObject *parent = nullptr);
    /// Requests that are still running are cut and their replies hear nothing more.
    ~WireAccessManager() override;

    /// The origin of this URL (scheme, host, port), cached; null when it is not http or https or has no host.
    [[nodiscard]] std::shared_ptr<WireTarget> target(const QUrl &origin);
    /// The hot path: no QNetworkRequest, no upload device. The caller owns the reply.
    [[nodiscard]] WireReply *send(WireRequest request);
    /// Trusted besides the system's own authorities, by targets that are asked for from now on.
    void setTrustedCertificates(const QList<QSslCertificate> &authorities);

    [[nodiscard]] int openConnections() const { return static_cast<int>(m_connections.size()); }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    friend class WireConnection;

    // for WireConnection
    void giveBack(WireConnection *connection);
    void forget(WireConnection *connection);
    /// Buffers that the connections share, because only one of them runs at a time.
    [[nodiscard]] QByteArray &scratch() { return m_scratch; }
    [[nodiscard]] QByteArray &outgoing() { return m_outgoing; }

    void start(WireReply *reply);

    std::unordered_map<QString, std::shared_ptr<WireTarget>> m_targets;
    std::unordered_set<WireConnection *> m_connections;
    QSslConfiguration m_tls;
    QByteArray m_scratch;
    QByteArray m_outgoing;
};

} // namespace waybill::http
