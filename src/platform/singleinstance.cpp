// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include "platform/paths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QThread>
#include <QVariant>

#ifdef Q_OS_WIN
#include <QCryptographicHash>
#endif

namespace waybill::platform {

namespace {
constexpr qint64 kMaximumMessageBytes = 64 * 1024;
constexpr int kAnswerTimeoutMs = 3'000;
constexpr int kConnectAttempts = 20;
constexpr unsigned long kConnectPauseMs = 50;
constexpr char kReceived = 1;

QString socketName(const QString &folder)
{
#ifdef Q_OS_WIN
    // Named pipes have no folders.
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStringLiteral("waybill-") + QString::fromLatin1(hash);
#else
    return folder + QStringLiteral("/waybill.socket");
#endif
}
} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(folder + QStringLiteral("/waybill.lock"))
{
    // The lock is stale only once its process is gone, however long that runs.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

SingleInstance::SingleInstance(QObject *parent)
    : SingleInstance(runtimeDirectory(), parent)
{
}

Result<SingleInstance::Role> SingleInstance::claim(const QStringList &arguments)
{
    if (!QDir().mkpath(m_folder))
        return Error(QStringLiteral("%1: the folder cannot be made").arg(m_folder));
    if (m_lock.tryLock(0))
        return listen();
    if (m_lock.error() != QLockFile::LockFailedError)
        return Error(QStringLiteral("%1: the lock file cannot be written").arg(m_folder));
    return handOver(arguments);
}

Result<SingleInstance::Role> SingleInstance::listen()
{
    const QString name = socketName(m_folder);
    // With the lock in hand a socket that is still there belongs to a process that crashed.
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return Error(QStringLiteral("%1: %2").arg(name, m_server.errorString()));
    return Role::First;
}

Result<SingleInstance::Role> SingleInstance::handOver(const QStringList &arguments)
{
    QLocalSocket socket;
    // The first may hold the lock but not listen yet.
    for (int attempt = 0; attempt < kConnectAttempts && socket.state() != QLocalSocket::ConnectedState; ++attempt) {
        if (attempt > 0)
            QThread::msleep(kConnectPauseMs);
        socket.connectToServer(socketName(m_folder));
        socket.waitForConnected(kAnswerTimeoutMs);
    }
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    if (!socket.waitForReadyRead(kAnswerTimeoutMs))
        return Error(QStringLiteral("Waybill is running but does not answer: end it and start again"));
    return Role::Second;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onMessage(socket); });
        if (socket->bytesAvailable() > 0)
            onMessage(socket);
    }
}

void SingleInstance::onMessage(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > kMaximumMessageBytes)
        return socket->abort();
    if (!socket->canReadLine())
        return;
    const auto message = QJsonDocument::fromJson(socket->readLine());
    if (!message.isArray())
        return socket->abort();
    socket->write(&kReceived, 1);
    socket->flush();
    Q_EMIT activated(QVariant(message.array().toVariantList()).toStringList());
}

} // namespace waybill::platform
