// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"
#include "model/usage.h"

#include <QByteArrayView>
#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waybill::dialect {

/// Which of the usage formats below the answers of an operation have, at a provider priced as `pricedAs` ("xai",
/// "deepseek", "" …). Empty for operations that are not billed. Any thread.
[[nodiscard]] QLatin1StringView usageApi(model::Operation operation, QStringView pricedAs);

/// A usage object as a provider reports it, in normal form. `api` is one of anthropic, openai_chat, openai_responses,
/// openai_embeddings, openai_images, gemini, bedrock_converse, cohere, deepseek, xai_chat, mistral, groq, ark_video,
/// ark_image. Nothing for an unknown api or what is not a JSON object. Any thread.
[[nodiscard]] std::optional<model::Usage> usageFromWire(QStringView api, QByteArrayView usageObject);

/// One figure of a usage format and what it counts into. Inside an array of objects `key` is the modality or ttl.
struct UsageRow
{
    std::string_view parent; ///< the object or array that holds it; empty: the usage object itself
    std::string_view key;
    std::array<model::Meter, 2> meters{}; ///< the second repeats the first where there is only one
    std::string_view item{}; ///< counted by the piece instead of by meter
    bool onlyIfZero = false; ///< another name of its meter, for when the usual one is missing or 0
};

/// Empty for an unknown format.
std::span<const UsageRow> usageRows(QLatin1StringView api);

/// The figures of one usage object as they came. Kept apart from their sums because a later object of the same answer
/// replaces single figures.
class WireUsage final
{
public:
    explicit WireUsage(std::span<const UsageRow> rows)
        : m_rows(rows)
    {
    }

    void add(std::string_view parent, std::string_view key, std::int64_t count);
    bool isEmpty() const { return m_present == 0; }
    /// The same format without figures.
    WireUsage cleared() const { return WireUsage(m_rows); }
    /// Takes the later figures of a stream, which are running totals: they replace, they never add. An Anthropic total
    /// that is missing or 0 for what was counted before (the prompt) leaves the earlier figure.
    void update(const WireUsage &later);
    model::Usage normalized() const;

private:
    static constexpr std::size_t kMostRows = 16;

    std::span<const UsageRow> m_rows;
    std::array<std::int64_t, kMostRows> m_counts{};
    std::uint32_t m_present = 0;
};

} // namespace waybill::dialect
