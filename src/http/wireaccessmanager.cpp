// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wireaccessmanager.h"

#include "http/wireconnection.h"

namespace waybill::http {

namespace {

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    default:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

QByteArray blockOf(const QNetworkRequest &request)
{
    QByteArray block;
    for (const QByteArray &name : request.rawHeaderList()) {
        if (!equalsIgnoringCase(name, "host") && !equalsIgnoringCase(name, "content-length"))
            block.append(name).append(": ").append(request.rawHeader(name)).append("\r\n");
    }
    return block;
}

QByteArray pathOf(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    return url.hasQuery() ? path + '?' + url.query(QUrl::FullyEncoded).toLatin1() : path;
}

} // namespace

WireAccessManager::WireAccessManager(QObject *parent)
    : QNetworkAccessManager(parent)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setAllowedNextProtocols({QByteArray(QSslConfiguration::NextProtocolHttp1_1)});
    m_tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
}

WireAccessManager::~WireAccessManager()
{
    for (WireConnection *connection : std::exchange(m_connections, {}))
        delete connection;
}

std::shared_ptr<WireTarget> WireAccessManager::target(const QUrl &origin)
{
    if ((origin.scheme() != u"http" && origin.scheme() != u"https") || origin.host().isEmpty())
        return {};
    auto target = std::make_shared<WireTarget>(
        origin.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment), m_tls);
    std::shared_ptr<WireTarget> &cached = m_targets[origin.scheme() + u':' + target->name()];
    if (!cached)
        cached = std::move(target);
    return cached;
}

void WireAccessManager::setTrustedCertificates(const QList<QSslCertificate> &authorities)
{
    // Naming any authority switches off Qt's loading of the system's ones on demand.
    m_tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    m_targets.clear();
}

WireReply *WireAccessManager::send(WireRequest request)
{
    auto *const reply = new WireReply(std::move(request));
    start(reply);
    return reply;
}

void WireAccessManager::start(WireReply *reply)
{
    const std::shared_ptr<WireTarget> target = reply->m_request.target;
    if (!target || !reply->m_request.isSafe()) {
        const QString problem = target ? QStringLiteral("The request's method, path or headers cannot be sent.")
                                       : QStringLiteral("The provider's address is not an http or https URL.");
        const auto failure = target ? WireReply::Failure::Protocol : WireReply::Failure::Connect;
        QMetaObject::invokeMethod(
            reply,
            [=] {
                if (!reply->isFinished())
                    reply->conclude(failure, problem);
            },
            Qt::QueuedConnection);
        return;
    }
    while (!target->m_idle.empty()) {
        WireConnection *const connection = target->m_idle.back();
        target->m_idle.pop_back();
        if (connection->isStale())
            connection->abandon();
        else if (connection->start(reply))
            return;
    }
    auto *const connection = new WireConnection(*this, target);
    m_connections.insert(connection);
    static_cast<void>(connection->start(reply)); // a new connection always begins
}

QNetworkReply *WireAccessManager::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    const std::shared_ptr<WireTarget> target = this->target(request.url());
    if (!target)
        return QNetworkAccessManager::createRequest(operation, request, body);
    WireRequest wire{target, verbOf(operation, request), pathOf(request.url()), blockOf(request),
                     body ? body->readAll() : QByteArray()};
    const std::chrono::milliseconds timeout(request.transferTimeout());
    wire.timeouts = {timeout, timeout, timeout, {}};
    auto *const reply = new WireReply(std::move(wire));
    reply->setParent(this);
    reply->setOperation(operation);
    reply->setRequest(request);
    reply->setUrl(request.url());
    reply->m_mirrorsHeaders = true;
    start(reply);
    return reply;
}

void WireAccessManager::giveBack(WireConnection *connection)
{
    connection->target().m_idle.push_back(connection);
}

void WireAccessManager::forget(WireConnection *connection)
{
    if (m_connections.erase(connection) == 0)
        return;
    std::erase(connection->target().m_idle, connection);
    connection->deleteLater();
}

} // namespace waybill::http
