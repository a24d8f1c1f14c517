// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialect/sseparser.h"
#include "http/wireaccessmanager.h"
#include "http/wirereply.h"
#include "playground/prompt.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace waybill::playground {

/// What a run came to, read from the proxy's own record of the call.
struct RunOutcome
{
    bool succeeded = false;
    QString error;
    QByteArray requestId;
    QByteArray record; ///< JSON of GET /waybill/v1/requests/{id}; empty when there was no call
};

/// Asks one prompt through the proxy, like any tool. Lives in the thread of the network it is started with; destroying
/// it ends the call.
class PromptRun final : public QObject
{
    Q_OBJECT

public:
    PromptRun(QUrl proxy, model::Dialect dialect);
    ~PromptRun() override;

    /// `clientKey` may be empty.
    void start(http::WireAccessManager &network, const Prompt &prompt, const QByteArray &clientKey);
    void stop();

Q_SIGNALS:
    void textArrived(const QString &text);
    void finished(const waybill::playground::RunOutcome &outcome);

private:
    void onReadyRead();
    void onFinished();
    void fetchRecord();
    QByteArray authorization() const;

    http::WireAccessManager *m_network = nullptr; ///< not owned; set by start()
    QUrl m_proxy;
    model::Dialect m_dialect;
    dialect::SseParser m_parser;
    std::unique_ptr<http::WireReply> m_reply;
    std::unique_ptr<http::WireReply> m_recordReply;
    QByteArray m_errorBody;
    QByteArray m_clientKey;
    RunOutcome m_outcome;
};

} // namespace waybill::playground
