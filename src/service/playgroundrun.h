// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace waybill::service {

/// One column of the Playground: which model is asked what.
struct PlaygroundRequest
{
    QString model; ///< a route's name or "provider/model"
    QString system;
    QString prompt;
    int maximumTokens = 1024;
};

struct PlaygroundOutcome
{
    bool succeeded = false;
    QString error; ///< what went wrong and what to do; empty on success
    QByteArray requestId;
    QString provider;
    QString model; ///< that answered
    std::int64_t firstTokenUs = -1;
    std::int64_t durationUs = 0;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    std::optional<Money> cost; ///< absent: unpriced
};

/// A running prompt. GUI thread; destroying it stops the call.
class PlaygroundRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Ends the call; what came stays and is charged. finished() follows.
    virtual void stop() = 0;

Q_SIGNALS:
    void textArrived(const QString &text);
    void finished(const waybill::service::PlaygroundOutcome &outcome);
};

} // namespace waybill::service
