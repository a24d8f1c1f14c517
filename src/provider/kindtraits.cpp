// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/kindtraits.h"

#include <map>

namespace waybill::provider {

using model::Operation;
using model::ProviderKind;

const KindTraits &kindTraits(ProviderKind kind)
{
    using Authentication = KindTraits::Authentication;
    static const KindTraits bearer{Authentication::Bearer, {}};
    static const std::map<ProviderKind, KindTraits> special{
        {ProviderKind::Anthropic, {Authentication::AnthropicKey, {}}},
        {ProviderKind::Gemini, {Authentication::GoogleKey, {}}},
        {ProviderKind::AzureOpenAi, {Authentication::AzureKey, {}}},
        // Ollama's base URL is its root; its OpenAI-compatible paths live under /v1.
        {ProviderKind::Ollama, {Authentication::Bearer, "/v1"}},
    };
    const auto found = special.find(kind);
    return found == special.end() ? bearer : found->second;
}

bool speaks(ProviderKind kind, Operation operation)
{
    switch (kind) {
    case ProviderKind::OpenAi:
    case ProviderKind::AzureOpenAi:
    case ProviderKind::Ollama:
        return dialectOf(operation) == model::Dialect::OpenAi;
    case ProviderKind::ModelArk:
        return operation == Operation::ChatCompletions || operation == Operation::Embeddings;
    case ProviderKind::OpenAiResponses:
        return operation == Operation::Responses || operation == Operation::Embeddings;
    case ProviderKind::Anthropic:
        return dialectOf(operation) == model::Dialect::Anthropic;
    case ProviderKind::Gemini:
        return dialectOf(operation) == model::Dialect::Gemini;
    case ProviderKind::Vertex:
    case ProviderKind::Bedrock:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace waybill::provider
