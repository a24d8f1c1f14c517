// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pulse.h"

#include "service/service.h"
#include "ui/widgets/monthbudget.h"

namespace waybill::ui {

using namespace std::chrono_literals;

namespace {
model::Budget calendarMonth()
{
    model::Budget month;
    month.period = model::Period::Month;
    return month;
}
} // namespace

Pulse::Pulse(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(5s);
    m_eachMinute.start(60s);
    m_rateTimer.setInterval(2s);
    connect(&m_soon, &QTimer::timeout, this, &Pulse::ask);
    connect(&m_eachMinute, &QTimer::timeout, this, &Pulse::askSoon);
    connect(&m_rateTimer, &QTimer::timeout, this, &Pulse::updateRate);
    connect(&context.service, &service::Service::liveBatchArrived, this, &Pulse::onBatch);
    connect(&context.service, &service::Service::configurationChanged, this, &Pulse::changed);
    connect(&context.viewState, &ViewState::demoChanged, this, &Pulse::ask);
    ask();
}

std::optional<model::BudgetState> Pulse::monthBudget() const
{
    return ui::monthBudget(m_context.service);
}

double Pulse::monthGone() const
{
    const TimePoint now = m_context.clock.now();
    const TimeRange month = calendarMonth().periodAround(now);
    return static_cast<double>((now - month.from).count()) / static_cast<double>(month.length().count());
}

void Pulse::onBatch(const model::LiveBatch &batch)
{
    m_inFlight = batch.inFlight;
    if (batch.arrived > 0) {
        m_arrivals.emplace_back(m_context.clock.now(), batch.arrived);
        askSoon();
    }
    m_rateTimer.start();
    updateRate();
}

void Pulse::askSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Pulse::ask()
{
    const TimePoint now = m_context.clock.now();
    model::Budget day;
    day.period = model::Period::Day;
    askFor({day.periodAround(now).from, now}, &m_today);
    askFor({calendarMonth().periodAround(now).from, now}, &m_month);
    askHealth();
}

void Pulse::askHealth()
{
    using State = service::ProviderHealth::State;
    m_context.service.providerHealth().then(this, [this](const Result<std::vector<service::ProviderHealth>> &health) {
        if (!health)
            return;
        m_providerAlert.reset();
        for (const service::ProviderHealth &one : *health) {
            const model::Provider *provider = m_context.service.configuration().provider(one.provider);
            if (!provider || !provider->enabled)
                continue;
            if (one.state == State::Down)
                m_providerAlert = Status::Failed;
            else if (one.state == State::Degraded && !m_providerAlert)
                m_providerAlert = Status::Degraded;
        }
        Q_EMIT changed();
    });
}

void Pulse::askFor(const TimeRange &range, model::Totals *into)
{
    model::OverviewQuery query;
    query.range = range;
    query.filter.demo = m_context.viewState.showsDemo();
    query.slot = std::max<Duration>(24h, range.length());
    query.slot = std::chrono::ceil<std::chrono::minutes>(query.slot);
    query.lastCalls = 0;
    m_context.service.overview(query).then(this, [this, into](const Result<model::Overview> &overview) {
        // A failed query keeps the last figures; the store's own status says what is wrong.
        if (!overview)
            return;
        *into = overview->totals;
        Q_EMIT changed();
    });
}

void Pulse::updateRate()
{
    const TimePoint now = m_context.clock.now();
    while (!m_arrivals.empty() && m_arrivals.front().first < now - 60s)
        m_arrivals.pop_front();
    std::int64_t sum = 0;
    for (const auto &[when, count] : m_arrivals)
        sum += count;
    if (m_arrivals.empty() && m_inFlight == 0)
        m_rateTimer.stop();
    m_perMinute = sum;
    Q_EMIT changed();
}

} // namespace waybill::ui
