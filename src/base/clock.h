// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace waybill {

using Duration = std::chrono::microseconds;
/// A moment in UTC, in microseconds.
using TimePoint = std::chrono::sys_time<Duration>;

/// Where time comes from, so that tests decide what time it is. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall-clock time, for what is stored and shown.
    virtual TimePoint now() const = 0;
    /// Never goes back; for measuring how long something took.
    virtual Duration elapsed() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    TimePoint now() const override;
    Duration elapsed() const override;
};

QDateTime toDateTime(TimePoint time);
TimePoint fromDateTime(const QDateTime &time);
/// ISO 8601 in UTC with milliseconds, "2026-11-22T16:41:58.440Z".
QString toIsoString(TimePoint time);

} // namespace waybill
