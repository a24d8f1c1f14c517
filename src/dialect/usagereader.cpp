// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/usagereader.h"

namespace waybill::dialect {

namespace {
// [{"modality":"AUDIO","tokenCount":12}], [{"ttl":"1h","inputTokens":12}]
void readList(std::string_view parent, JsonArray list, WireUsage &usage)
{
    forEachElement(list, [&](JsonValue element) {
        std::string_view kind;
        std::int64_t count = 0;
        forEachFieldOf(element, [&](std::string_view key, JsonValue value) {
            if (key == "modality" || key == "ttl")
                kind = stringIn(value);
            else if (key == "tokenCount" || key == "inputTokens")
                count = countIn(value);
        });
        usage.add(parent, kind, count);
    });
}

void readEcho(std::string_view key, JsonValue value, UsageEcho &echo)
{
    if (key == "service_tier" || key == "serviceTier")
        echo.serviceTier = stringIn(value);
    else if (key == "speed")
        echo.speed = stringIn(value);
    else if (key == "inference_geo")
        echo.inferenceGeo = stringIn(value);
}
} // namespace

bool readUsage(JsonObject object, WireUsage &usage, UsageEcho &echo)
{
    return forEachField(object, [&](std::string_view key, JsonValue value) {
        const std::string_view token = value.raw_json_token();
        if (token.starts_with('{')) {
            forEachFieldOf(value, [&](std::string_view inner, JsonValue count) {
                if (!std::string_view(count.raw_json_token()).starts_with('n'))
                    usage.add(key, inner, countIn(count));
            });
        } else if (token.starts_with('[')) {
            JsonArray list;
            if (!value.get_array().get(list))
                readList(key, list, usage);
        } else if (key == "cost") {
            echo.cost = moneyIn(value);
        } else if (token.starts_with('"')) {
            readEcho(key, value, echo);
            usage.add({}, key, countIn(value));
        } else if (!token.starts_with('n')) {
            usage.add({}, key, countIn(value));
        }
    });
}

} // namespace waybill::dialect
