// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answershapes.h"

namespace waybill::dialect {

namespace {
void readPart(JsonValue value, AnswerState &state)
{
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "text")
            state.addOutput(stringIn(inner).size());
        else if (key == "functionCall" || key == "executableCode" || key == "codeExecutionResult")
            state.addOutput(rawSizeOf(inner));
        else if (key == "inlineData")
            state.hasFirstToken = true; // a picture's bytes are no text
    });
}

void readCandidate(JsonValue value, AnswerState &state)
{
    std::int64_t index = 0;
    bool finished = false;
    forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key == "index") {
            index = countIn(inner);
        } else if (key == "finishReason") {
            finished = !isBlank(inner);
        } else if (key == "content") {
            forEachFieldOf(inner, [&](std::string_view name, JsonValue parts) {
                if (name == "parts")
                    forEachElementOf(parts, [&](JsonValue part) { readPart(part, state); });
            });
        }
    });
    if (finished)
        state.finishChoice(static_cast<std::uint64_t>(index));
}
} // namespace

bool readContentAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece)
{
    return forEachField(answer, [&](std::string_view key, JsonValue value) {
        if (key == "candidates") {
            forEachElementOf(value, [&](JsonValue candidate) { readCandidate(candidate, state); });
        } else if (key == "usageMetadata") {
            readUsageField(value, state, piece);
        } else if (key == "modelVersion") {
            setText(state.metered.model, stringIn(value));
        } else if (key == "promptFeedback") {
            // A blocked prompt has no candidates that could finish.
            forEachFieldOf(value, [&](std::string_view inner, JsonValue reason) {
                if (inner == "blockReason" && !isBlank(reason))
                    state.isFinished = true;
            });
        } else if (key == "error") {
            piece.hasError = !isBlank(value);
        }
    });
}

} // namespace waybill::dialect
