// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answerreader.h"

#include "dialect/answershapes.h"
#include "dialect/usagereader.h"

#include <bit>

namespace waybill::dialect {

namespace {
bool read(model::Operation operation, JsonObject object, AnswerState &state, AnswerPiece &piece)
{
    using model::Operation;
    switch (operation) {
    case Operation::ChatCompletions:
    case Operation::Embeddings:
        return readChatAnswer(object, state, piece);
    case Operation::Responses:
        return readResponsesAnswer(object, state, piece);
    case Operation::Messages:
    case Operation::CountMessageTokens:
        return readMessagesAnswer(object, state, piece);
    case Operation::GenerateContent:
    case Operation::StreamGenerateContent:
    case Operation::CountContentTokens:
    case Operation::EmbedContent:
    case Operation::BatchEmbedContents:
        return readContentAnswer(object, state, piece);
    }
    Q_UNREACHABLE();
}
} // namespace

void AnswerState::addOutput(std::size_t bytes)
{
    if (bytes == 0)
        return;
    hasFirstToken = true;
    metered.outputBytes += static_cast<qint64>(bytes);
}

void AnswerState::finishChoice(std::uint64_t index)
{
    constexpr int kBits = 64;
    finishedChoices |= std::uint64_t{1} << std::min<std::uint64_t>(index, kBits - 1);
    isFinished = isFinished || std::popcount(finishedChoices) >= std::min(choices, kBits);
}

AnswerReader::AnswerReader(const Envelope &envelope, QStringView pricedAs)
    : m_operation(envelope.operation)
    , m_state{.metered = {},
              .usage = WireUsage(usageRows(usageApi(envelope.operation, pricedAs))),
              .choices = envelope.choices}
{
}

AnswerPiece AnswerReader::readPiece(std::string_view json)
{
    AnswerPiece piece;
    {
        JsonReader reader(json);
        JsonObject object;
        if (reader.object().get(object))
            return piece;
        read(m_operation, object, m_state, piece);
    }
    if (piece.hasError && !m_error)
        m_error = readError(model::dialectOf(m_operation), 0, QByteArray(json.data(), qsizetype(json.size())));
    m_state.isFinished = m_state.isFinished || piece.isTerminal;
    return piece;
}

bool AnswerReader::readBody(const QByteArray &body)
{
    AnswerPiece piece;
    {
        JsonReader reader(body);
        JsonObject object;
        if (reader.object().get(object))
            return false;
        read(m_operation, object, m_state, piece);
    }
    if (piece.hasError)
        m_error = readError(model::dialectOf(m_operation), 200, body);
    return true;
}

void readUsageField(JsonValue value, AnswerState &state, AnswerPiece &piece)
{
    JsonObject object;
    if (value.get_object().get(object))
        return;
    WireUsage later = state.usage.cleared();
    UsageEcho echo;
    readUsage(object, later, echo);
    setText(state.metered.serviceTier, echo.serviceTier);
    setText(state.metered.speed, echo.speed);
    setText(state.metered.inferenceGeo, echo.inferenceGeo);
    if (echo.cost)
        state.metered.reportedCost = echo.cost;
    if (later.isEmpty())
        return;
    piece.hasUsage = true;
    state.usage.update(later);
    state.metered.usage = state.usage.normalized();
}

void setText(QString &text, std::string_view value)
{
    // Each chunk repeats it: compare before converting.
    if (!value.empty() && text != QLatin1StringView(value.data(), qsizetype(value.size())))
        text = QString::fromUtf8(value.data(), qsizetype(value.size()));
}

} // namespace waybill::dialect
