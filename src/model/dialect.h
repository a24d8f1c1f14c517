// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waybill::model {

/// The family of wire formats in which a tool speaks, and so the shape of the errors it understands.
enum class Dialect { OpenAi, Anthropic, Gemini };

/// What a call asks for. Values are stored in usage.db by name, never by number.
enum class Operation {
    ChatCompletions,
    Responses,
    Embeddings,
    Messages,
    CountMessageTokens,
    GenerateContent,
    StreamGenerateContent,
    CountContentTokens,
    EmbedContent,
    BatchEmbedContents,
};

Dialect dialectOf(Operation operation);

/// Names as stored and exported: "openai-chat", "openai-responses", "openai-embeddings", "anthropic-messages",
/// "anthropic-count-tokens", "gemini-generate", "gemini-stream", "gemini-count-tokens", "gemini-embed",
/// "gemini-batch-embed".
QString toString(Operation operation);
std::optional<Operation> operationFromName(QStringView name);
QString toString(Dialect dialect);

} // namespace waybill::model
