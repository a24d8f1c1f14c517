// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/envelope.h"
#include "dialect/metered.h"
#include "gateway/engine.h"
#include "gateway/runtime.h"
#include "model/exchangerecord.h"
#include "routing/plan.h"
#include "spend/ledger.h"

#include <optional>
#include <vector>

namespace waybill::gateway {

/// The money of one call: held before it is sent, charged when its usage is known. Worker thread; part of an Exchange.
class Charge final
{
public:
    Charge(Engine &engine, const Runtime &runtime, const dialect::Envelope &envelope, model::ExchangeRecord &record);

    /// Holds the worst case at the dearest target. Where a budget refuses unpriced models, the targets without a price
    /// leave the plan if others remain. Returns the refusal, if there is one.
    std::optional<spend::BudgetRefusal> reserve(routing::Plan &plan);

    /// Writes usage and cost of what `metered` says into the record. Without a usage both are estimated, and so they
    /// are when the call ended before the usage was final.
    void meter(const dialect::Metered &metered, bool complete);
    /// The call reached no model: it costs nothing.
    void meterNothing();

    /// Turns the hold into the record's cost, or gives it back.
    void settle();

private:
    std::optional<Money> worstCase(const routing::PlannedTarget &target) const;
    spend::Subject subjectOf(const QString &provider, const QString &modelName) const;
    std::vector<spend::Subject> subjectsOf(const std::vector<routing::PlannedTarget> &targets) const;
    model::Cost priced(const dialect::Metered &metered) const;

    Engine &m_engine;
    const Runtime &m_runtime;
    const dialect::Envelope &m_envelope;
    model::ExchangeRecord &m_record;
    std::optional<spend::Hold> m_hold;
};

} // namespace waybill::gateway
