// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/wireusage.h"

#include "dialect/jsonreader.h"
#include "dialect/usagereader.h"

namespace waybill::dialect {

namespace {
using enum model::Meter;

constexpr UsageRow row(std::string_view parent, std::string_view key, model::Meter first)
{
    return {parent, key, {first, first}};
}
constexpr UsageRow row(std::string_view parent, std::string_view key, model::Meter first, model::Meter second)
{
    return {parent, key, {first, second}};
}
constexpr UsageRow piece(std::string_view parent, std::string_view key, std::string_view item)
{
    return {parent, key, {}, item};
}
constexpr UsageRow otherName(std::string_view key, model::Meter meter)
{
    return {{}, key, {meter, meter}, {}, true};
}

// Anthropic and Bedrock count cache reads and writes outside the input, everyone else inside.
constexpr std::array kAnthropic{
    row("", "input_tokens", Input),
    row("", "cache_read_input_tokens", CacheRead, Input),
    row("", "cache_creation_input_tokens", CacheWrite, Input),
    row("cache_creation", "ephemeral_5m_input_tokens", CacheWrite5m),
    row("cache_creation", "ephemeral_1h_input_tokens", CacheWrite1h),
    row("", "output_tokens", Output),
    row("output_tokens_details", "thinking_tokens", Reasoning),
    piece("server_tool_use", "web_search_requests", "web_search"),
};
constexpr std::array kChat{
    row("", "prompt_tokens", Input),
    row("", "completion_tokens", Output),
    row("prompt_tokens_details", "cached_tokens", CacheRead),
    otherName("prompt_cache_hit_tokens", CacheRead),
    row("prompt_tokens_details", "cache_write_tokens", CacheWrite),
    row("prompt_tokens_details", "audio_tokens", AudioIn),
    row("completion_tokens_details", "audio_tokens", AudioOut),
    row("completion_tokens_details", "reasoning_tokens", Reasoning),
};
// On the Chat API of xAI completion_tokens leaves the reasoning out.
constexpr std::array kXaiChat = [] {
    auto rows = kChat;
    rows.back() = row("completion_tokens_details", "reasoning_tokens", Reasoning, Output);
    return rows;
}();
constexpr std::array kResponses{
    row("", "input_tokens", Input),
    row("", "output_tokens", Output),
    row("input_tokens_details", "cached_tokens", CacheRead),
    row("input_tokens_details", "cache_write_tokens", CacheWrite),
    row("output_tokens_details", "reasoning_tokens", Reasoning),
};
constexpr std::array kEmbeddings{row("", "prompt_tokens", Input)};
constexpr std::array kImages{
    row("", "input_tokens", Input),
    row("input_tokens_details", "image_tokens", ImageIn),
    row("", "output_tokens", Output),
    row("output_tokens_details", "image_tokens", ImageOut),
};
// Gemini counts thinking outside candidatesTokenCount and what tools put into the prompt outside promptTokenCount.
constexpr std::array kGemini{
    row("", "promptTokenCount", Input),
    row("", "toolUsePromptTokenCount", Input),
    row("", "cachedContentTokenCount", CacheRead),
    row("", "candidatesTokenCount", Output),
    row("", "thoughtsTokenCount", Reasoning, Output),
    row("promptTokensDetails", "AUDIO", AudioIn),
    row("promptTokensDetails", "IMAGE", ImageIn),
    row("promptTokensDetails", "DOCUMENT", ImageIn),
    row("promptTokensDetails", "VIDEO", VideoIn),
    row("toolUsePromptTokensDetails", "AUDIO", AudioIn),
    row("cacheTokensDetails", "AUDIO", AudioCacheRead),
    row("cacheTokensDetails", "IMAGE", ImageCacheRead),
    row("cacheTokensDetails", "DOCUMENT", ImageCacheRead),
    row("candidatesTokensDetails", "AUDIO", AudioOut),
    row("candidatesTokensDetails", "IMAGE", ImageOut),
};
constexpr std::array kBedrock{
    row("", "inputTokens", Input),
    row("", "cacheReadInputTokens", CacheRead, Input),
    row("", "cacheWriteInputTokens", CacheWrite, Input),
    row("cacheDetails", "1h", CacheWrite1h),
    row("cacheDetails", "5m", CacheWrite5m),
    row("", "outputTokens", Output),
};
constexpr std::array kCohere{
    row("billed_units", "input_tokens", Input),
    row("billed_units", "output_tokens", Output),
    piece("billed_units", "search_units", "request"),
};
constexpr std::array kArkVideo{row("", "completion_tokens", VideoOut)};
constexpr std::array kArkImage{piece("", "generated_images", "image_out_each"),
                               piece("", "input_images", "image_in_each")};

struct Format
{
    QLatin1StringView api;
    std::span<const UsageRow> rows;
};
constexpr std::array kFormats{
    Format{QLatin1StringView("anthropic"), kAnthropic},
    Format{QLatin1StringView("openai_chat"), kChat},
    Format{QLatin1StringView("openai_responses"), kResponses},
    Format{QLatin1StringView("openai_embeddings"), kEmbeddings},
    Format{QLatin1StringView("openai_images"), kImages},
    Format{QLatin1StringView("gemini"), kGemini},
    Format{QLatin1StringView("bedrock_converse"), kBedrock},
    Format{QLatin1StringView("cohere"), kCohere},
    Format{QLatin1StringView("deepseek"), kChat},
    Format{QLatin1StringView("xai_chat"), kXaiChat},
    Format{QLatin1StringView("mistral"), kChat},
    Format{QLatin1StringView("groq"), kChat},
    Format{QLatin1StringView("ark_video"), kArkVideo},
    Format{QLatin1StringView("ark_image"), kArkImage},
};

QLatin1StringView chatApi(QStringView pricedAs)
{
    if (pricedAs == QLatin1StringView("xai"))
        return QLatin1StringView("xai_chat");
    for (const QLatin1StringView name :
         {QLatin1StringView("deepseek"), QLatin1StringView("groq"), QLatin1StringView("mistral")}) {
        if (pricedAs == name)
            return name;
    }
    return QLatin1StringView("openai_chat");
}
} // namespace

QLatin1StringView usageApi(model::Operation operation, QStringView pricedAs)
{
    using model::Operation;
    switch (operation) {
    case Operation::ChatCompletions:
        return chatApi(pricedAs);
    case Operation::Responses:
        return QLatin1StringView("openai_responses");
    case Operation::Embeddings:
        return QLatin1StringView("openai_embeddings");
    case Operation::Messages:
        return QLatin1StringView("anthropic");
    case Operation::GenerateContent:
    case Operation::StreamGenerateContent:
    case Operation::EmbedContent:
    case Operation::BatchEmbedContents:
        return QLatin1StringView("gemini");
    case Operation::CountMessageTokens:
    case Operation::CountContentTokens:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<model::Usage> usageFromWire(QStringView api, QByteArrayView usageObject)
{
    const auto format = std::ranges::find_if(kFormats, [api](const Format &known) { return api == known.api; });
    if (format == kFormats.end())
        return std::nullopt;
    JsonReader reader(usageObject.toByteArray());
    JsonObject object;
    if (reader.object().get(object))
        return std::nullopt;
    WireUsage usage(format->rows);
    UsageEcho echo;
    if (!readUsage(object, usage, echo) || !reader.isAtEnd())
        return std::nullopt;
    return usage.normalized();
}

std::span<const UsageRow> usageRows(QLatin1StringView api)
{
    const auto format = std::ranges::find(kFormats, api, &Format::api);
    return format == kFormats.end() ? std::span<const UsageRow>() : format->rows;
}

void WireUsage::add(std::string_view parent, std::string_view key, std::int64_t count)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].key == key && m_rows[i].parent == parent) {
            m_counts[i] = std::min(m_counts[i] + count, kMaximumCount);
            m_present |= 1U << i;
            return;
        }
    }
}

void WireUsage::update(const WireUsage &later)
{
    if (later.isEmpty())
        return;
    if (m_rows.data() != kAnthropic.data()) {
        *this = later;
        return;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool present = (later.m_present >> i & 1U) != 0;
        if (present && (later.m_counts[i] > 0 || m_rows[i].meters.front() == Output))
            m_counts[i] = later.m_counts[i];
    }
    m_present |= later.m_present;
}

model::Usage WireUsage::normalized() const
{
    model::Usage usage;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const UsageRow &row = m_rows[i];
        const std::int64_t count = m_counts[i];
        const auto [first, second] = row.meters;
        if (count == 0 || (row.onlyIfZero && usage[first] != 0))
            continue;
        if (!row.item.empty()) {
            usage.calls.push_back(
                {QByteArray(row.item.data(), static_cast<qsizetype>(row.item.size())), count * 1'000'000});
            continue;
        }
        usage[first] += count;
        if (second != first)
            usage[second] += count;
    }
    return usage;
}

} // namespace waybill::dialect
