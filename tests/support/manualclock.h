// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace waybill::test {

/// A clock that stands still until it is moved. Wall time and elapsed time move together. Thread-safe.
class ManualClock final : public Clock
{
public:
    /// 2026-11-22T16:41:58Z unless told otherwise.
    explicit ManualClock(TimePoint start = TimePoint(std::chrono::seconds(1'795'365'718)))
        : m_start(start)
    {
    }

    [[nodiscard]] TimePoint now() const override { return m_start + elapsed(); }
    [[nodiscard]] Duration elapsed() const override { return Duration(m_elapsed.load()); }
    void advance(Duration by) { m_elapsed += by.count(); }
    void setNow(TimePoint time) { m_elapsed = (time - m_start).count(); }

private:
    const TimePoint m_start;
    std::atomic<Duration::rep> m_elapsed = 0;
};

} // namespace waybill::test
