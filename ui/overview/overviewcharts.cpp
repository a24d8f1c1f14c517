// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewcharts.h"

#include "ui/charts/seriescolours.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
constexpr int kMedianColour = 0;
constexpr int kPercentileColour = 1;

ChartData chartOver(const model::Overview &overview, ChartUnit unit)
{
    ChartData data;
    data.unit = unit;
    for (const model::Slot &slot : overview.slots)
        data.slots.push_back(slot.range);
    return data;
}
} // namespace

ChartData spendChart(const model::Overview &overview, SeriesColours &colours)
{
    ChartData data = chartOver(overview, ChartUnit::Money);
    for (const model::SeriesSlots &series : overview.series) {
        ChartSeries one{series.name, colours.indexOf(series.name), {}};
        for (const Money &cost : series.costs)
            one.values.push_back(cost.picodollars());
        one.values.resize(data.slots.size(), 0);
        data.series.push_back(std::move(one));
    }
    mergeOthers(data);
    return data;
}

ChartData latencyChart(const model::Overview &overview)
{
    ChartData data = chartOver(overview, ChartUnit::Duration);
    data.additive = false;
    ChartSeries median{QStringLiteral("p50"), kMedianColour, {}};
    ChartSeries percentile{QStringLiteral("p95"), kPercentileColour, {}};
    for (const model::Slot &slot : overview.slots) {
        median.values.push_back(slot.totals.latencyP50);
        percentile.values.push_back(slot.totals.latencyP95);
    }
    data.series = {std::move(median), std::move(percentile)};
    return data;
}

ChartData errorChart(const model::Overview &overview, SeriesColours &colours)
{
    ChartData data = chartOver(overview, ChartUnit::Count);
    for (const auto &series : overview.errors) {
        ChartSeries one{errorClassText(series.errorClass), colours.indexOf(model::toString(series.errorClass)),
                        series.counts};
        one.values.resize(data.slots.size(), 0);
        data.series.push_back(std::move(one));
    }
    mergeOthers(data);
    return data;
}

QString errorClassText(model::ErrorClass errorClass)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("ErrorClass", source); };
    switch (errorClass) {
    case model::ErrorClass::None:
        return text("None");
    case model::ErrorClass::Connect:
        return text("No connection");
    case model::ErrorClass::Timeout:
        return text("Timeout");
    case model::ErrorClass::InvalidRequest:
        return text("Invalid request");
    case model::ErrorClass::ContextLength:
        return text("Context too long");
    case model::ErrorClass::ContentFilter:
        return text("Content filter");
    case model::ErrorClass::Authentication:
        return text("Key refused");
    case model::ErrorClass::Billing:
        return text("Billing");
    case model::ErrorClass::Permission:
        return text("Not permitted");
    case model::ErrorClass::NotFound:
        return text("Not found");
    case model::ErrorClass::RateLimit:
        return text("Rate limit");
    case model::ErrorClass::Overloaded:
        return text("Overloaded");
    case model::ErrorClass::Server:
        return text("Server error");
    case model::ErrorClass::Truncated:
        return text("Broken off");
    case model::ErrorClass::Protocol:
        return text("Bad answer");
    case model::ErrorClass::Cancelled:
        return text("Cancelled");
    case model::ErrorClass::Budget:
        return text("Budget");
    case model::ErrorClass::Unroutable:
        return text("No route");
    case model::ErrorClass::Interrupted:
        return text("Interrupted");
    }
    return {};
}

} // namespace waybill::ui
