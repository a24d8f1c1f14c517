// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attempt.h"

#include "base/redactor.h"
#include "provider/retryafter.h"

#include <QMetaObject>

namespace waybill::gateway {

namespace {

constexpr qsizetype kMostErrorText = 500;
// Answers that are not streams are held whole, because their cost goes into a header.
constexpr qsizetype kMostBody = 256 * 1024 * 1024;
constexpr qint64 kBodyReadBuffer = 4 * 1024 * 1024;

bool isEventStream(const http::Headers &headers)
{
    return headers.value("content-type").toLower().startsWith("text/event-stream");
}

} // namespace

Attempt::Attempt(const Clock &clock, const dialect::Envelope &envelope, const routing::PlannedTarget &target,
                 const QString &pricedAs)
    : m_clock(clock)
    , m_envelope(envelope)
    , m_target(target)
    , m_pricedAs(pricedAs)
{
    m_record.provider = target.provider->id;
    m_record.model = target.model;
    if (!target.provider->keys.empty())
        m_record.keyId = target.provider->keys.front().id;
}

Attempt::~Attempt()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void Attempt::start(provider::Client &client, const provider::Credentials &credentials, const provider::Call &call)
{
    m_startedAt = m_clock.elapsed();
    m_record.startedAt = m_clock.now();
    if (!m_target.provider->keys.empty())
        m_key = credentials.secret(m_target.provider->keys.front().secret).value_or(QByteArray());
    auto reply = client.send(*m_target.provider, credentials, call);
    if (!reply) {
        const QString text = reply.error().message;
        QMetaObject::invokeMethod(
            this,
            [this, text] {
                fail({model::ErrorClass::Authentication, provider::Verdict::Step::NextTarget, {}},
                     QStringLiteral("no_key"), text);
            },
            Qt::QueuedConnection);
        return;
    }
    m_reply = std::move(*reply);
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &Attempt::onHead);
    connect(m_reply.get(), &QIODevice::readyRead, this, &Attempt::onReadyRead);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Attempt::onFinished);
}

const dialect::Metered &Attempt::metered() const
{
    return m_relay ? m_relay->metered() : m_metered;
}

QByteArray Attempt::takeBytes()
{
    if (m_pending.isEmpty())
        readStream();
    return std::exchange(m_pending, {});
}

QByteArray Attempt::takeTerminal()
{
    return m_relay ? m_relay->takeTerminal() : QByteArray();
}

QByteArray Attempt::errorEvent(const QString &message, const QByteArray &requestId) const
{
    return m_relay ? m_relay->errorEvent(m_verdict.errorClass, message, requestId) : QByteArray();
}

void Attempt::onHead()
{
    m_record.status = m_reply->status();
    m_record.firstByteUs = m_reply->timings().firstByteUs;
    m_record.upstreamRequestId = QString::fromLatin1(m_reply->responseHeaders().value("x-request-id"));
    if (m_record.upstreamRequestId.isEmpty())
        m_record.upstreamRequestId = QString::fromLatin1(m_reply->responseHeaders().value("request-id"));

    const bool good = m_record.status >= 200 && m_record.status < 300;
    const bool gemini = m_envelope.operation == model::Operation::StreamGenerateContent;
    if (good && m_envelope.streaming && (gemini || isEventStream(m_reply->responseHeaders())))
        m_relay.emplace(m_envelope, m_pricedAs);
    else
        m_reply->setReadBufferSize(kBodyReadBuffer);
}

void Attempt::onReadyRead()
{
    if (!m_relay) {
        m_body.append(m_reply->takeAll());
        if (m_body.size() > kMostBody)
            fail({model::ErrorClass::Protocol, provider::Verdict::Step::NextTarget, {}}, {},
                 QStringLiteral("the answer is larger than %1 MiB").arg(kMostBody >> 20));
        return;
    }
    if (m_streamOpen) {
        Q_EMIT streamAdvanced();
        return;
    }
    readStream();
    if (m_relay->error())
        return failWithError(*m_relay->error());
    if (m_pending.isEmpty())
        return;
    decide();
    m_streamOpen = true;
    Q_EMIT streamOpened();
}

void Attempt::readStream()
{
    if (!m_relay || !m_reply || m_reply->bytesAvailable() == 0)
        return;
    m_pending.append(m_relay->feed(m_reply->takeAll()));
}

void Attempt::onFinished()
{
    m_record.connectUs = m_reply->timings().connectUs;
    m_record.connectionReused = m_reply->timings().reused;
    m_record.firstByteUs = m_reply->timings().firstByteUs;
    if (m_decided && !m_streamOpen)
        return;

    // What a slow tool has left unread may hold the end of the stream.
    readStream();
    const auto failure = m_reply->failure();
    if (failure != http::WireReply::Failure::None && !(m_relay && m_relay->isComplete()))
        return fail(provider::judge(failure), {}, m_reply->failureText());
    if (m_relay)
        return finishStream();
    finishBody();
}

void Attempt::finishBody()
{
    m_body.append(m_reply->takeAll());
    const model::Dialect dialect = model::dialectOf(m_envelope.operation);
    if (m_record.status >= 300 || m_record.status < 200) {
        m_body = provider::withoutSecret(std::move(m_body), m_key);
        m_hasErrorAnswer = m_record.status >= 400 && m_body.trimmed().startsWith('{');
        dialect::UpstreamError error = dialect::readError(dialect, m_record.status, m_body);
        error.status = m_record.status;
        if (!error.retryAfter)
            error.retryAfter = provider::retryAfter(m_reply->responseHeaders(), m_clock.now());
        return failWithError(error);
    }
    if (const auto error = dialect::errorInBody(m_envelope, m_body))
        return failWithError(*error);
    m_metered = dialect::meterBody(m_envelope, m_body, m_pricedAs);
    decide();
    Q_EMIT answered();
}

void Attempt::finishStream()
{
    m_pending.append(m_relay->end());
    if (m_relay->error())
        return failWithError(*m_relay->error());
    if (!m_relay->isComplete())
        return fail({model::ErrorClass::Truncated, provider::Verdict::Step::RetrySame, {}}, {},
                    QStringLiteral("the stream ended without its closing event"));
    m_streamEnded = true;
    m_record.durationUs = (m_clock.elapsed() - m_startedAt).count();
    if (m_streamOpen) {
        Q_EMIT streamAdvanced();
        return;
    }
    decide();
    m_streamOpen = true;
    Q_EMIT streamOpened();
}

void Attempt::failWithError(const dialect::UpstreamError &error)
{
    const QString text = error.message.isEmpty() ? QStringLiteral("status %1").arg(error.status) : error.message;
    fail(provider::judge(error), error.code.isEmpty() ? error.type : error.code, text);
}

void Attempt::fail(const provider::Verdict &verdict, const QString &code, const QString &text)
{
    m_verdict = verdict;
    const QString plain = QString::fromUtf8(provider::withoutSecret(text.toUtf8(), m_key));
    m_failureText = Redactor::redacted(plain).left(kMostErrorText);
    m_record.errorClass = verdict.errorClass;
    m_record.errorCode = code;
    m_record.errorMessage = m_failureText;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    decide();
    Q_EMIT failed();
}

void Attempt::cancel()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_record.errorClass = model::ErrorClass::Cancelled;
    decide();
}

void Attempt::decide()
{
    m_decidedAt = m_clock.elapsed();
    m_decided = true;
    m_record.durationUs = (m_decidedAt - m_startedAt).count();
}

} // namespace waybill::gateway
