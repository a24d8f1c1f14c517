// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "ui/charts/chartdata.h"

namespace waybill::ui {

class SeriesColours;

/// Spend a slot, cut into the series of the overview; series without a colour of their own become "Other".
ChartData spendChart(const model::Overview &overview, SeriesColours &colours);
/// The median and the 95th percentile of each slot.
ChartData latencyChart(const model::Overview &overview);
/// Failures a slot by their class.
ChartData errorChart(const model::Overview &overview, SeriesColours &colours);

/// "Rate limit", "Timeout": a class of errors in the user's language.
QString errorClassText(model::ErrorClass errorClass);

} // namespace waybill::ui
