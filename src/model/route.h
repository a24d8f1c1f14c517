// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"

#include <QString>

#include <optional>
#include <vector>

namespace waybill::model {

/// How a route chooses among its targets: "fallback", "weighted", "cheapest", "fastest", "least-busy".
enum class Strategy { Fallback, Weighted, Cheapest, Fastest, LeastBusy };

QString toString(Strategy strategy);
std::optional<Strategy> strategyFromName(QStringView name);

/// One place where a call can go. An empty `model` passes the requested name on.
struct RouteTarget
{
    QString provider;
    QString model;
    int weight = 1;
    friend bool operator==(const RouteTarget &, const RouteTarget &) = default;
};

/// What answers when a tool asks for `model`, an exact name or a glob. Exact beats glob, then file order decides.
struct Route
{
    QString model;
    Strategy strategy = Strategy::Fallback;
    int retries = 0; ///< further attempts on the same target before the next one
    std::vector<RouteTarget> targets;
    Timeouts timeouts; ///< wins over the provider's
    friend bool operator==(const Route &, const Route &) = default;
};

} // namespace waybill::model
