// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/lazytimer.h"

namespace waybill::http {

void LazyTimer::expireAt(Time time)
{
    m_deadline = time;
    if (!m_timer.isActive() || time < m_firesAt)
        arm(std::chrono::steady_clock::now());
}

bool LazyTimer::hasExpired(const QTimerEvent &event)
{
    if (event.timerId() != m_timer.timerId())
        return false;
    m_timer.stop();
    if (!m_deadline)
        return false;
    const Time now = std::chrono::steady_clock::now();
    if (now < *m_deadline) {
        arm(now);
        return false;
    }
    m_deadline.reset();
    return true;
}

void LazyTimer::arm(Time now)
{
    using std::chrono::milliseconds;
    constexpr milliseconds kLongest = std::chrono::hours(24);
    const auto delay = std::clamp(std::chrono::ceil<milliseconds>(*m_deadline - now), milliseconds(0), kLongest);
    m_firesAt = now + delay;
    m_timer.start(static_cast<int>(delay.count()), Qt::CoarseTimer, m_receiver);
}

} // namespace waybill::http
