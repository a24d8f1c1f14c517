// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/errorclass.h"
#include "provider/verdict.h"

#include <chrono>
#include <optional>

namespace waybill::gateway {

/// How long to wait before the same target is asked again; nothing if it should not be. `used` of `allowed` retries
/// have been spent; with `anotherTarget` a rate limit is not waited for.
std::optional<std::chrono::milliseconds> retryDelay(const provider::Verdict &verdict, int used, int allowed,
                                                    bool anotherTarget);

/// Which of several failures helps a tool most when every target failed; larger is better.
int usefulness(model::ErrorClass errorClass);

} // namespace waybill::gateway
