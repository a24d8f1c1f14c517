// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/headers.h"

#include <chrono>
#include <optional>

namespace waybill::provider {

/// How long a provider asks to be left alone: retry-after-ms, or retry-after in seconds or as an HTTP date (RFC 9110,
/// section 10.2.3). A past date is zero; nonsense is nothing.
std::optional<std::chrono::milliseconds> retryAfter(const http::Headers &headers, TimePoint now);

} // namespace waybill::provider
