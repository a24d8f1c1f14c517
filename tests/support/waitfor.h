// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace waybill::test {

/// Runs the event loop until `predicate` holds, without QTest::qWaitFor's naps of 10 ms. False when it takes too long.
template <typename Predicate> [[nodiscard]] bool waitFor(Predicate predicate, int milliseconds = 10'000)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer heartbeat; // a predicate may also come true without an event
    heartbeat.start(20);
    while (!predicate()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace waybill::test
