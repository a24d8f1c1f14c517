// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answershapes.h"

namespace waybill::dialect {

namespace {
// A function or custom tool: its name comes once, its arguments in pieces.
void readFunction(JsonValue value, AnswerState &state)
{
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "name" || key == "arguments" || key == "input")
            state.addOutput(stringIn(inner).size());
    });
}

void readToolCall(JsonValue value, AnswerState &state)
{
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "function" || key == "custom")
            readFunction(inner, state);
    });
}

// A string, or a list of parts as Mistral sends for thinking.
void readContent(JsonValue value, AnswerState &state)
{
    if (std::string_view(value.raw_json_token()).starts_with('"'))
        return state.addOutput(stringIn(value).size());
    const std::size_t bytes = rawSizeOf(value);
    state.addOutput(bytes > 2 ? bytes : 0);
}

void readMessage(JsonValue value, AnswerState &state)
{
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "content")
            readContent(inner, state);
        else if (key == "reasoning_content" || key == "reasoning" || key == "refusal")
            state.addOutput(stringIn(inner).size());
        else if (key == "tool_calls")
            forEachElementOf(inner, [&](JsonValue call) { readToolCall(call, state); });
        else if (key == "function_call")
            readFunction(inner, state);
        else if (key == "audio" && !isBlank(inner))
            state.hasFirstToken = true;
    });
}

void readChoice(JsonValue value, AnswerState &state)
{
    std::int64_t index = 0;
    bool finished = false;
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "index")
            index = countIn(inner);
        else if (key == "delta" || key == "message")
            readMessage(inner, state);
        else if (key == "finish_reason")
            finished = !isBlank(inner);
    });
    if (finished)
        state.finishChoice(static_cast<std::uint64_t>(index));
}
} // namespace

bool readChatAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece)
{
    return forEachField(answer, [&](std::string_view key, JsonValue value) {
        if (key == "choices") {
            forEachElementOf(value, [&](JsonValue choice) {
                piece.hasChoices = true;
                readChoice(choice, state);
            });
        } else if (key == "usage") {
            readUsageField(value, state, piece);
        } else if (key == "x_groq") {
            AnswerPiece inside;
            forEachFieldOf(value, [&](std::string_view inner, JsonValue usage) {
                if (inner == "usage")
                    readUsageField(usage, state, inside);
            });
        } else if (key == "model") {
            setText(state.metered.model, stringIn(value));
        } else if (key == "service_tier") {
            setText(state.metered.serviceTier, stringIn(value));
        } else if (key == "error") {
            piece.hasError = !isBlank(value);
        }
    });
}

} // namespace waybill::dialect
