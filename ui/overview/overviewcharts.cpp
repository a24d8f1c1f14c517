// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewcharts.h"

#include "ui/charts/seriescolours.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
constexpr int kMedianColour = 0;
constexpr int kPercentileColour = 1;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

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
    switch (errorClass) {
    case model::ErrorClass::None:
        return translated("None");
    case model::ErrorClass::Connect:
        return translated("No connection");
    case model::ErrorClass::Timeout:
        return translated("Timeout");
    case model::ErrorClass::InvalidRequest:
        return translated("Invalid request");
    case model::ErrorClass::ContextLength:
        return translated("Context too long");
    case model::ErrorClass::ContentFilter:
        return translated("Content filter");
    case model::ErrorClass::Authentication:
        return translated("Key refused");
    case model::ErrorClass::Billing:
        return translated("Billing");
    case model::ErrorClass::Permission:
        return translated("Not permitted");
    case model::ErrorClass::NotFound:
        return translated("Not found");
    case model::ErrorClass::RateLimit:
        return translated("Rate limit");
    case model::ErrorClass::Overloaded:
        return translated("Overloaded");
    case model::ErrorClass::Server:
        return translated("Server error");
    case model::ErrorClass::Truncated:
        return translated("Broken off");
    case model::ErrorClass::Protocol:
        return translated("Bad answer");
    case model::ErrorClass::Cancelled:
        return translated("Cancelled");
    case model::ErrorClass::Budget:
        return translated("Budget");
    case model::ErrorClass::Unroutable:
        return translated("No route");
    case model::ErrorClass::Interrupted:
        return translated("Interrupted");
    }
    return {};
}

} // namespace waybill::ui
