// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "model/query.h"
#include "ui/shell/context.h"
#include "ui/theme/shapes.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace waybill::ui {

/// The few figures that are always in sight, in rail, status bar and tray: today, this month, now. Asks at most once
/// in five seconds, and only while calls arrive or the day may have changed. GUI thread, owned by Application.
class Pulse final : public QObject
{
    Q_OBJECT

public:
    explicit Pulse(const Context &context, QObject *parent = nullptr);

    Money spentToday() const { return m_today.cost; }
    std::int64_t requestsToday() const { return m_today.requests; }
    std::int64_t failedToday() const { return m_today.failed; }
    Money spentThisMonth() const { return m_month.cost; }
    std::int64_t inFlight() const { return m_inFlight; }
    std::int64_t perMinute() const { return m_perMinute; }

    /// The budget for all calls of a month, if there is one.
    std::optional<model::BudgetState> monthBudget() const;
    /// How the worst of the enabled providers does; absent while all are well or idle.
    std::optional<Status> providerAlert() const { return m_providerAlert; }
    /// How much of the month has gone, 0 … 1.
    double monthGone() const;

Q_SIGNALS:
    void changed();

private:
    void onBatch(const model::LiveBatch &batch);
    void askSoon();
    void ask();
    void askHealth();
    void askFor(const TimeRange &range, model::Totals *into);
    void updateRate();

    Context m_context;
    QTimer m_soon;
    QTimer m_eachMinute;
    QTimer m_rateTimer;
    model::Totals m_today;
    model::Totals m_month;
    std::optional<Status> m_providerAlert;
    std::int64_t m_inFlight = 0;
    std::int64_t m_perMinute = 0;
    std::deque<std::pair<TimePoint, std::int64_t>> m_arrivals;
};

} // namespace waybill::ui
