// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/provider.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::model {

namespace {
constexpr std::array<std::pair<ProviderKind, QLatin1StringView>, 9> kKinds{{
    {ProviderKind::OpenAi, QLatin1StringView("openai")},
    {ProviderKind::OpenAiResponses, QLatin1StringView("openai-responses")},
    {ProviderKind::Anthropic, QLatin1StringView("anthropic")},
    {ProviderKind::Gemini, QLatin1StringView("gemini")},
    {ProviderKind::AzureOpenAi, QLatin1StringView("azure-openai")},
    {ProviderKind::Vertex, QLatin1StringView("vertex")},
    {ProviderKind::Bedrock, QLatin1StringView("bedrock")},
    {ProviderKind::ModelArk, QLatin1StringView("modelark")},
    {ProviderKind::Ollama, QLatin1StringView("ollama")},
}};

constexpr std::array<std::pair<SecretReference::Store, QLatin1StringView>, 4> kStores{{
    {SecretReference::Store::Keychain, QLatin1StringView("keychain:")},
    {SecretReference::Store::Environment, QLatin1StringView("env:")},
    {SecretReference::Store::File, QLatin1StringView("file:")},
    {SecretReference::Store::Session, QLatin1StringView("session:")},
}};
} // namespace

QString toString(ProviderKind kind)
{
    return QString(std::ranges::find(kKinds, kind, &std::pair<ProviderKind, QLatin1StringView>::first)->second);
}

std::optional<ProviderKind> providerKindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kKinds, [name](const auto &entry) { return name == entry.second; });
    return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

const std::vector<ProviderKind> &allProviderKinds()
{
    static const std::vector<ProviderKind> kinds = [] {
        std::vector<ProviderKind> all;
        for (const auto &[kind, name] : kKinds)
            all.push_back(kind);
        return all;
    }();
    return kinds;
}

QString SecretReference::toString() const
{
    for (const auto &[kept, prefix] : kStores) {
        if (kept == store)
            return prefix + name;
    }
    return {};
}

std::optional<SecretReference> SecretReference::fromString(QStringView text)
{
    for (const auto &[kept, prefix] : kStores) {
        if (text.startsWith(prefix) && text.size() > prefix.size())
            return SecretReference{kept, text.sliced(prefix.size()).toString()};
    }
    return std::nullopt;
}

} // namespace waybill::model
