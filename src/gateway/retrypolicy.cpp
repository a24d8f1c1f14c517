// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace waybill::gateway {

using model::ErrorClass;
using provider::Verdict;

namespace {

constexpr std::chrono::milliseconds kFirstBackOff{500};
constexpr int kMostDoublings = 4;
// Tools give up, or ask again themselves, when nothing comes for longer.
constexpr std::chrono::milliseconds kLongestWait{20'000};

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(const Verdict &verdict, int used, int allowed, bool anotherTarget)
{
    const bool limitPasses = verdict.errorClass == ErrorClass::RateLimit && verdict.retryAfter && !anotherTarget;
    if (used >= allowed || (verdict.step != Verdict::Step::RetrySame && !limitPasses))
        return std::nullopt;

    // Full jitter keeps tools that failed together from coming back together.
    const auto ceiling = kFirstBackOff * (1 << std::min(used, kMostDoublings));
    const std::chrono::milliseconds jittered{QRandomGenerator::global()->bounded(static_cast<int>(ceiling.count()))
                                             + 1};
    const auto wait = std::max(jittered, verdict.retryAfter.value_or(std::chrono::milliseconds::zero()));
    return wait > kLongestWait ? std::nullopt : std::optional(wait);
}

int usefulness(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::RateLimit: // says when to come back
        return 4;
    case ErrorClass::Overloaded:
    case ErrorClass::Server:
        return 3;
    case ErrorClass::Authentication: // say what to mend
    case ErrorClass::Billing:
    case ErrorClass::Permission:
    case ErrorClass::NotFound:
        return 2;
    default:
        return 1;
    }
}

} // namespace waybill::gateway
