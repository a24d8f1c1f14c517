// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/jsonreader.h"

#include <charconv>
#include <cmath>
#include <cstring>

namespace waybill::dialect {

namespace {
// The parser keeps buffers of about six times the longest text it has seen: a thread keeps one for usual texts only.
constexpr std::size_t kUsualSize = 1024 * 1024;

std::string_view toView(const QByteArray &body)
{
    return {body.constData(), static_cast<std::size_t>(body.size())};
}

std::int64_t clampedCount(std::string_view text)
{
    const char *end = text.data() + text.size();
    std::int64_t whole = 0;
    const auto [rest, error] = std::from_chars(text.data(), end, whole);
    if (error == std::errc::invalid_argument || text.starts_with('-'))
        return 0;
    if (rest != end && (*rest == '.' || *rest == 'e' || *rest == 'E')) {
        double number = 0;
        std::from_chars(text.data(), end, number);
        whole = number < double(kMaximumCount) ? static_cast<std::int64_t>(number) : kMaximumCount;
    } else if (error == std::errc::result_out_of_range) {
        return kMaximumCount;
    }
    return std::clamp(whole, std::int64_t{0}, kMaximumCount);
}
} // namespace

JsonReader::JsonReader(std::string_view json)
    : m_json(json)
{
    open();
}

JsonReader::JsonReader(const QByteArray &body)
    : m_json(toView(body))
{
    // Qt tells the room behind the text to non-const callers only; capacity() would count what lies before it too.
    if (const_cast<QByteArray &>(body).data_ptr().freeSpaceAtEnd() < kJsonPadding) {
        m_copy = std::make_unique<char[]>(m_json.size() + kJsonPadding);
        if (!m_json.empty())
            std::memcpy(m_copy.get(), m_json.data(), m_json.size());
        m_json = {m_copy.get(), m_json.size()};
    }
    open();
}

void JsonReader::open()
{
    thread_local simdjson::ondemand::parser usualParser;
    if (m_json.size() > kUsualSize)
        m_ownParser = std::make_unique<simdjson::ondemand::parser>();
    simdjson::ondemand::parser &parser = m_ownParser ? *m_ownParser : usualParser;
    m_error = parser.iterate(simdjson::padded_string_view(m_json, m_json.size() + kJsonPadding)).get(m_document);
}

simdjson::simdjson_result<JsonObject> JsonReader::object()
{
    if (m_error)
        return m_error;
    return m_document.get_object();
}

std::string_view stringIn(JsonValue value)
{
    std::string_view text;
    if (value.get_string().get(text))
        return {};
    return text;
}

std::int64_t countIn(JsonValue value)
{
    const std::string_view token = value.raw_json_token();
    return clampedCount(token.starts_with('"') ? token.substr(1) : token);
}

bool isBlank(JsonValue value)
{
    const std::string_view token = value.raw_json_token();
    if (token.starts_with('{')) {
        JsonObject object;
        bool empty = true;
        return value.get_object().get(object) || (!object.is_empty().get(empty) && empty);
    }
    if (token.starts_with('[')) {
        JsonArray array;
        bool empty = true;
        return value.get_array().get(array) || (!array.is_empty().get(empty) && empty);
    }
    return token.starts_with("null") || token.starts_with("false") || token.starts_with("\"\"");
}

std::optional<Money> moneyIn(JsonValue value)
{
    constexpr int kDecimals = 12;
    constexpr int kMostDigits = 30;
    const std::string_view token = value.raw_json_token();
    Int128 digits = 0;
    int digitCount = 0;
    int exponent = kDecimals;
    bool afterPoint = false;
    std::size_t i = 0;
    for (; i < token.size(); ++i) {
        const char c = token[i];
        if (c == '.' && !afterPoint) {
            afterPoint = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        const bool counts = digitCount < kMostDigits;
        if (counts) {
            digits = digits * 10 + (c - '0');
            digitCount += digits != 0 ? 1 : 0;
        }
        exponent += (counts ? 0 : 1) - (afterPoint ? 1 : 0);
    }
    if (i == 0)
        return std::nullopt;
    if (i + 1 < token.size() && (token[i] == 'e' || token[i] == 'E')) {
        const std::string_view power = token.substr(token[i + 1] == '+' ? i + 2 : i + 1);
        int written = 0;
        if (std::from_chars(power.data(), power.data() + power.size(), written).ec != std::errc())
            return std::nullopt;
        exponent += std::clamp(written, -100'000, 100'000);
    }
    for (; exponent > 0 && digits != 0 && digits < Int128(INT64_MAX); --exponent)
        digits *= 10;
    for (; exponent < -1 && digits != 0; ++exponent)
        digits /= 10;
    if (exponent == -1)
        digits = (digits + 5) / 10;
    return Money::clamped(digits);
}

std::size_t rawSizeOf(JsonValue value)
{
    JsonObject object;
    JsonArray array;
    std::string_view raw;
    if (!value.get_object().get(object) && !object.raw_json().get(raw))
        return raw.size();
    if (!value.get_array().get(array) && !array.raw_json().get(raw))
        return raw.size();
    return 0;
}

} // namespace waybill::dialect
