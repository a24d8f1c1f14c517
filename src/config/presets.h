// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/providerpreset.h"

#include <vector>

namespace waybill::config {

/// The services that Waybill knows by name, in the order to show them. From resources/presets.json, read once; any
/// thread.
const std::vector<model::ProviderPreset> &providerPresets();

} // namespace waybill::config
