// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace waybill::model {

enum class ProviderKind { OpenAi, OpenAiResponses, Anthropic, Gemini, AzureOpenAi, Vertex, Bedrock, ModelArk, Ollama };

/// Names of the configuration file: "openai", "openai-responses", "anthropic", "gemini", "azure-openai", "vertex",
/// "bedrock", "modelark", "ollama".
QString toString(ProviderKind kind);
std::optional<ProviderKind> providerKindFromName(QStringView name);
const std::vector<ProviderKind> &allProviderKinds();

/// The four clocks of an upstream call; absent means the default, or for `total` none.
struct Timeouts
{
    std::optional<std::chrono::milliseconds> connect;
    std::optional<std::chrono::milliseconds> firstByte;
    std::optional<std::chrono::milliseconds> idle;
    std::optional<std::chrono::milliseconds> total;
    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

inline constexpr std::chrono::milliseconds kDefaultConnectTimeout{5'000};
inline constexpr std::chrono::milliseconds kDefaultFirstByteTimeout{120'000};
inline constexpr std::chrono::milliseconds kDefaultIdleTimeout{60'000};

/// Where a secret is kept: "keychain:NAME", "env:NAME", "file:PATH" or "session:NAME". Never the secret itself.
struct SecretReference
{
    enum class Store { None, Keychain, Environment, File, Session };
    Store store = Store::None;
    QString name;

    bool isEmpty() const { return store == Store::None; }
    QString toString() const;
    static std::optional<SecretReference> fromString(QStringView text);
    friend bool operator==(const SecretReference &, const SecretReference &) = default;
};

struct ProviderKey
{
    QString id;
    SecretReference secret;
    int weight = 1;
    friend bool operator==(const ProviderKey &, const ProviderKey &) = default;
};

/// A service that answers calls. `baseUrl` ends where the dialect's paths begin.
struct Provider
{
    QString id;
    ProviderKind kind = ProviderKind::OpenAi;
    QUrl baseUrl;
    std::vector<ProviderKey> keys; ///< one with id "default" where the file has `secret`; empty for a keyless server
    QString pricedAs; ///< the price book's provider; empty: known from the host, else only own prices
    Timeouts timeouts;
    bool enabled = true;
    bool demo = false; ///< the built-in demo provider: its calls and costs are never mixed with real ones
    friend bool operator==(const Provider &, const Provider &) = default;
};

} // namespace waybill::model
