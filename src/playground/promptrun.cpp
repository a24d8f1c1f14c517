// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/promptrun.h"

namespace waybill::playground {

namespace {

// The proxy is on this machine and has clocks of its own for the provider.
constexpr http::WireTimeouts kTimeouts{.connect = std::chrono::seconds(5),
                                       .firstByte = std::chrono::minutes(10),
                                       .idle = std::chrono::minutes(10),
                                       .total = std::chrono::milliseconds::zero()};

} // namespace

PromptRun::PromptRun(QUrl proxy, model::Dialect dialect)
    : m_proxy(std::move(proxy))
    , m_dialect(dialect)
{
}

PromptRun::~PromptRun()
{
    for (const auto *reply : {&m_reply, &m_recordReply}) {
        if (*reply)
            (*reply)->disconnect(this);
    }
}

void PromptRun::start(http::WireAccessManager &network, const Prompt &prompt, const QByteArray &clientKey)
{
    m_network = &network;
    m_clientKey = clientKey;
    const PromptCall call = promptCall(m_dialect, prompt);
    QByteArray headers = "content-type: application/json\r\nuser-agent: waybill-playground\r\n";
    if (m_dialect == model::Dialect::Anthropic)
        headers += "anthropic-version: 2023-06-01\r\n";
    headers += authorization();
    m_reply.reset(m_network->send({.target = m_network->target(m_proxy),
                                   .method = "POST",
                                   .pathAndQuery = call.path,
                                   .headerBlock = headers,
                                   .body = call.body,
                                   .timeouts = kTimeouts}));
    connect(m_reply.get(), &QIODevice::readyRead, this, &PromptRun::onReadyRead);
    connect(m_reply.get(), &QNetworkReply::finished, this, &PromptRun::onFinished);
}

QByteArray PromptRun::authorization() const
{
    return m_clientKey.isEmpty() ? QByteArray() : "authorization: Bearer " + m_clientKey + "\r\n";
}

void PromptRun::stop()
{
    if (m_reply)
        m_reply->abort();
}

void PromptRun::onReadyRead()
{
    const QByteArray bytes = m_reply->takeAll();
    if (m_reply->status() != 200) {
        m_errorBody += bytes;
        return;
    }
    QString text;
    m_parser.feed(bytes);
    while (const auto event = m_parser.next()) {
        const QByteArray data(event->data.data(), static_cast<qsizetype>(event->data.size()));
        text += textDelta(m_dialect, data);
        if (const QString error = errorText(data); !error.isEmpty())
            m_outcome.error = error;
    }
    if (!text.isEmpty())
        Q_EMIT textArrived(text);
}

void PromptRun::onFinished()
{
    onReadyRead();
    m_outcome.requestId = m_reply->responseHeaders().value("x-request-id");
    const auto failure = m_reply->failure();
    if (failure == http::WireReply::Failure::Aborted)
        m_outcome.error = tr("Stopped.");
    else if (failure != http::WireReply::Failure::None)
        m_outcome.error = tr("The proxy did not answer: %1.").arg(m_reply->failureText());
    else if (m_reply->status() != 200)
        m_outcome.error = errorText(m_errorBody);
    m_outcome.succeeded = m_outcome.error.isEmpty() && m_reply->status() == 200;

    if (m_outcome.requestId.isEmpty()) {
        Q_EMIT finished(m_outcome);
        return;
    }
    fetchRecord();
}

void PromptRun::fetchRecord()
{
    m_recordReply.reset(m_network->send({.target = m_network->target(m_proxy),
                                         .method = "GET",
                                         .pathAndQuery = "/waybill/v1/requests/" + m_outcome.requestId,
                                         .headerBlock = authorization(),
                                         .body = {},
                                         .timeouts = kTimeouts}));
    connect(m_recordReply.get(), &QNetworkReply::finished, this, [this] {
        if (m_recordReply->status() == 200)
            m_outcome.record = m_recordReply->takeAll();
        Q_EMIT finished(m_outcome);
    });
}

} // namespace waybill::playground
