// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/charge.h"

#include "spend/providerprice.h"

#include <algorithm>

namespace waybill::gateway {

namespace {

constexpr std::int64_t kBytesPerToken = 4;
// What a call is taken to generate at most when neither it nor the price book says.
constexpr std::int64_t kAssumedOutputTokens = 16'384;

/// Counting tokens generates none, and no provider charges for it.
bool isFree(model::Operation operation)
{
    return operation == model::Operation::CountMessageTokens || operation == model::Operation::CountContentTokens;
}

spend::PriceContext contextOf(const QString &serviceTier, const QString &speed)
{
    spend::PriceContext context;
    context.serviceTier = serviceTier;
    context.speed = speed;
    return context;
}

} // namespace

Charge::Charge(Engine &engine, const Runtime &runtime, const dialect::Envelope &envelope, model::ExchangeRecord &record)
    : m_engine(engine)
    , m_runtime(runtime)
    , m_envelope(envelope)
    , m_record(record)
{
}

std::optional<spend::BudgetRefusal> Charge::reserve(routing::Plan &plan)
{
    if (isFree(m_envelope.operation))
        return std::nullopt;

    std::vector<routing::PlannedTarget> priced;
    Money dearest;
    for (const routing::PlannedTarget &target : plan.targets) {
        // A demo's money is not real.
        if (const auto cost = target.provider->demo ? Money() : worstCase(target)) {
            dearest = std::max(dearest, *cost);
            priced.push_back(target);
        }
    }
    const bool allPriced = priced.size() == plan.targets.size();
    auto hold = m_engine.ledger.hold(subjectsOf(plan.targets), allPriced ? std::optional(dearest) : std::nullopt);
    if (!allPriced && !priced.empty() && (hold || hold.error().unpriced)) {
        if (!hold)
            plan.targets = std::move(priced);
        hold = m_engine.ledger.hold(subjectsOf(plan.targets), dearest);
    }
    if (!hold)
        return hold.error();
    m_hold.emplace(*std::move(hold));
    return std::nullopt;
}

void Charge::meter(const dialect::Metered &metered, bool complete)
{
    if (isFree(m_envelope.operation))
        return meterNothing();
    const bool estimated = !metered.usage || !complete;
    m_record.usage = metered.usage.value_or(model::Usage());
    if (estimated) {
        // The provider has read the prompt and bills what it generated, whether or not it came to say so.
        auto &input = m_record.usage[model::Meter::Input];
        auto &output = m_record.usage[model::Meter::Output];
        input = std::max<std::int64_t>(input, m_envelope.estimatedInputTokens);
        output = std::max<std::int64_t>(output, (metered.outputBytes + kBytesPerToken - 1) / kBytesPerToken);
    }
    m_record.cost = priced(metered);
    if (m_record.cost.isPriced() && m_record.cost.source == model::CostSource::Computed && estimated)
        m_record.cost.source = model::CostSource::Estimated;
}

void Charge::meterNothing()
{
    m_record.cost = {.source = model::CostSource::Computed, .total = Money(), .lines = {}, .priceRow = {}};
}

void Charge::settle()
{
    if (!m_hold)
        return;
    if (!m_record.demo && m_record.cost.total && !m_record.cost.total->isZero())
        m_record.budgets = m_engine.ledger.settle(
            *std::move(m_hold), subjectOf(m_record.provider, m_record.upstreamModel), *m_record.cost.total);
    else
        m_engine.ledger.release(*std::move(m_hold));
    m_hold.reset();
}

std::optional<Money> Charge::worstCase(const routing::PlannedTarget &target) const
{
    const spend::PriceRow *row = spend::rowOf(*m_runtime.prices, *target.provider, target.model);
    if (!row)
        return std::nullopt;
    const std::int64_t most = row->maximumOutput.value_or(kAssumedOutputTokens);
    const std::int64_t output = m_envelope.maximumOutputTokens.value_or(most) * m_envelope.choices;
    const spend::PriceContext context = contextOf(m_envelope.serviceTier, m_envelope.speed);
    return spend::PriceBook::worstCase(*row, m_envelope.estimatedInputTokens, output, m_record.startedAt, context);
}

spend::Subject Charge::subjectOf(const QString &provider, const QString &modelName) const
{
    return {.provider = provider,
            .model = modelName,
            .route = m_record.route,
            .client = m_record.client,
            .team = m_record.team,
            .project = m_record.project,
            .requestedModel = m_record.requestedModel};
}

std::vector<spend::Subject> Charge::subjectsOf(const std::vector<routing::PlannedTarget> &targets) const
{
    std::vector<spend::Subject> subjects;
    for (const routing::PlannedTarget &target : targets) {
        if (!target.provider->demo)
            subjects.push_back(subjectOf(target.provider->id, target.model));
    }
    return subjects;
}

model::Cost Charge::priced(const dialect::Metered &metered) const
{
    const model::Provider &provider = *m_runtime.configuration->provider(m_record.provider);
    const spend::PriceContext context = contextOf(metered.serviceTier, metered.speed);
    const auto price = [&](const QString &modelName) {
        return spend::priceOf(*m_runtime.prices, provider, modelName, m_record.usage, m_record.startedAt, context);
    };
    model::Cost cost = price(m_record.upstreamModel);
    // An alias of the provider may be priced under the name it resolved to.
    if (!cost.isPriced() && !metered.model.isEmpty())
        cost = price(metered.model);
    if (!cost.isPriced() && metered.reportedCost) {
        cost.source = model::CostSource::Reported;
        cost.total = metered.reportedCost;
    }
    return cost;
}

} // namespace waybill::gateway
