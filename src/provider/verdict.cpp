// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/verdict.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace waybill::provider {

using model::ErrorClass;
using Step = Verdict::Step;

namespace {

struct CodeRule
{
    QLatin1StringView code;
    ErrorClass errorClass;
    Step step;
};

// Codes that say more than the status they come with (OpenAI, Anthropic, Gemini, Azure, ModelArk, llama.cpp).
constexpr std::array<CodeRule, 20> kCodes{{
    {QLatin1StringView("context_length_exceeded"), ErrorClass::ContextLength, Step::NextTarget},
    {QLatin1StringView("exceed_context_size_error"), ErrorClass::ContextLength, Step::NextTarget},
    {QLatin1StringView("content_filter"), ErrorClass::ContentFilter, Step::FailToClient},
    {QLatin1StringView("content_policy_violation"), ErrorClass::ContentFilter, Step::FailToClient},
    {QLatin1StringView("invalid_prompt"), ErrorClass::ContentFilter, Step::FailToClient},
    {QLatin1StringView("InputTextSensitiveContentDetected"), ErrorClass::ContentFilter, Step::FailToClient},
    {QLatin1StringView("insufficient_quota"), ErrorClass::Billing, Step::NextTarget},
    {QLatin1StringView("billing_hard_limit_reached"), ErrorClass::Billing, Step::NextTarget},
    {QLatin1StringView("billing_error"), ErrorClass::Billing, Step::NextTarget},
    {QLatin1StringView("enforced_spend_limit_reached"), ErrorClass::Billing, Step::NextTarget},
    {QLatin1StringView("contract_spend_limit_reached"), ErrorClass::Billing, Step::NextTarget},
    {QLatin1StringView("AccountOverdueError"), ErrorClass::Billing, Step::NextTarget},
    {QLatin1StringView("invalid_api_key"), ErrorClass::Authentication, Step::NextTarget},
    {QLatin1StringView("API_KEY_INVALID"), ErrorClass::Authentication, Step::NextTarget},
    {QLatin1StringView("authentication_error"), ErrorClass::Authentication, Step::NextTarget},
    {QLatin1StringView("FAILED_PRECONDITION"), ErrorClass::Permission, Step::NextTarget},
    {QLatin1StringView("model_not_found"), ErrorClass::NotFound, Step::NextTarget},
    {QLatin1StringView("rate_limit_exceeded"), ErrorClass::RateLimit, Step::NextTarget},
    {QLatin1StringView("overloaded_error"), ErrorClass::Overloaded, Step::RetrySame},
    {QLatin1StringView("ServerOverloaded"), ErrorClass::Overloaded, Step::NextTarget},
}};

// Anthropic, Gemini and Bedrock have no code for a prompt that is too long, only words.
bool isTooLong(const dialect::UpstreamError &error)
{
    constexpr std::array<QLatin1StringView, 3> kPhrases{QLatin1StringView("prompt is too long"),
                                                        QLatin1StringView("input token count"),
                                                        QLatin1StringView("Input is too long")};
    return error.status == 400 && std::ranges::any_of(kPhrases, [&](QLatin1StringView phrase) {
               return error.message.contains(phrase, Qt::CaseInsensitive);
           });
}

Verdict byStatus(int status)
{
    switch (status) {
    case 401:
        return {ErrorClass::Authentication, Step::NextTarget, {}};
    case 402:
        return {ErrorClass::Billing, Step::NextTarget, {}};
    case 403:
        return {ErrorClass::Permission, Step::NextTarget, {}};
    case 404:
        return {ErrorClass::NotFound, Step::NextTarget, {}};
    case 408:
    case 504:
        return {ErrorClass::Timeout, Step::RetrySame, {}};
    case 409:
    case 425:
        return {ErrorClass::Server, Step::RetrySame, {}};
    case 413:
        return {ErrorClass::ContextLength, Step::FailToClient, {}};
    case 424:
        return {ErrorClass::Server, Step::RetrySame, {}};
    case 429:
        return {ErrorClass::RateLimit, Step::NextTarget, {}};
    case 503:
    case 529:
        return {ErrorClass::Overloaded, Step::RetrySame, {}};
    default:
        break;
    }
    if (status >= 500)
        return {ErrorClass::Server, Step::RetrySame, {}};
    // A redirect or a stray 1xx is not an answer; nothing a client sent can mend it.
    if (status < 400)
        return {ErrorClass::Protocol, Step::NextTarget, {}};
    return {ErrorClass::InvalidRequest, Step::FailToClient, {}};
}

} // namespace

Verdict judge(http::WireReply::Failure failure)
{
    using Failure = http::WireReply::Failure;
    switch (failure) {
    case Failure::None:
        return {};
    case Failure::Connect:
    case Failure::Tls:
    case Failure::ClosedBeforeAnswer:
        return {ErrorClass::Connect, Step::RetrySame, {}};
    case Failure::ConnectTimeout:
    case Failure::FirstByteTimeout:
    case Failure::IdleTimeout:
    case Failure::TotalTimeout:
        return {ErrorClass::Timeout, Step::RetrySame, {}};
    case Failure::Truncated:
        return {ErrorClass::Truncated, Step::RetrySame, {}};
    case Failure::Protocol:
        return {ErrorClass::Protocol, Step::NextTarget, {}};
    case Failure::Aborted:
        return {ErrorClass::Cancelled, Step::FailToClient, {}};
    }
    Q_UNREACHABLE();
}

Verdict judge(const dialect::UpstreamError &error)
{
    const auto rule = std::ranges::find_if(kCodes, [&](const CodeRule &candidate) {
        return candidate.code == error.code || candidate.code == error.type;
    });
    if (rule == kCodes.end() && isTooLong(error))
        return {ErrorClass::ContextLength, Step::NextTarget, {}};
    Verdict verdict = rule == kCodes.end() ? byStatus(error.status) : Verdict{rule->errorClass, rule->step, {}};
    verdict.retryAfter = error.retryAfter;
    return verdict;
}

} // namespace waybill::provider
