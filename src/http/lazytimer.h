// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QTimerEvent>

#include <chrono>
#include <optional>

namespace waybill::http {

/// A deadline that is moved for every message and hardly ever reached: moving it back does not touch the event loop,
/// the timer underneath finds out when it fires. The receiver hands its timerEvent to hasExpired(). Receiver's thread.
class LazyTimer final
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit LazyTimer(QObject *receiver)
        : m_receiver(receiver)
    {
    }

    void expireAt(Time time);
    void expireIn(std::chrono::milliseconds delay) { expireAt(std::chrono::steady_clock::now() + delay); }
    void clear() { m_deadline.reset(); }
    /// True once for each deadline that has passed.
    [[nodiscard]] bool hasExpired(const QTimerEvent &event);

private:
    void arm(Time now);

    QObject *m_receiver;
    QBasicTimer m_timer;
    Time m_firesAt;
    std::optional<Time> m_deadline;
};

} // namespace waybill::http
