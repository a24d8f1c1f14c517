// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gateway/metrics.h"
#include "gateway/recentrecords.h"
#include "model/exchangerecord.h"
#include "spend/ledger.h"

#include <QByteArray>
#include <QObject>
#include <QUuid>

#include <functional>
#include <optional>

namespace waybill::gateway {

using FoundRecord = std::function<void(const std::optional<model::ExchangeRecord> &)>;

/// What all workers share. Every part is thread-safe with short critical sections; owned by the Gateway.
struct Engine
{
    Engine(const Clock &systemClock, QByteArray processInstance)
        : clock(systemClock)
        , instance(std::move(processInstance))
        , ownKey(QUuid::createUuid().toByteArray(QUuid::Id128) + QUuid::createUuid().toByteArray(QUuid::Id128))
    {
    }

    const Clock &clock;
    QByteArray instance; ///< names this process on outgoing calls
    QByteArray ownKey; ///< with which this process calls itself, as the tool "waybill"; never leaves it
    spend::Ledger ledger{clock};
    Metrics metrics;
    RecentRecords recent;
    std::function<void(model::ExchangeRecord)> record; ///< hands a finished call to the store; never blocks
    /// Asks the store off the worker's thread; `answer` runs in the thread of `context`.
    std::function<void(const QByteArray &id, QObject *context, FoundRecord answer)> lookUp;
    std::function<QByteArray()> metricsText;
};

} // namespace waybill::gateway
