// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/budgetrefusal.h"

#include "base/clock.h"

#include <QLocale>
#include <QTimeZone>

namespace waybill::spend {

namespace {
/// Cents, or finer below a dollar, where cents would hide the difference.
QString dollars(Money amount)
{
    constexpr std::int64_t kCent = Money::kPicodollarsPerDollar / 100;
    if (amount.picodollars() >= Money::kPicodollarsPerDollar || amount.picodollars() % kCent == 0)
        return u'$' + amount.toRoundedDecimal(2);
    QString text = u'$' + amount.toRoundedDecimal(6);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return text;
}

class PeriodWords final
{
public:
    PeriodWords(const model::Budget &budget, TimeRange range)
        : m_zone(budget.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(budget.timeZone))
        , m_begin(toDateTime(range.from).toTimeZone(m_zone))
        , m_end(toDateTime(range.to).toTimeZone(m_zone))
        , m_hourly(budget.period == model::Period::Hour)
    {
    }

    QString since() const
    {
        return QStringLiteral("since %1 (%2)").arg(words(m_begin), QString::fromLatin1(m_zone.id()));
    }
    QString resets() const
    {
        return QStringLiteral("It resets %1 %2.")
            .arg(m_hourly ? QStringLiteral("at") : QStringLiteral("on"), words(m_end));
    }

private:
    QString words(const QDateTime &time) const
    {
        const bool yearMatters = m_begin.date().year() != m_end.date().year();
        const QString format = m_hourly ? QStringLiteral("HH:mm")
            : yearMatters               ? QStringLiteral("d MMMM yyyy")
                                        : QStringLiteral("d MMMM");
        return QLocale::c().toString(time, format);
    }

    QTimeZone m_zone;
    QDateTime m_begin;
    QDateTime m_end;
    bool m_hourly;
};

QString messageFor(const model::Budget &budget, const model::BudgetState &state, std::optional<Money> worstCase,
                   const QString &model)
{
    if (!worstCase) {
        return QStringLiteral("Budget \"%1\" can not let this call through: there is no price for %2, so nobody knows "
                              "what it costs. Add its price to \"prices\", or let the budget allow unpriced models.")
            .arg(budget.id, model);
    }
    const PeriodWords period(budget, state.period);
    const QString advice = QStringLiteral("Raise it in Budgets, or ask for a cheaper model.");
    if (state.spent >= state.limit) {
        return QStringLiteral("Budget \"%1\" is used up: %2 of %3 %4. %5 %6")
            .arg(budget.id, dollars(state.spent), dollars(state.limit), period.since(), period.resets(), advice);
    }
    const QString held
        = state.held.isZero() ? QString() : QStringLiteral(" and %1 held for calls under way").arg(dollars(state.held));
    return QStringLiteral("Budget \"%1\" has too little left: %2 of %3 spent %4%5, and this call may cost up to %6. "
                          "%7 %8")
        .arg(budget.id, dollars(state.spent), dollars(state.limit), period.since(), held, dollars(*worstCase),
             period.resets(), advice);
}
} // namespace

BudgetRefusal makeRefusal(const model::Budget &budget, const model::BudgetState &state, std::optional<Money> worstCase,
                          const QString &model)
{
    BudgetRefusal refusal;
    refusal.budget = budget.id;
    refusal.limit = state.limit;
    refusal.spent = state.spent;
    refusal.held = state.held;
    refusal.period = state.period;
    refusal.message = messageFor(budget, state, worstCase, model);
    refusal.timeZone = budget.timeZone;
    refusal.unpriced = !worstCase;
    return refusal;
}

} // namespace waybill::spend
