// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dialect.h"

namespace waybill::model {

Dialect dialectOf(Operation operation)
{
    switch (operation) {
    case Operation::ChatCompletions:
    case Operation::Responses:
    case Operation::Embeddings:
        return Dialect::OpenAi;
    case Operation::Messages:
    case Operation::CountMessageTokens:
        return Dialect::Anthropic;
    case Operation::GenerateContent:
    case Operation::StreamGenerateContent:
    case Operation::CountContentTokens:
    case Operation::EmbedContent:
    case Operation::BatchEmbedContents:
        return Dialect::Gemini;
    }
    Q_UNREACHABLE();
}

QString toString(Operation operation)
{
    switch (operation) {
    case Operation::ChatCompletions:
        return QStringLiteral("openai-chat");
    case Operation::Responses:
        return QStringLiteral("openai-responses");
    case Operation::Embeddings:
        return QStringLiteral("openai-embeddings");
    case Operation::Messages:
        return QStringLiteral("anthropic-messages");
    case Operation::CountMessageTokens:
        return QStringLiteral("anthropic-count-tokens");
    case Operation::GenerateContent:
        return QStringLiteral("gemini-generate");
    case Operation::StreamGenerateContent:
        return QStringLiteral("gemini-stream");
    case Operation::CountContentTokens:
        return QStringLiteral("gemini-count-tokens");
    case Operation::EmbedContent:
        return QStringLiteral("gemini-embed");
    case Operation::BatchEmbedContents:
        return QStringLiteral("gemini-batch-embed");
    }
    Q_UNREACHABLE();
}

std::optional<Operation> operationFromName(QStringView name)
{
    for (int i = 0; i <= static_cast<int>(Operation::BatchEmbedContents); ++i) {
        if (toString(static_cast<Operation>(i)) == name)
            return static_cast<Operation>(i);
    }
    return std::nullopt;
}

QString toString(Dialect dialect)
{
    switch (dialect) {
    case Dialect::OpenAi:
        return QStringLiteral("openai");
    case Dialect::Anthropic:
        return QStringLiteral("anthropic");
    case Dialect::Gemini:
        return QStringLiteral("gemini");
    }
    Q_UNREACHABLE();
}

} // namespace waybill::model
