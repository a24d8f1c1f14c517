// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/engine.h"
#include "gateway/runtime.h"
#include "http/connectionhost.h"
#include "http/requesthandler.h"
#include "http/wireaccessmanager.h"
#include "provider/client.h"

#include <QObject>

namespace waybill::gateway {

/// One thread's share of the work: the tools' connections it was given, their exchanges, and its own upstream pool.
/// Made in its thread by the Gateway; nothing of it is touched from another one.
class Worker final : public QObject, public http::RequestHandler
{
    Q_OBJECT

public:
    Worker(Engine &engine, RuntimePointer runtime);

    void adopt(qintptr descriptor);
    /// Calls that are under way go on with what they began with.
    void setRuntime(RuntimePointer runtime);
    /// Answers what has begun, takes nothing new; drained() follows.
    void drain();
    void handle(http::Request request, http::ResponseWriter *writer) override;

Q_SIGNALS:
    void drained();

private:
    Engine &m_engine;
    RuntimePointer m_runtime;
    http::WireAccessManager m_network;
    provider::Client m_client;
    http::ConnectionHost m_connections;
};

} // namespace waybill::gateway
