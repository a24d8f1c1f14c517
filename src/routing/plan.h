// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QString>

#include <vector>

namespace waybill::routing {

/// A place a call can go, in the order in which it is tried.
struct PlannedTarget
{
    const model::Provider *provider = nullptr; ///< lives as long as the configuration the plan was made from
    QString model; ///< as named to the provider
};

/// A place a call cannot go, and why: said to the user, never silently skipped.
struct Exclusion
{
    QString provider;
    QString model;
    QString reason; ///< "speaks Anthropic, the call is OpenAI Chat"
};

/// What will be tried for one call.
struct Plan
{
    QString route; ///< the route's model pattern; empty when the call named a provider itself
    bool known = false; ///< a route or a provider answers to this name at all
    int retries = 0;
    model::Timeouts timeouts;
    std::vector<PlannedTarget> targets;
    std::vector<Exclusion> exclusions;

    bool isEmpty() const { return targets.empty(); }
};

} // namespace waybill::routing
