// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/timerange.h"
#include "model/exchangerecord.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace waybill::model {

/// What rows a view is about. Empty fields do not restrict; texts with `*` are globs, lists mean "any of".
struct Filter
{
    std::vector<QString> providers;
    std::vector<QString> models; ///< requested or upstream
    std::vector<QString> clients;
    std::vector<QString> teams;
    std::vector<QString> routes;
    enum class Status { Any, Succeeded, Failed } status = Status::Any;
    std::vector<int> statusClasses; ///< 2, 4, 5 …
    std::vector<int> statusCodes;
    std::optional<Money> costAbove;
    std::optional<std::int64_t> durationAboveUs;
    bool onlyFallback = false; ///< more than one attempt
    std::optional<bool> streaming;
    QString text; ///< found in id, model, client or error message
    std::optional<bool> demo = false; ///< real calls only unless asked; nullopt: both

    friend bool operator==(const Filter &, const Filter &) = default;
};

/// One line of the Requests table.
struct ExchangeRow
{
    std::int64_t key = 0; ///< position in the store: newer is larger
    QByteArray id;
    TimePoint startedAt;
    QString client;
    QString requestedModel;
    QString provider;
    QString upstreamModel;
    bool streaming = false;
    bool demo = false;
    int status = 0;
    ErrorClass errorClass = ErrorClass::None;
    int attempts = 0;
    std::int64_t firstTokenUs = -1;
    std::int64_t durationUs = 0;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    CostSource costSource = CostSource::Unpriced;
    std::optional<Money> cost;
};

/// A page of rows, newest first, that begin below `before` (exclusive; absent: from the newest).
struct RowsQuery
{
    TimeRange range;
    Filter filter;
    std::optional<std::int64_t> before;
    int limit = 256;
};

enum class Dimension { Model, Provider, Client, Team, Route };
/// "model", "provider", "client", "team", "route"
QString toString(Dimension dimension);
std::optional<Dimension> dimensionFromName(QStringView name);

/// Sums over a set of calls. Percentiles are in µs, -1 without data.
struct Totals
{
    std::int64_t requests = 0;
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    Usage usage;
    Money cost;
    std::int64_t unpriced = 0; ///< calls without a price
    std::int64_t estimated = 0; ///< calls whose cost was estimated
    std::int64_t latencyP50 = -1;
    std::int64_t latencyP95 = -1;
    std::int64_t latencyP99 = -1;
    std::int64_t firstTokenP50 = -1;
    std::int64_t firstTokenP95 = -1;
};

/// Sums of one slot of time.
struct Slot
{
    TimeRange range;
    Totals totals;
};

struct SeriesSlots
{
    QString name;
    Totals totals;
    std::vector<Money> costs; ///< one a slot, in the order of Overview::slots
};

struct Overview
{
    TimeRange range;
    Totals totals;
    Totals previous; ///< the range of the same length before
    std::vector<Slot> slots;
    std::vector<SeriesSlots> series; ///< by cost, dearest first
    struct ErrorSeries
    {
        ErrorClass errorClass = ErrorClass::None;
        std::vector<std::int64_t> counts; ///< one a slot
    };
    std::vector<ErrorSeries> errors;
    std::vector<ExchangeRow> lastCalls;
};

struct OverviewQuery
{
    TimeRange range;
    Filter filter;
    Duration slot{}; ///< length of a slot; a multiple of a minute
    Dimension groupBy = Dimension::Model;
    int lastCalls = 20;
};

enum class ReportPeriod { Total, Day, Month };

struct ReportQuery
{
    TimeRange range;
    Filter filter;
    std::vector<Dimension> groupBy{Dimension::Model};
    ReportPeriod period = ReportPeriod::Day;
    QByteArray timeZone; ///< IANA name for the limits of days and months; empty: UTC
};

struct ReportRow
{
    TimeRange period;
    std::vector<QString> group; ///< one value a dimension of the query
    Totals totals;
};

struct Report
{
    ReportQuery query;
    std::vector<ReportRow> rows; ///< by period, then group
    Totals totals;
};

/// What the live feed tells the window, at most ten times a second.
struct LiveBatch
{
    std::vector<ExchangeRow> rows; ///< newest last; at most the last 200
    std::int64_t arrived = 0; ///< all calls since the last batch
    std::int64_t inFlight = 0;
};

} // namespace waybill::model
