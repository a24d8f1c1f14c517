// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "dialect/json.h"

#include <QByteArray>

#include <simdjson.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace waybill::dialect {

using JsonValue = simdjson::ondemand::value;
using JsonObject = simdjson::ondemand::object;
using JsonArray = simdjson::ondemand::array;

/// One JSON text being read on demand, front to back. Uses the thread's parser, so only one may be open in a thread
/// at a time; what it hands out is valid while it lives. For use inside this room: it brings simdjson along.
class JsonReader final
{
public:
    /// `json` must be followed by kJsonPadding readable bytes.
    explicit JsonReader(std::string_view json);
    /// Copies `body` only if its buffer has no room for the padding.
    explicit JsonReader(const QByteArray &body);
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// The object that the text is. Errors: the text is not JSON, or something else than an object.
    simdjson::simdjson_result<JsonObject> object();
    /// True once all has been read and nothing follows the object.
    bool isAtEnd() { return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS; }
    /// Where in the text `token` begins.
    qsizetype offsetOf(std::string_view token) const { return token.data() - m_json.data(); }

private:
    void open();

    std::unique_ptr<char[]> m_copy;
    std::unique_ptr<simdjson::ondemand::parser> m_ownParser;
    std::string_view m_json;
    simdjson::error_code m_error = simdjson::SUCCESS;
    simdjson::ondemand::document m_document;
};

/// Calls visit(key, value) for each field. False: the text broke off or is not JSON; what came before was visited.
template <typename Visit> bool forEachField(JsonObject object, Visit visit)
{
    for (auto result : object) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(result).get(field) || field.unescaped_key().get(key))
            return false;
        visit(key, field.value());
    }
    return true;
}

/// Calls visit(value) for each element of an array; false as above.
template <typename Visit> bool forEachElement(JsonArray array, Visit visit)
{
    for (auto result : array) {
        JsonValue element;
        if (std::move(result).get(element))
            return false;
        visit(element);
    }
    return true;
}

/// The same for a value that may be something else: then nothing is visited, and that is no fault.
template <typename Visit> bool forEachFieldOf(JsonValue value, Visit visit)
{
    JsonObject object;
    return value.get_object().get(object) || forEachField(object, visit);
}
template <typename Visit> bool forEachElementOf(JsonValue value, Visit visit)
{
    JsonArray array;
    return value.get_array().get(array) || forEachElement(array, visit);
}

/// The text of a string, empty for anything else.
std::string_view stringIn(JsonValue value);
/// A count of tokens or pieces: 0 for what is no number or negative, at most kMaximumCount, decimals cut off.
/// Numbers written as strings count too.
std::int64_t countIn(JsonValue value);
inline constexpr std::int64_t kMaximumCount = 1'000'000'000'000;
/// What JSON calls nothing: null, false, "", {} and [].
bool isBlank(JsonValue value);
/// An amount of USD from a JSON number such as 1.4e-05, exact to a picodollar; nothing for what is no amount.
std::optional<Money> moneyIn(JsonValue value);
/// The bytes of an object or array as they stand.
std::size_t rawSizeOf(JsonValue value);

} // namespace waybill::dialect
