// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialect/envelope.h"
#include "dialect/errors.h"
#include "dialect/metered.h"
#include "dialect/streamrelay.h"
#include "http/wirereply.h"
#include "model/exchangerecord.h"
#include "provider/client.h"
#include "provider/verdict.h"
#include "routing/plan.h"

#include <QObject>

#include <memory>
#include <optional>

namespace waybill::gateway {

/// One try of a call at one target. Says `answered`, `streamOpened` or `failed` exactly once, never inside start();
/// after streamOpened it may still fail. Worker thread; owned by its Exchange; destroying it closes the upstream at
/// once.
class Attempt final : public QObject
{
    Q_OBJECT

public:
    Attempt(const Clock &clock, const dialect::Envelope &envelope, const routing::PlannedTarget &target,
            const QString &pricedAs);
    ~Attempt() override;

    void start(provider::Client &client, const provider::Credentials &credentials, const provider::Call &call);

    /// Closes the upstream at once; nothing is said any more.
    void cancel();

    const routing::PlannedTarget &target() const { return m_target; }
    int status() const { return m_record.status; }
    const http::Headers &headers() const { return m_reply->responseHeaders(); }
    const QByteArray &body() const { return m_body; }
    const dialect::Metered &metered() const;

    /// Stream bytes that may go to the tool; empty when none wait. Reading makes room for more.
    QByteArray takeBytes();
    /// The stream's last event, to be sent after whatever the caller puts before it.
    QByteArray takeTerminal();
    /// What tells the tool that its stream broke off here; empty where its form has no way to say so.
    QByteArray errorEvent(const QString &message, const QByteArray &requestId) const;
    /// The provider sent its own error event, and the tool has it already.
    bool errorEventPassedOn() const { return m_streamOpen && m_relay && m_relay->error(); }
    bool hasFirstToken() const { return m_relay && m_relay->hasFirstToken(); }
    bool streamEnded() const { return m_streamEnded; }

    const provider::Verdict &verdict() const { return m_verdict; }
    const QString &failureText() const { return m_failureText; }
    /// False: the provider has not seen a byte of the call, so it cannot bill it.
    bool wasSent() const { return m_reply && m_reply->timings().requestHandedToKernel; }
    /// True when the provider's own error answer is what the tool should see.
    bool hasErrorAnswer() const { return m_hasErrorAnswer; }

    /// When the last byte needed to decide had come, on Clock::elapsed(); what follows is Waybill's own time.
    Duration decidedAt() const { return m_decidedAt; }
    Duration startedAt() const { return m_startedAt; }
    model::AttemptRecord &record() { return m_record; }
    const model::AttemptRecord &record() const { return m_record; }

Q_SIGNALS:
    void answered();
    void streamOpened();
    void streamAdvanced();
    void failed();

private:
    void onHead();
    void onReadyRead();
    void onFinished();
    void readStream();
    void finishBody();
    void finishStream();
    void fail(const provider::Verdict &verdict, const QString &code, const QString &text);
    void failWithError(const dialect::UpstreamError &error);
    void decide();

    const Clock &m_clock;
    const dialect::Envelope &m_envelope;
    routing::PlannedTarget m_target;
    QString m_pricedAs;
    std::unique_ptr<http::WireReply> m_reply;
    std::optional<dialect::StreamRelay> m_relay;
    dialect::Metered m_metered;
    QByteArray m_key; ///< the provider's, so that none of its words repeat it
    QByteArray m_body;
    QByteArray m_pending;
    model::AttemptRecord m_record;
    provider::Verdict m_verdict;
    QString m_failureText;
    Duration m_startedAt{};
    Duration m_decidedAt{};
    bool m_decided = false;
    bool m_streamOpen = false;
    bool m_streamEnded = false;
    bool m_hasErrorAnswer = false;
};

} // namespace waybill::gateway
