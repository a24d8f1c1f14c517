// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answershapes.h"

namespace waybill::dialect {

namespace {
// Items hold content and summary parts with text, or arguments, or a custom tool's input.
void readItem(JsonValue value, AnswerState &state)
{
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "arguments" || key == "input") {
            state.addOutput(stringIn(inner).size());
        } else if (key == "content" || key == "summary") {
            forEachElementOf(inner, [&](JsonValue part) {
                forEachFieldOf(part, [&](std::string_view name, JsonValue text) {
                    if (name == "text" || name == "refusal")
                        state.addOutput(stringIn(text).size());
                });
            });
        }
    });
}

// The response itself: a body, or the "response" of created, in_progress and the terminal events.
void readResponseField(std::string_view key, JsonValue value, AnswerState &state, AnswerPiece &piece)
{
    if (key == "usage")
        readUsageField(value, state, piece);
    else if (key == "model")
        setText(state.metered.model, stringIn(value));
    else if (key == "service_tier")
        setText(state.metered.serviceTier, stringIn(value));
    else if (key == "error")
        piece.hasError = piece.hasError || !isBlank(value);
}

void readEventType(std::string_view type, std::size_t doneBytes, AnswerState &state, AnswerPiece &piece)
{
    if (type == "response.output_item.added")
        state.itemHasDeltas = false;
    else if (type.ends_with(".done") && !state.itemHasDeltas)
        state.addOutput(doneBytes);
    else if (type == "response.completed" || type == "response.incomplete" || type == "response.failed")
        piece.isTerminal = true;
    else if (type == "error")
        piece.hasError = true;
}
} // namespace

bool readResponsesAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece)
{
    std::string_view type;
    std::size_t doneBytes = 0;
    const bool whole = forEachField(answer, [&](std::string_view key, JsonValue value) {
        if (key == "type") {
            type = stringIn(value);
        } else if (key == "delta") {
            const std::size_t bytes = stringIn(value).size();
            state.itemHasDeltas = state.itemHasDeltas || bytes > 0;
            state.addOutput(bytes);
        } else if (key == "arguments" || key == "input") {
            // Some servers send a call's arguments only when they are complete.
            doneBytes = stringIn(value).size();
        } else if (key == "sequence_number") {
            state.nextSequenceNumber = countIn(value) + 1;
        } else if (key == "output") {
            forEachElementOf(value, [&](JsonValue item) { readItem(item, state); });
        } else if (key == "response") {
            forEachFieldOf(
                value, [&](std::string_view inner, JsonValue field) { readResponseField(inner, field, state, piece); });
        } else {
            readResponseField(key, value, state, piece);
        }
    });
    readEventType(type, doneBytes, state, piece);
    return whole;
}

} // namespace waybill::dialect
