// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/cost.h"
#include "model/dialect.h"
#include "model/errorclass.h"
#include "model/usage.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace waybill::model {

/// One try at one target. Times are in µs; -1 means it did not come to that.
struct AttemptRecord
{
    QString provider;
    QString model; ///< as named to the provider
    QString keyId;
    TimePoint startedAt;
    std::int64_t connectUs = -1; ///< DNS, TCP and TLS; -1 on a reused connection
    std::int64_t firstByteUs = -1; ///< from the start of the attempt to the first byte of the answer
    std::int64_t durationUs = 0;
    int status = 0; ///< the provider's HTTP status; 0: none came
    ErrorClass errorClass = ErrorClass::None;
    QString errorCode; ///< the provider's own word for it
    QString errorMessage; ///< redacted, at most 500 characters
    QString nextStep; ///< what was done about it: "answered", "next target", "retry", "gave up"
    QString upstreamRequestId;
    bool connectionReused = false;
};

/// One call of a tool from its first byte to the last, as stored and shown. Times are in µs; -1: did not happen.
struct ExchangeRecord
{
    QByteArray id; ///< "req_…"
    TimePoint startedAt;
    Operation operation = Operation::ChatCompletions;
    QString client; ///< empty: no known key
    QString team;
    QString project;
    QString userAgent;
    QString requestedModel;
    QString route; ///< the route's model pattern; empty: addressed as provider/model
    QString provider; ///< that answered, or was tried last; empty: none was
    QString upstreamModel;
    bool streaming = false;
    bool demo = false;
    int status = 0; ///< as sent to the tool; 499: the tool left before
    ErrorClass errorClass = ErrorClass::None;
    QString errorCode;
    QString errorMessage; ///< redacted
    std::int64_t firstByteUs = -1;
    std::int64_t firstTokenUs = -1;
    std::int64_t durationUs = 0;
    std::int64_t overheadUs = 0; ///< Waybill's own part of the time to the first byte
    std::int64_t requestBytes = 0;
    std::int64_t responseBytes = 0;
    Usage usage;
    Cost cost;
    std::vector<QString> budgets; ///< ids of the budgets it was charged to
    std::vector<AttemptRecord> attempts;

    bool succeeded() const { return errorClass == ErrorClass::None && status >= 200 && status < 400; }
};

} // namespace waybill::model
