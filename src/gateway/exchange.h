// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/endpoint.h"
#include "dialect/envelope.h"
#include "gateway/attempt.h"
#include "gateway/charge.h"
#include "gateway/engine.h"
#include "gateway/runtime.h"
#include "http/request.h"
#include "http/responsewriter.h"
#include "model/exchangerecord.h"
#include "routing/plan.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace waybill::gateway {

/// The life of one call of a tool: admit, plan, reserve, attempt, relay, settle, record. It reads top to bottom in
/// exchange.cpp. Worker thread; owns itself and is gone once the call is recorded.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(Engine &engine, RuntimePointer runtime, provider::Client &client, http::Request request,
             http::ResponseWriter *writer, QObject *parent);
    ~Exchange() override;

    void begin(const dialect::Endpoint &endpoint);

private:
    // In the order in which they happen.
    bool admit(const dialect::Endpoint &endpoint);
    bool plan();
    bool reserve();
    void attemptNext();
    void onFailed();
    bool retrySame();
    void onAnswered();
    void onStreamOpened();
    void pump();
    void finishStream();
    void breakStream();
    void onClientLeft();
    void giveUp();
    void cutShort(int status, model::ErrorClass errorClass, const QString &why);
    void refuse(model::ErrorClass errorClass, const QString &message);
    void refuse(const dialect::ErrorBody &error, const QString &message);
    void settleAndRecord();

    void takeOver(const Attempt &attempt);
    void noteFailure(const Attempt &attempt);
    void noteOverhead();
    void keepAttempt(const QString &nextStep);
    void closeAttempt(const QString &nextStep);
    Duration sinceStart() const;

    Engine &m_engine;
    RuntimePointer m_runtime;
    provider::Client &m_client;
    http::Request m_request;
    QPointer<http::ResponseWriter> m_writer;
    dialect::Envelope m_envelope;
    routing::Plan m_plan;
    model::ExchangeRecord m_record;
    Charge m_charge;
    std::unique_ptr<Attempt> m_attempt;
    std::vector<std::unique_ptr<Attempt>> m_failures; ///< kept to the end: an error answer of theirs may be passed on
    std::size_t m_nextTarget = 0;
    int m_attemptsMade = 0;
    int m_retriesUsed = 0; ///< on the current target
    QTimer m_backOff;
    Duration m_startedAt{};
    Duration m_waited{}; ///< spent on failed attempts and back-off: not Waybill's own time
    bool m_ended = false;
};

} // namespace waybill::gateway
