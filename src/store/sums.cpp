// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sums.h"

#include "store/columns.h"

namespace waybill::store {

void Sums::add(const model::ExchangeRecord &record)
{
    ++requests;
    succeeded += record.succeeded();
    unpriced += !record.cost.isPriced();
    estimated += record.cost.source == model::CostSource::Estimated;
    cost.add(record.cost.total.value_or(Money()));
    addUsage(record.usage, usage);
    latency.add(record.durationUs);
    firstToken.add(record.firstTokenUs);
}

void Sums::merge(const Sums &other)
{
    requests += other.requests;
    succeeded += other.succeeded;
    unpriced += other.unpriced;
    estimated += other.estimated;
    cost.add(other.cost.total());
    addUsage(other.usage, usage);
    latency.merge(other.latency);
    firstToken.merge(other.firstToken);
}

model::Totals Sums::totals() const
{
    model::Totals totals;
    totals.requests = requests;
    totals.succeeded = succeeded;
    totals.failed = requests - succeeded;
    totals.usage = usage;
    totals.cost = cost.total();
    totals.unpriced = unpriced;
    totals.estimated = estimated;
    totals.latencyP50 = latency.quantile(0.5);
    totals.latencyP95 = latency.quantile(0.95);
    totals.latencyP99 = latency.quantile(0.99);
    totals.firstTokenP50 = firstToken.quantile(0.5);
    totals.firstTokenP95 = firstToken.quantile(0.95);
    return totals;
}

} // namespace waybill::store
