// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeupstream.h"

#include "http/rawsocket.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <numeric>

namespace waybill::test {

Script &Script::then(Action action, const QByteArray &bytes)
{
    m_steps.push_back({action, bytes});
    return *this;
}

Script &Script::expectRequest()
{
    return then(Action::ExpectRequest);
}

Script &Script::expectHead()
{
    return then(Action::ExpectHead);
}

Script &Script::send(const QByteArray &bytes)
{
    return then(Action::Send, bytes);
}

Script &Script::sendPieces(const QByteArrayList &pieces)
{
    for (const QByteArray &piece : pieces)
        send(piece);
    return *this;
}

Script &Script::hold()
{
    return then(Action::Hold);
}

Script &Script::close()
{
    return then(Action::Close);
}

Script &Script::closeWithoutNotify()
{
    return then(Action::CloseRaw);
}

Script &Script::reset()
{
    return then(Action::Reset);
}

Script &Script::repeat()
{
    return then(Action::Repeat);
}

QByteArray okAnswer(const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + extraHeaders + "\r\n" + body;
}

/// One accepted connection and its place in its script.
class FakeConnection final : public QObject
{
public:
    FakeConnection(FakeUpstream &server, qintptr descriptor, const Script &script, int number);
    [[nodiscard]] bool isOpen() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] qint64 bytesWaiting() const;
    void proceed();

private:
    void onReadyRead();
    bool takeRequest();
    void run();
    bool take(const Script::Step &step);
    void end(Script::Action action);

    FakeUpstream &m_server;
    const Script m_script;
    const int m_number;
    QSslSocket *m_socket;
    QByteArray m_received;
    std::size_t m_step = 0;
    int m_unclaimed = 0; // requests that no step has waited for yet
    bool m_headSeen = false;
    bool m_released = false;
    bool m_scheduled = false;
};

FakeConnection::FakeConnection(FakeUpstream &server, qintptr descriptor, const Script &script, int number)
    : QObject(&server)
    , m_server(server)
    , m_script(script)
    , m_number(number)
    , m_socket(new QSslSocket(this))
{
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QIODevice::readyRead, this, &FakeConnection::onReadyRead);
    if (server.m_speaksTls) {
        m_socket->setSslConfiguration(server.m_tls);
        connect(m_socket, &QSslSocket::encrypted, this, &FakeConnection::run);
        m_socket->startServerEncryption();
    } else {
        run();
    }
}

qint64 FakeConnection::bytesWaiting() const
{
    qint64 waiting = m_socket->bytesToWrite();
    for (std::size_t step = m_step; step < m_script.m_steps.size(); ++step)
        waiting += m_script.m_steps[step].bytes.size();
    return waiting;
}

void FakeConnection::proceed()
{
    m_released = true;
    run();
}

void FakeConnection::onReadyRead()
{
    m_received += m_socket->readAll();
    while (takeRequest()) { }
    run();
}

bool FakeConnection::takeRequest()
{
    const auto end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    m_headSeen = true;
    const QByteArray head = m_received.first(end + 4);
    qsizetype length = 0;
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.sliced(qstrlen("content-length:")).trimmed().toLongLong();
    }
    if (m_received.size() < head.size() + length)
        return false;
    m_server.m_requests.push_back({head, m_received.sliced(head.size(), length), m_number});
    m_received.remove(0, head.size() + length);
    ++m_unclaimed;
    Q_EMIT m_server.requestArrived();
    return true;
}

void FakeConnection::run()
{
    while (m_step < m_script.m_steps.size() && !m_scheduled && take(m_script.m_steps[m_step])) { }
}

/// Returns false when the step waits for something.
bool FakeConnection::take(const Script::Step &step)
{
    using Action = Script::Action;
    switch (step.action) {
    case Action::ExpectRequest:
        if (m_unclaimed == 0)
            return false;
        --m_unclaimed;
        m_headSeen = false;
        break;
    case Action::ExpectHead:
        if (!m_headSeen)
            return false;
        break;
    case Action::Hold:
        if (!std::exchange(m_released, false))
            return false;
        break;
    case Action::Send:
        m_socket->write(step.bytes);
        m_socket->flush();
        ++m_step;
        m_scheduled = true;
        QMetaObject::invokeMethod(
            this, [this] { m_scheduled = false, run(); }, Qt::QueuedConnection);
        return false;
    case Action::Repeat:
        m_step = 0;
        return true;
    default:
        end(step.action);
        break;
    }
    ++m_step;
    return true;
}

void FakeConnection::end(Script::Action action)
{
    if (action == Script::Action::Close)
        return m_socket->disconnectFromHost();
    if (action == Script::Action::Reset)
        http::raw::resetOnClose(m_socket->socketDescriptor());
    else
        http::raw::shutdownWrite(m_socket->socketDescriptor());
    // Plain QAbstractSocket::abort() on the connection below TLS says no farewell.
    m_socket->abort();
}

FakeUpstream::FakeUpstream(const Script &script, const QHostAddress &address)
    : m_scripts{script}
{
    if (!listen(address, 0))
        qFatal("No free port for a fake upstream: %s", qUtf8Printable(errorString()));
}

FakeUpstream::~FakeUpstream() = default;

void FakeUpstream::useTls(const QString &certificate)
{
    const QString folder = QStringLiteral(WAYBILL_TEST_DATA "/tls/");
    QFile key(folder + QStringLiteral("server.key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("tests/data/tls/server.key is missing");
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setLocalCertificateChain(QSslCertificate::fromPath(folder + certificate + QStringLiteral(".pem")));
    m_tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_speaksTls = true;
}

QList<QSslCertificate> FakeUpstream::authority()
{
    return QSslCertificate::fromPath(QStringLiteral(WAYBILL_TEST_DATA "/tls/authority.pem"));
}

QUrl FakeUpstream::url() const
{
    QUrl url;
    url.setScheme(m_speaksTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_speaksTls ? QStringLiteral("localhost") : serverAddress().toString());
    url.setPort(serverPort());
    return url;
}

int FakeUpstream::openConnections() const
{
    return static_cast<int>(std::count_if(m_connections.begin(), m_connections.end(),
                                          [](const FakeConnection *each) { return each->isOpen(); }));
}

qint64 FakeUpstream::bytesWaiting() const
{
    return std::accumulate(m_connections.begin(), m_connections.end(), qint64(0),
                           [](qint64 sum, const FakeConnection *each) { return sum + each->bytesWaiting(); });
}

void FakeUpstream::proceed()
{
    for (FakeConnection *connection : m_connections)
        connection->proceed();
}

void FakeUpstream::incomingConnection(qintptr descriptor)
{
    const auto number = static_cast<std::size_t>(m_accepted++);
    const Script &script = m_scripts[std::min(number, m_scripts.size() - 1)];
    m_connections.push_back(new FakeConnection(*this, descriptor, script, static_cast<int>(number)));
}

} // namespace waybill::test
