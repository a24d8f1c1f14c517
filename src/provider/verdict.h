// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/errors.h"
#include "http/wirereply.h"
#include "model/errorclass.h"

#include <chrono>
#include <optional>

namespace waybill::provider {

/// What a failed attempt was and what should follow. The table is section 13 of the protocol reference.
struct Verdict
{
    enum class Step {
        RetrySame, ///< the same target may answer if asked again
        NextTarget, ///< this target will not answer; another may
        FailToClient, ///< no target would answer this request
    };
    model::ErrorClass errorClass = model::ErrorClass::None;
    Step step = Step::FailToClient;
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// Judges a call that ended without a usable HTTP answer.
Verdict judge(http::WireReply::Failure failure);

/// Judges an error answer: by the provider's own code first, by status second.
Verdict judge(const dialect::UpstreamError &error);

} // namespace waybill::provider
