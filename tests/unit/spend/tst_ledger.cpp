// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/ledger.h"

#include "manualclock.h"

#include <QtTest>

#include <thread>

using namespace waybill;
using namespace waybill::spend;
using model::Budget;
using model::BudgetAction;
using model::Period;

namespace {
Money usd(const char *text)
{
    return *Money::fromDecimal(QString::fromLatin1(text));
}

TimePoint utc(const char *text)
{
    return fromDateTime(QDateTime::fromString(QLatin1StringView(text), Qt::ISODate));
}

Budget budget(const char *id, Money limit)
{
    Budget budget;
    budget.id = QLatin1StringView(id);
    budget.limit = limit;
    budget.timeZone = "Europe/Berlin";
    return budget;
}

Subject subject(const char *provider = "claude", const char *model = "claude-sonnet-4-5")
{
    return {QLatin1StringView(provider), QLatin1StringView(model), QStringLiteral("smart"),
            QStringLiteral("cli"),       QStringLiteral("core"),   QString()};
}

Money nothing(const Budget &, TimeRange)
{
    return Money();
}

model::BudgetState stateOf(const Ledger &ledger, const char *id)
{
    for (const model::BudgetState &state : ledger.states()) {
        if (state.id == QLatin1StringView(id))
            return state;
    }
    return {};
}
} // namespace

class tst_Ledger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void concurrentHoldsNeverExceedTheLimit();
    void reachingTheLimitExactlyIsAllowed();
    void settlingReplacesTheHoldByTheCost();
    void aCostAboveTheHoldIsChargedInFull();
    void aDroppedHoldReleasesItself();
    void aRefusedCallHoldsNothingAnywhere();
    void aWarningBudgetNeverRefuses();
    void aLimitOfZeroBlocksAllThatCosts();
    void anUnpricedModelIsRefusedUnlessAllowed();
    void aScopeIsHeldForAnyTargetAndChargedForTheOneThatAnswered();
    void aNewPeriodBeginsWithNothingSpent();
    void aHoldBelongsToThePeriodInWhichItWasMade();
    void aClockSetBackReopensNoPeriod();
    void budgetsThatStayKeepWhatIsSpentAndHeld();
    void aNewBudgetChargesCallsThatAreUnderWay();
    void anAlertIsMadeOncePerPeriod();
    void passedThresholdsAreNotReportedAgainAfterAStart();
    void aRefusalSaysWhatToDo();
    void aRefusalNamesWhatIsLeft();

private:
    Hold held(Ledger &ledger, const char *amount)
    {
        auto hold = ledger.hold({subject()}, usd(amount));
        return hold ? *std::move(hold) : Hold();
    }
    test::ManualClock m_clock;
};

void tst_Ledger::init()
{
    m_clock.setNow(utc("2026-11-22T16:41:58Z"));
}

void tst_Ledger::concurrentHoldsNeverExceedTheLimit()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("5.00")), budget("wide", usd("7.00"))}, nothing);
    std::atomic<int> settled = 0;
    std::atomic<bool> exceeded = false;
    const auto work = [&](int seed) {
        for (int i = 0; i < 2000; ++i) {
            auto hold = ledger.hold({subject()}, usd("0.10"));
            const model::BudgetState state = stateOf(ledger, "core");
            if (state.spent + state.held > state.limit)
                exceeded = true;
            if (!hold)
                continue;
            if ((i + seed) % 50 == 0) {
                ledger.settle(*std::move(hold), subject(), usd("0.10"));
                ++settled;
            }
        }
    };
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back(work, t);
    threads.clear();
    while (auto hold = ledger.hold({subject()}, usd("0.10"))) {
        ledger.settle(*std::move(hold), subject(), usd("0.10"));
        ++settled;
    }

    QVERIFY(!exceeded);
    QCOMPARE(settled.load(), 50);
    QCOMPARE(stateOf(ledger, "core").spent, usd("5.00"));
    QCOMPARE(stateOf(ledger, "core").held, Money());
    QCOMPARE(stateOf(ledger, "wide").spent, usd("5.00"));
}

void tst_Ledger::reachingTheLimitExactlyIsAllowed()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    const Hold first = held(ledger, "0.4");
    const Hold second = held(ledger, "0.6");
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QVERIFY(!ledger.hold({subject()}, Money::fromPicodollars(1)));
    QVERIFY(ledger.hold({subject()}, Money()));
}

void tst_Ledger::settlingReplacesTheHoldByTheCost()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    Hold hold = held(ledger, "0.9");
    QCOMPARE(hold.amount(), usd("0.9"));
    QCOMPARE(stateOf(ledger, "core").held, usd("0.9"));
    QCOMPARE(ledger.settle(std::move(hold), subject(), usd("0.2")), std::vector{QStringLiteral("core")});
    QCOMPARE(stateOf(ledger, "core").held, Money());
    QCOMPARE(stateOf(ledger, "core").spent, usd("0.2"));
}

void tst_Ledger::aCostAboveTheHoldIsChargedInFull()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    ledger.settle(held(ledger, "0.5"), subject(), usd("1.5"));
    QCOMPARE(stateOf(ledger, "core").spent, usd("1.5"));
    QVERIFY(!ledger.hold({subject()}, Money::fromPicodollars(1)));
    QVERIFY(ledger.hold({subject()}, Money()));
}

void tst_Ledger::aDroppedHoldReleasesItself()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    {
        Hold hold = held(ledger, "0.5");
        hold = held(ledger, "0.2");
        const Hold moved = std::move(hold);
        QCOMPARE(stateOf(ledger, "core").held, usd("0.2"));
    }
    QCOMPARE(stateOf(ledger, "core").held, Money());
    ledger.release(held(ledger, "0.5"));
    ledger.release(Hold());
    QCOMPARE(stateOf(ledger, "core").held, Money());
    QCOMPARE(stateOf(ledger, "core").spent, Money());
}

void tst_Ledger::aRefusedCallHoldsNothingAnywhere()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("wide", usd("10")), budget("tight", usd("1"))}, nothing);
    const auto refused = ledger.hold({subject()}, usd("2"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().budget, QStringLiteral("tight"));
    QCOMPARE(stateOf(ledger, "wide").held, Money());
}

void tst_Ledger::aWarningBudgetNeverRefuses()
{
    Ledger ledger(m_clock);
    Budget warning = budget("core", usd("1"));
    warning.action = BudgetAction::Warn;
    ledger.configure({warning}, nothing);
    QVERIFY(ledger.hold({subject()}, std::nullopt));
    ledger.settle(held(ledger, "5"), subject(), usd("5"));
    QCOMPARE(stateOf(ledger, "core").spent, usd("5"));
    QVERIFY(ledger.hold({subject()}, usd("5")));
}

void tst_Ledger::aLimitOfZeroBlocksAllThatCosts()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", Money())}, nothing);
    QVERIFY(!ledger.hold({subject()}, Money::fromPicodollars(1)));
    QVERIFY(ledger.hold({subject()}, Money()));
}

void tst_Ledger::anUnpricedModelIsRefusedUnlessAllowed()
{
    Ledger ledger(m_clock);
    Budget core = budget("core", usd("1"));
    ledger.configure({core}, nothing);
    const auto refused = ledger.hold({subject("up", "my-model")}, std::nullopt);
    QVERIFY(!refused);
    QVERIFY(refused.error().unpriced);
    QCOMPARE(refused.error().message,
             QStringLiteral("Budget \"core\" can not let this call through: there is no price for up/my-model, so "
                            "nobody knows what it costs. Add its price to \"prices\", or let the budget allow unpriced "
                            "models."));
    core.allowUnpriced = true;
    ledger.configure({core}, nothing);
    QVERIFY(ledger.hold({subject("up", "my-model")}, std::nullopt));
}

void tst_Ledger::aScopeIsHeldForAnyTargetAndChargedForTheOneThatAnswered()
{
    Ledger ledger(m_clock);
    Budget claude = budget("claude", usd("1"));
    claude.scope.provider = QStringLiteral("claude");
    Budget gpt = budget("gpt", usd("1"));
    gpt.scope.model = QStringLiteral("gpt-*");
    Budget sales = budget("sales", usd("1"));
    sales.scope.team = QStringLiteral("sales");
    ledger.configure({claude, gpt, sales}, nothing);

    auto hold = ledger.hold({subject(), subject("openai", "gpt-5")}, usd("0.5"));
    QVERIFY(hold);
    QCOMPARE(stateOf(ledger, "claude").held, usd("0.5"));
    QCOMPARE(stateOf(ledger, "gpt").held, usd("0.5"));
    QCOMPARE(stateOf(ledger, "sales").held, Money());
    QCOMPARE(ledger.settle(*std::move(hold), subject("openai", "gpt-5"), usd("0.3")),
             std::vector{QStringLiteral("gpt")});
    QCOMPARE(stateOf(ledger, "claude").held, Money());
    QCOMPARE(stateOf(ledger, "claude").spent, Money());
    QCOMPARE(stateOf(ledger, "gpt").spent, usd("0.3"));
}

void tst_Ledger::aNewPeriodBeginsWithNothingSpent()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    ledger.settle(held(ledger, "1"), subject(), usd("1"));
    m_clock.setNow(utc("2026-11-30T22:59:59Z")); // still November in Berlin
    QVERIFY(held(ledger, "1").isEmpty());
    m_clock.setNow(utc("2026-11-30T23:00:00Z"));
    QCOMPARE(stateOf(ledger, "core").spent, Money());
    QCOMPARE(stateOf(ledger, "core").period, (TimeRange{utc("2026-11-30T23:00:00Z"), utc("2026-12-31T23:00:00Z")}));
    QVERIFY(!held(ledger, "1").isEmpty());
}

void tst_Ledger::aHoldBelongsToThePeriodInWhichItWasMade()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    Hold old = held(ledger, "0.8");
    m_clock.setNow(utc("2026-12-05T12:00:00Z"));
    const Hold current = held(ledger, "0.7");
    QVERIFY(!current.isEmpty());
    QCOMPARE(ledger.settle(std::move(old), subject(), usd("0.8")), std::vector{QStringLiteral("core")});
    QCOMPARE(stateOf(ledger, "core").spent, Money());
    QCOMPARE(stateOf(ledger, "core").held, usd("0.7"));
}

void tst_Ledger::aClockSetBackReopensNoPeriod()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core", usd("1"))}, nothing);
    m_clock.setNow(utc("2026-12-05T12:00:00Z"));
    ledger.settle(held(ledger, "1"), subject(), usd("1"));
    m_clock.setNow(utc("2026-11-22T12:00:00Z"));
    QVERIFY(held(ledger, "1").isEmpty());
    QCOMPARE(stateOf(ledger, "core").spent, usd("1"));
}

void tst_Ledger::budgetsThatStayKeepWhatIsSpentAndHeld()
{
    Ledger ledger(m_clock);
    Budget core = budget("core", usd("1"));
    ledger.configure({core, budget("gone", usd("1"))}, nothing);
    ledger.settle(held(ledger, "0.2"), subject(), usd("0.2"));
    Hold hold = held(ledger, "0.3");

    core.limit = usd("2");
    std::vector<QString> asked;
    ledger.configure({core, budget("added", usd("9"))}, [&](const Budget &other, TimeRange period) {
        asked.push_back(other.id);
        return period.contains(m_clock.now()) ? usd("4") : Money();
    });
    QCOMPARE(asked, std::vector{QStringLiteral("added")});
    QCOMPARE(stateOf(ledger, "core").limit, usd("2"));
    QCOMPARE(stateOf(ledger, "core").spent, usd("0.2"));
    QCOMPARE(stateOf(ledger, "core").held, usd("0.3"));
    QCOMPARE(stateOf(ledger, "added").spent, usd("4"));
    QCOMPARE(ledger.states().size(), std::size_t(2));
    ledger.settle(std::move(hold), subject(), usd("0.1"));
    QCOMPARE(stateOf(ledger, "core").spent, usd("0.3"));
    QCOMPARE(stateOf(ledger, "core").held, Money());
}

void tst_Ledger::aNewBudgetChargesCallsThatAreUnderWay()
{
    Ledger ledger(m_clock);
    ledger.configure({}, nothing);
    Hold hold = held(ledger, "0.3");
    ledger.configure({budget("core", usd("1"))}, nothing);
    QCOMPARE(ledger.settle(std::move(hold), subject(), usd("0.1")), std::vector{QStringLiteral("core")});
    QCOMPARE(stateOf(ledger, "core").spent, usd("0.1"));
    QCOMPARE(stateOf(ledger, "core").held, Money());
}

void tst_Ledger::anAlertIsMadeOncePerPeriod()
{
    Ledger ledger(m_clock);
    Budget core = budget("core", usd("1"));
    core.alerts = {50, 80, 100};
    ledger.configure({core}, nothing);
    const auto spend = [&](const char *amount) {
        ledger.settle(held(ledger, amount), subject(), usd(amount));
        std::vector<int> percents;
        for (const BudgetAlert &alert : ledger.takeAlerts())
            percents.push_back(alert.percent);
        return percents;
    };
    QCOMPARE(spend("0.49"), std::vector<int>());
    QCOMPARE(spend("0.01"), std::vector{50});
    QCOMPARE(spend("0.01"), std::vector<int>());
    QCOMPARE(spend("0.49"), (std::vector{80, 100}));
    m_clock.setNow(utc("2026-12-05T12:00:00Z"));
    QCOMPARE(spend("0.6"), std::vector{50});
}

void tst_Ledger::passedThresholdsAreNotReportedAgainAfterAStart()
{
    Ledger ledger(m_clock);
    Budget core = budget("core", usd("1"));
    core.alerts = {50, 80};
    ledger.configure({core}, [](const Budget &, TimeRange) { return usd("0.6"); });
    QVERIFY(ledger.takeAlerts().empty());
    ledger.settle(held(ledger, "0.2"), subject(), usd("0.2"));
    const auto alerts = ledger.takeAlerts();
    QCOMPARE(alerts.size(), std::size_t(1));
    QCOMPARE(alerts.front().percent, 80);
    QCOMPARE(alerts.front().state.spent, usd("0.8"));
    QCOMPARE(alerts.front().state.held, Money());
}

void tst_Ledger::aRefusalSaysWhatToDo()
{
    Ledger ledger(m_clock);
    ledger.configure({budget("core-month", usd("200"))}, [](const Budget &, TimeRange) { return usd("200"); });
    const auto refused = ledger.hold({subject()}, usd("0.01"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message,
             QStringLiteral("Budget \"core-month\" is used up: $200.00 of $200.00 since 1 November (Europe/Berlin). It "
                            "resets on 1 December. Raise it in Budgets, or ask for a cheaper model."));
    QCOMPARE(refused.error().limit, usd("200"));
    QCOMPARE(refused.error().spent, usd("200"));
    QCOMPARE(refused.error().timeZone, QByteArray("Europe/Berlin"));
    QCOMPARE(refused.error().period.from, utc("2026-10-31T23:00:00Z"));
}

void tst_Ledger::aRefusalNamesWhatIsLeft()
{
    Ledger ledger(m_clock);
    Budget hourly = budget("hourly", usd("1"));
    hourly.period = Period::Hour;
    ledger.configure({hourly}, [](const Budget &, TimeRange) { return usd("0.5"); });
    const Hold hold = held(ledger, "0.1234");
    const auto refused = ledger.hold({subject()}, usd("0.4"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message,
             QStringLiteral("Budget \"hourly\" has too little left: $0.50 of $1.00 spent since 17:00 (Europe/Berlin) "
                            "and $0.1234 held for calls under way, and this call may cost up to $0.40. It resets at "
                            "18:00. Raise it in Budgets, or ask for a cheaper model."));
}

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"
