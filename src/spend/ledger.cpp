// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/ledger.h"

#include "base/glob.h"

#include <algorithm>

namespace waybill::spend {

namespace {
bool isSameTill(const model::Budget &a, const model::Budget &b)
{
    return a.id == b.id && a.scope == b.scope && a.period == b.period && a.timeZone == b.timeZone;
}
} // namespace

bool Ledger::Account::covers(const Subject &subject) const
{
    const auto fits = [](const QString &wanted, const QString &given) { return wanted.isEmpty() || wanted == given; };
    const model::BudgetScope &scope = budget.scope;
    return fits(scope.provider, subject.provider) && fits(scope.route, subject.route)
        && fits(scope.client, subject.client) && fits(scope.team, subject.team) && fits(scope.project, subject.project)
        && (scope.model.isEmpty() || matchesGlob(scope.model, subject.model)
            || matchesGlob(scope.model, subject.requestedModel));
}

bool Ledger::Account::refuses(std::optional<Money> worstCase) const
{
    if (budget.action == model::BudgetAction::Warn)
        return false;
    if (!worstCase)
        return !budget.allowUnpriced;
    return *worstCase > Money() && spent + held + worstCase->picodollars() > budget.limit.picodollars();
}

bool Ledger::Account::hasPassed(int percent) const
{
    return spent > 0 && spent * 100 >= Int128(budget.limit.picodollars()) * percent;
}

void Ledger::Account::rollOver(TimePoint now)
{
    if (now < period.to)
        return;
    period = budget.periodAround(now);
    spent = 0;
    held = 0;
    reported.clear();
}

model::BudgetState Ledger::Account::state() const
{
    return {budget.id, period, budget.limit, Money::clamped(spent), Money::clamped(held)};
}

void Ledger::configure(const std::vector<model::Budget> &budgets, const SpentSoFar &spentSoFar)
{
    const auto kept = [this](const model::Budget &budget) {
        return std::ranges::find_if(m_accounts, [&](const Account &a) { return isSameTill(a.budget, budget); });
    };
    // Only this function adds and removes accounts, so looking at their budgets needs no lock yet.
    std::vector<Account> accounts;
    for (const model::Budget &budget : budgets) {
        Account fresh{budget, ++m_lastSerial, budget.periodAround(m_clock.now()), 0, 0, {}};
        if (spentSoFar && kept(budget) == m_accounts.end())
            fresh.spent = spentSoFar(budget, fresh.period).picodollars();
        accounts.push_back(std::move(fresh));
    }

    const std::lock_guard lock(m_mutex);
    for (Account &account : accounts) {
        if (const auto old = kept(account.budget); old != m_accounts.end()) {
            account.serial = old->serial;
            account.period = old->period;
            account.spent = old->spent;
            account.held = old->held;
            account.reported = old->reported;
            std::erase_if(account.reported, [&](int percent) { return !account.hasPassed(percent); });
        } else {
            std::ranges::copy_if(account.budget.alerts, std::back_inserter(account.reported),
                                 [&](int percent) { return account.hasPassed(percent); });
        }
    }
    m_accounts = std::move(accounts);
}

Result<Hold, BudgetRefusal> Ledger::hold(const std::vector<Subject> &targets, std::optional<Money> worstCase)
{
    const TimePoint now = m_clock.now();
    const Money amount = std::max(worstCase.value_or(Money()), Money());
    std::optional<Account> refusing;
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Account *> concerned;
        for (Account &account : m_accounts) {
            if (std::ranges::none_of(targets, [&](const Subject &target) { return account.covers(target); }))
                continue;
            account.rollOver(now);
            concerned.push_back(&account);
        }
        const auto refuses = [&](const Account *account) { return account->refuses(worstCase); };
        if (const auto found = std::ranges::find_if(concerned, refuses); found != concerned.end()) {
            refusing = **found;
        } else {
            Hold hold;
            hold.m_ledger = this;
            hold.m_amount = amount;
            hold.m_madeAt = now;
            for (Account *account : concerned) {
                account->held += amount.picodollars();
                hold.m_entries.push_back({account->serial, account->period.from});
            }
            return hold;
        }
    }
    // The sentence is made after the lock is gone: it asks the time zone database.
    const auto covered = std::ranges::find_if(targets, [&](const Subject &t) { return refusing->covers(t); });
    return makeRefusal(refusing->budget, refusing->state(), worstCase, covered->provider + u'/' + covered->model);
}

std::vector<QString> Ledger::settle(Hold hold, const Subject &answered, Money cost)
{
    const TimePoint now = m_clock.now();
    const TimePoint madeAt = hold.isEmpty() ? now : hold.m_madeAt;
    std::vector<QString> charged;

    const std::lock_guard lock(m_mutex);
    for (Account &account : m_accounts)
        account.rollOver(now);
    giveBack(hold);
    for (Account &account : m_accounts) {
        if (!account.covers(answered))
            continue;
        charged.push_back(account.budget.id);
        const auto entry = std::ranges::find(hold.m_entries, account.serial, &Hold::Entry::account);
        const bool thisPeriod
            = entry != hold.m_entries.end() ? entry->periodBegin == account.period.from : madeAt >= account.period.from;
        if (!thisPeriod)
            continue;
        account.spent += std::max(cost, Money()).picodollars();
        noteAlerts(account);
    }
    return charged;
}

void Ledger::release(Hold hold)
{
    const std::lock_guard lock(m_mutex);
    giveBack(hold);
}

std::vector<model::BudgetState> Ledger::states() const
{
    const TimePoint now = m_clock.now();
    std::vector<model::BudgetState> states;
    const std::lock_guard lock(m_mutex);
    for (Account account : m_accounts) {
        account.rollOver(now);
        states.push_back(account.state());
    }
    return states;
}

std::vector<BudgetAlert> Ledger::takeAlerts()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_alerts, {});
}

Ledger::Account *Ledger::account(std::uint64_t serial)
{
    const auto found = std::ranges::find(m_accounts, serial, &Account::serial);
    return found == m_accounts.end() ? nullptr : &*found;
}

void Ledger::giveBack(Hold &hold)
{
    for (const Hold::Entry &entry : hold.m_entries) {
        Account *held = account(entry.account);
        if (held && held->period.from == entry.periodBegin)
            held->held -= hold.m_amount.picodollars();
    }
    hold.m_ledger = nullptr;
}

void Ledger::noteAlerts(Account &account)
{
    for (const int percent : account.budget.alerts) {
        if (!account.hasPassed(percent) || std::ranges::find(account.reported, percent) != account.reported.end())
            continue;
        account.reported.push_back(percent);
        m_alerts.push_back({account.budget.id, percent, account.state()});
    }
}

} // namespace waybill::spend
