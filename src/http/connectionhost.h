// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/limits.h"

#include <QObject>

#include <unordered_set>

namespace waybill::http {

class RequestHandler;
class ServerConnection;

[[nodiscard]] const Clock &systemClock();

/// The connections of one worker: lives in the worker's thread together with everything it reads and answers.
class ConnectionHost final : public QObject
{
    Q_OBJECT

public:
    /// `handler` and `clock` must outlive it.
    explicit ConnectionHost(RequestHandler &handler, const Limits &limits = {}, const Clock &clock = systemClock());
    ~ConnectionHost() override;

    /// Serves an accepted connection, or answers 503 when there are too many.
    void adopt(qintptr descriptor);
    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }
    /// Reads no new request, closes idle connections, lets running answers end; then drained() is emitted.
    void drain();

    [[nodiscard]] RequestHandler &handler() const { return m_handler; }
    [[nodiscard]] const Limits &limits() const { return m_limits; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] bool isDraining() const { return m_draining; }
    /// Buffers that the connections share, because only one of them runs at a time.
    [[nodiscard]] QByteArray &scratch() { return m_scratch; }
    [[nodiscard]] QByteArray &outgoing() { return m_outgoing; }

Q_SIGNALS:
    void drained();

private:
    void onClosed(ServerConnection *connection);
    void reportIfDrained();

    RequestHandler &m_handler;
    const Limits m_limits;
    const Clock &m_clock;
    QByteArray m_scratch;
    QByteArray m_outgoing;
    std::unordered_set<ServerConnection *> m_connections;
    bool m_draining = false;
};

} // namespace waybill::http
