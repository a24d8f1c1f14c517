// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/playgroundcall.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::service {

namespace {

std::int64_t timeOf(const QJsonValue &value)
{
    return value.isNull() ? -1 : value.toInteger();
}

PlaygroundOutcome outcomeOf(const playground::RunOutcome &run)
{
    const QJsonObject record = QJsonDocument::fromJson(run.record).object();
    const QJsonObject usage = record[u"usage"].toObject();
    PlaygroundOutcome outcome;
    outcome.succeeded = run.succeeded;
    outcome.error = run.error;
    outcome.requestId = run.requestId;
    outcome.provider = record[u"provider"].toString();
    outcome.model = record[u"model"].toString();
    outcome.firstTokenUs = timeOf(record[u"first_token_us"]);
    outcome.durationUs = timeOf(record[u"duration_us"]);
    outcome.inputTokens = usage[u"input"].toInteger();
    outcome.outputTokens = usage[u"output"].toInteger();
    if (const auto cost = Money::fromDecimal(record[u"cost_usd"].toString()))
        outcome.cost = *cost;
    return outcome;
}

} // namespace

PlaygroundCall::PlaygroundCall(NetworkThread &network, const QUrl &proxy, model::Dialect dialect,
                               const PlaygroundRequest &request, const QByteArray &key)
{
    if (proxy.isEmpty()) {
        const auto refuse = [this] { Q_EMIT finished({.error = tr("The proxy is off. Start it to send prompts.")}); };
        QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection);
        return;
    }
    m_run = new playground::PromptRun(proxy, dialect);
    connect(m_run, &playground::PromptRun::textArrived, this, &PlaygroundRun::textArrived);
    connect(m_run, &playground::PromptRun::finished, this, &PlaygroundCall::onFinished);
    network.adopt(m_run);
    const playground::Prompt prompt{.model = request.model,
                                    .system = request.system,
                                    .text = request.prompt,
                                    .maximumTokens = request.maximumTokens};
    network.run([run = m_run, prompt, key](http::WireAccessManager &manager) { run->start(manager, prompt, key); });
}

PlaygroundCall::~PlaygroundCall()
{
    if (m_run)
        m_run->deleteLater();
}

void PlaygroundCall::stop()
{
    if (m_run)
        QMetaObject::invokeMethod(m_run, &playground::PromptRun::stop);
}

void PlaygroundCall::onFinished(const playground::RunOutcome &outcome)
{
    Q_EMIT finished(outcomeOf(outcome));
}

} // namespace waybill::service
