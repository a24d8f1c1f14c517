// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/jsonreader.h"
#include "dialect/wireusage.h"

namespace waybill::dialect {

/// What a usage object tells beside counts. Views live as long as the JsonReader. Internal to this room.
struct UsageEcho
{
    std::string_view serviceTier;
    std::string_view speed;
    std::string_view inferenceGeo;
    std::optional<Money> cost; ///< what the provider says the call cost (OpenRouter)
};

/// Adds the figures of `object` to `usage`. False: the JSON broke off.
bool readUsage(JsonObject object, WireUsage &usage, UsageEcho &echo);

} // namespace waybill::dialect
