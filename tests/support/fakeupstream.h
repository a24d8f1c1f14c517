// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <vector>

namespace waybill::test {

/// What a fake upstream does on one connection, step by step. After the last step the connection stays open and silent;
/// requests are counted whether or not a step waits for them.
class Script final
{
public:
    /// Waits for a whole request; with expectHead() only for the end of its header.
    Script &expectRequest();
    Script &expectHead();
    Script &send(const QByteArray &bytes);
    /// Each piece leaves in its own turn of the event loop.
    Script &sendPieces(const QByteArrayList &pieces);
    /// Waits until FakeUpstream::proceed() is called.
    Script &hold();
    Script &close(); ///< Orderly: everything sent arrives, then the end.
    Script &closeWithoutNotify(); ///< Like close(); over TLS the connection ends without TLS saying so.
    Script &reset();
    Script &repeat(); ///< From the first step again: keep-alive.

private:
    friend class FakeConnection;
    enum class Action { ExpectRequest, ExpectHead, Send, Hold, Close, CloseRaw, Reset, Repeat };
    struct Step
    {
        Action action;
        QByteArray bytes = {};
    };
    Script &then(Action action, const QByteArray &bytes = {});
    std::vector<Step> m_steps;
};

/// "HTTP/1.1 200 OK" with a JSON type, Content-Length and this body.
[[nodiscard]] QByteArray okAnswer(const QByteArray &body, const QByteArray &extraHeaders = {});

class FakeConnection;

/// A server on a free port of 127.0.0.1 that follows scripts and remembers what it was sent. Lives in the test's
/// thread; clients in other threads are fine. The n-th connection follows the n-th script, later ones the last script.
class FakeUpstream final : public QTcpServer
{
    Q_OBJECT

public:
    struct Received
    {
        QByteArray head; ///< Request line and header lines, with the empty line.
        QByteArray body;
        int connection = 0; ///< 0 for the first.
    };

    explicit FakeUpstream(const Script &script, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~FakeUpstream() override;

    void addScript(const Script &script) { m_scripts.push_back(script); }
    /// Speaks TLS with tests/data/tls/<certificate>.pem: "server" is made out to localhost, 127.0.0.1 and ::1,
    /// "elsewhere" to elsewhere.example; both are signed by tests/data/tls/authority.pem.
    void useTls(const QString &certificate = QStringLiteral("server"));
    static QList<QSslCertificate> authority();

    [[nodiscard]] quint16 port() const { return serverPort(); }
    /// "http://127.0.0.1:port", or "https://localhost:port".
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int connectionCount() const { return m_accepted; }
    [[nodiscard]] int openConnections() const;
    /// Bytes of the scripts that the clients have not taken yet.
    [[nodiscard]] qint64 bytesWaiting() const;
    [[nodiscard]] const std::vector<Received> &requests() const { return m_requests; }
    [[nodiscard]] int requestCount() const { return static_cast<int>(m_requests.size()); }
    /// Lets every connection that holds go on.
    void proceed();

Q_SIGNALS:
    void requestArrived();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class FakeConnection;

    std::vector<Script> m_scripts;
    std::vector<FakeConnection *> m_connections;
    std::vector<Received> m_requests;
    QSslConfiguration m_tls;
    bool m_speaksTls = false;
    int m_accepted = 0;
};

} // namespace waybill::test
