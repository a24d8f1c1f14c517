// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/usage.h"

#include <algorithm>

namespace waybill::model {

namespace {
constexpr std::array<std::string_view, kMeterCount> kNames{
    "input",     "cache_read", "cache_write", "cache_write_5m",   "cache_write_1h",   "text_in",
    "audio_in",  "image_in",   "video_in",    "audio_cache_read", "image_cache_read", "output",
    "reasoning", "text_out",   "audio_out",   "image_out",        "video_out",        "citation_out"};
}

std::string_view meterName(Meter meter)
{
    return kNames[static_cast<std::size_t>(meter)];
}

std::optional<Meter> meterFromName(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<Meter>(found - kNames.begin());
}

bool Usage::isEmpty() const
{
    return calls.empty() && std::ranges::all_of(tokens, [](std::int64_t count) { return count == 0; });
}

} // namespace waybill::model
