// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answershapes.h"

namespace waybill::dialect {

namespace {
// A stream announces a tool call with the input {} and sends the real one in pieces.
std::size_t sizeUnlessEmpty(JsonValue value)
{
    const std::size_t bytes = rawSizeOf(value);
    return bytes > 2 ? bytes : 0;
}

// A content block of a body, of content_block_start, or the delta of one.
void readBlock(JsonValue value, AnswerState &state)
{
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "text" || key == "thinking" || key == "partial_json" || key == "name")
            state.addOutput(stringIn(inner).size());
        else if (key == "input")
            state.addOutput(sizeUnlessEmpty(inner));
        else if (key == "data")
            state.hasFirstToken = true; // redacted thinking is encrypted: its size tells nothing
    });
}

void readMessageField(std::string_view key, JsonValue value, AnswerState &state, AnswerPiece &piece)
{
    if (key == "usage")
        readUsageField(value, state, piece);
    else if (key == "model")
        setText(state.metered.model, stringIn(value));
    else if (key == "content")
        forEachElementOf(value, [&](JsonValue block) { readBlock(block, state); });
}
} // namespace

bool readMessagesAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece)
{
    return forEachField(answer, [&](std::string_view key, JsonValue value) {
        if (key == "type") {
            const std::string_view type = stringIn(value);
            piece.isTerminal = type == "message_stop";
            piece.hasError = piece.hasError || type == "error";
        } else if (key == "delta" || key == "content_block") {
            readBlock(value, state);
        } else if (key == "message") {
            forEachFieldOf(
                value, [&](std::string_view inner, JsonValue field) { readMessageField(inner, field, state, piece); });
        } else if (key == "error") {
            piece.hasError = piece.hasError || !isBlank(value);
        } else {
            readMessageField(key, value, state, piece);
        }
    });
}

} // namespace waybill::dialect
