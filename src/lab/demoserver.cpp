// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demoserver.h"

#include "base/logging.h"
#include "http/connectionhost.h"
#include "http/listener.h"
#include "lab/demohandler.h"

namespace waybill::lab {

namespace {

/// What lives in the server's thread.
class Host final : public QObject
{
public:
    explicit Host(bool instant)
        : m_handler(instant)
        , m_connections(m_handler)
        , m_listener([this](qintptr descriptor) { m_connections.adopt(descriptor); })
    {
    }

    Result<quint16> listen() { return m_listener.listen(QStringLiteral("127.0.0.1"), 0); }

private:
    DemoHandler m_handler;
    http::ConnectionHost m_connections;
    http::Listener m_listener;
};

} // namespace

DemoServer::DemoServer(Pace pace)
    : m_host(new QObject)
{
    m_thread.setObjectName(QStringLiteral("demo-provider"));
    m_host->moveToThread(&m_thread);
    m_thread.start();
    const auto begin = [this, pace] {
        auto *host = new Host(pace == Pace::Instant);
        host->setParent(m_host);
        const auto port = host->listen();
        if (port)
            m_port = *port;
        else
            qCWarning(lcProxy).noquote() << "The demo provider has no port:" << port.error().message;
    };
    QMetaObject::invokeMethod(m_host, begin, Qt::BlockingQueuedConnection);
}

DemoServer::~DemoServer()
{
    m_host->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

QUrl DemoServer::baseUrl(model::ProviderKind kind) const
{
    if (m_port == 0)
        return {};
    const QString root = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    switch (kind) {
    case model::ProviderKind::Anthropic:
        return QUrl(root);
    case model::ProviderKind::Gemini:
        return QUrl(root + QStringLiteral("/v1beta"));
    default:
        return QUrl(root + QStringLiteral("/v1"));
    }
}

} // namespace waybill::lab
