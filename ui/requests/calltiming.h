// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"
#include "ui/charts/waterfall.h"

namespace waybill::ui {

/// A call cut into steps on one axis: Waybill's own time, then for each try the connection, the wait for the first
/// byte and the stream, with the pauses between tries.
std::vector<WaterfallStep> timingOf(const model::ExchangeRecord &record);

/// "one connection reused, one opened"
QString connectionsText(const model::ExchangeRecord &record);

} // namespace waybill::ui
