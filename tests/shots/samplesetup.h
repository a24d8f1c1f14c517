// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

namespace waybill::shots {

/// The configuration of a small company: providers with keys from the environment, routes, clients, budgets. Sets those
/// variables to made-up keys; nothing is ever sent.
model::Configuration sampleConfiguration(quint16 port);

} // namespace waybill::shots
