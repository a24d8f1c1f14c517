// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wirereply.h"

#include "http/wireconnection.h"

#include <QPointer>

namespace waybill::http {

namespace {

QNetworkReply::NetworkError errorOf(WireReply::Failure failure)
{
    using Failure = WireReply::Failure;
    switch (failure) {
    case Failure::None:
        return QNetworkReply::NoError;
    case Failure::Connect:
        return QNetworkReply::ConnectionRefusedError;
    case Failure::Tls:
        return QNetworkReply::SslHandshakeFailedError;
    case Failure::ClosedBeforeAnswer:
    case Failure::Truncated:
        return QNetworkReply::RemoteHostClosedError;
    case Failure::Protocol:
        return QNetworkReply::ProtocolFailure;
    case Failure::ConnectTimeout:
    case Failure::FirstByteTimeout:
    case Failure::IdleTimeout:
    case Failure::TotalTimeout:
        return QNetworkReply::TimeoutError;
    case Failure::Aborted:
        return QNetworkReply::OperationCanceledError;
    }
    return QNetworkReply::UnknownNetworkError;
}

} // namespace

WireReply::WireReply(WireRequest request)
    : m_request(std::move(request))
    , m_sentAt(std::chrono::steady_clock::now())
{
    QNetworkReply::setReadBufferSize(kDefaultReadBuffer);
    open(ReadOnly | Unbuffered);
}

WireReply::~WireReply()
{
    if (m_connection)
        m_connection->abandon();
}

QByteArray WireReply::takeAll()
{
    QByteArray taken = std::exchange(m_buffer, {});
    if (m_offset > 0)
        taken.remove(0, std::exchange(m_offset, 0));
    onConsumed();
    return taken;
}

void WireReply::consume(qsizetype count)
{
    constexpr qsizetype kWorthMoving = 64 * 1024;
    m_offset += std::min(count, m_buffer.size() - m_offset);
    if (m_offset == m_buffer.size()) {
        m_buffer.resize(0); // keeps its memory
        m_offset = 0;
    } else if (m_offset >= kWorthMoving) {
        m_buffer.remove(0, std::exchange(m_offset, 0));
    }
    onConsumed();
}

void WireReply::abort()
{
    if (isFinished())
        return;
    if (m_connection)
        std::exchange(m_connection, nullptr)->abandon();
    conclude(Failure::Aborted, QStringLiteral("The request was cancelled."));
}

qint64 WireReply::bytesAvailable() const
{
    return m_buffer.size() - m_offset + QNetworkReply::bytesAvailable();
}

void WireReply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    onConsumed();
}

qint64 WireReply::readData(char *data, qint64 maximum)
{
    const auto count = std::min<qint64>(maximum, m_buffer.size() - m_offset);
    if (count == 0)
        return isFinished() ? -1 : 0;
    std::copy_n(m_buffer.constData() + m_offset, count, data);
    consume(count);
    return count;
}

qint64 WireReply::space() const
{
    const qint64 limit = readBufferSize();
    return limit == 0 ? std::numeric_limits<qint64>::max() : limit - (m_buffer.size() - m_offset);
}

void WireReply::onConsumed()
{
    if (m_connection && space() > 0)
        m_connection->resumeReading();
}

void WireReply::takeHead(int status, Headers headers)
{
    m_status = status;
    m_headers = std::move(headers);
    if (m_mirrorsHeaders)
        mirrorHeaders();
}

/// For callers that know only QNetworkReply. It can not hold two fields of one name.
void WireReply::mirrorHeaders()
{
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_status);
    for (const Header &header : m_headers) {
        const QByteArray separator = equalsIgnoringCase(header.name, "set-cookie") ? "\n" : ", ";
        const QByteArray before = rawHeader(header.name);
        setRawHeader(header.name, before.isNull() ? header.value : before + separator + header.value);
    }
}

void WireReply::conclude(Failure failure, const QString &text)
{
    m_failure = failure;
    m_failureText = text;
    m_request = {};
    setFinished(true);
    if (failure != Failure::None) {
        setError(errorOf(failure), text);
        const QPointer<WireReply> self(this);
        Q_EMIT errorOccurred(error());
        if (!self)
            return;
    }
    Q_EMIT finished();
}

} // namespace waybill::http
