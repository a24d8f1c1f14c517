// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/budget.h"
#include "spend/budgetrefusal.h"
#include "spend/hold.h"

#include <QString>

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace waybill::spend {

/// Where a call may go, or went, and for whom: what a budget's scope looks at.
struct Subject
{
    QString provider;
    QString model; ///< as named to the provider
    QString route;
    QString client;
    QString team;
    QString project;
    QString requestedModel; ///< as the tool named it: a budget for a model covers either
};

/// A budget has passed one of its alert thresholds.
struct BudgetAlert
{
    QString budget;
    int percent = 0;
    model::BudgetState state;
};

/// Holds money before a call is sent and settles it after: the one place where a budget can say no.
/// Shared by all workers; every function locks for some microseconds at most and does no I/O.
/// A hold and its cost belong to the period in which the hold was made. A clock set back reopens no period.
class Ledger final
{
public:
    /// What a budget has spent in a period so far, from what is stored. Called without the lock; may do I/O.
    using SpentSoFar = std::function<Money(const model::Budget &, TimeRange)>;

    explicit Ledger(const Clock &clock)
        : m_clock(clock)
    {
    }
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    /// Replaces the budgets. One that keeps its id, scope, period and time zone keeps what it has spent and held; the
    /// others begin with `spentSoFar`, and thresholds already passed are not reported again. One caller at a time.
    void configure(const std::vector<model::Budget> &budgets, const SpentSoFar &spentSoFar);

    /// Holds `worstCase` in every budget that any of `targets` falls under, or in none. What costs nothing is never
    /// refused; without a price (no value) a blocking budget refuses unless it allows unpriced models.
    /// Errors: names the first budget that refuses, its figures and when it resets.
    Result<Hold, BudgetRefusal> hold(const std::vector<Subject> &targets, std::optional<Money> worstCase);

    /// Replaces the hold by the true cost, charged to the budgets that `answered` falls under, and returns their ids.
    /// `cost` may exceed the hold: it is charged in full. An empty hold is settled as if it had been made now.
    std::vector<QString> settle(Hold hold, const Subject &answered, Money cost);
    /// Gives the hold back: nothing was spent.
    void release(Hold hold);

    std::vector<model::BudgetState> states() const;
    /// Thresholds passed since the last call, each once a period.
    std::vector<BudgetAlert> takeAlerts();

private:
    struct Account
    {
        model::Budget budget;
        std::uint64_t serial = 0;
        TimeRange period;
        Int128 spent = 0; ///< picodollars
        Int128 held = 0; ///< picodollars
        std::vector<int> reported; ///< percentages of which an alert has been made

        bool covers(const Subject &subject) const;
        bool refuses(std::optional<Money> worstCase) const;
        bool hasPassed(int percent) const;
        void rollOver(TimePoint now);
        model::BudgetState state() const;
    };

    Account *account(std::uint64_t serial);
    void giveBack(Hold &hold);
    void noteAlerts(Account &account);

    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::vector<Account> m_accounts;
    std::vector<BudgetAlert> m_alerts;
    std::uint64_t m_lastSerial = 0;
};

} // namespace waybill::spend
