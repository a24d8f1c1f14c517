// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QString>

#include <vector>

namespace waybill::ui {

/// Why a target would be passed over before it is tried.
enum class Skip { No, UnknownProvider, DisabledProvider };

Skip skipOf(const model::Configuration &configuration, const model::RouteTarget &target);
/// A sentence that says why and what to do; empty for Skip::No.
QString toText(Skip skip, const QString &provider);

/// Which route would answer for a model name, and in which order its targets would be tried.
struct DryRun
{
    /// An exact route's name wins, then "provider/model", then the first pattern that fits.
    enum class Match { None, Exact, Direct, Pattern };
    struct Step
    {
        QString provider;
        QString model; ///< as the provider would be asked
        Skip skip = Skip::No;
    };
    Match match = Match::None;
    int route = -1; ///< index in the configuration; -1 for None and Direct
    std::vector<Step> steps;
};

DryRun dryRun(const model::Configuration &configuration, const QString &asked);

} // namespace waybill::ui
