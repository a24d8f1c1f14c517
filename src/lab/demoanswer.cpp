// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demoanswer.h"

#include "lab/demowire.h"

#include <QStringList>

#include <algorithm>

namespace waybill::lab {

namespace {

// Roughly what English text comes to with today's tokenizers.
constexpr int kCharactersPerToken = 4;
constexpr int kMostTokens = 320;

const QStringList &sentences()
{
    static const QStringList all{
        QStringLiteral("A waybill travels with the goods and says where they came from, where they go and who pays."),
        QStringLiteral("This answer comes from the demo provider inside Waybill, so it costs nothing real."),
        QStringLiteral("Every call you send is routed, metered and written down with its price and its timing."),
        QStringLiteral("Add a provider with your own key, and the same address answers with a real model."),
        QStringLiteral("If a provider fails, the next target of the route takes over before the tool notices."),
        QStringLiteral("Budgets are checked before a call leaves, and settled when the last token has arrived."),
        QStringLiteral("The charts read from a local store; nothing about your calls leaves this machine."),
        QStringLiteral("Try the same prompt on two models in the Playground and compare time, length and cost."),
    };
    return all;
}

int tokensOf(const QString &text)
{
    return static_cast<int>((text.size() + kCharactersPerToken - 1) / kCharactersPerToken);
}

QString makeText(int limit, QRandomGenerator &random)
{
    const int wanted = std::min(limit, 40 + random.bounded(kMostTokens - 40));
    QString text;
    for (qsizetype i = random.bounded(static_cast<int>(sentences().size())); tokensOf(text) < wanted; ++i)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + sentences()[i % sentences().size()];
    if (tokensOf(text) > limit)
        text.truncate(qsizetype(limit) * kCharactersPerToken);
    return text;
}

} // namespace

DemoAnswer makeAnswer(const dialect::Envelope &envelope, QRandomGenerator &random)
{
    DemoAnswer answer;
    const DemoText text = [&] {
        DemoText made;
        made.model = envelope.model;
        made.inputTokens = static_cast<int>(std::max<qint64>(1, envelope.estimatedInputTokens));
        const auto limit
            = static_cast<int>(std::clamp<qint64>(envelope.maximumOutputTokens.value_or(kMostTokens), 1, kMostTokens));
        made.text = makeText(limit, random);
        made.outputTokens = tokensOf(made.text);
        made.cutShort = made.outputTokens >= limit && limit < kMostTokens;
        return made;
    }();

    answer.streamed = envelope.streaming;
    answer.firstPieceAfter = std::chrono::milliseconds(180 + random.bounded(420));
    if (!envelope.streaming) {
        answer.firstPieceAfter += std::chrono::milliseconds(12 * text.outputTokens);
        answer.pieces = {bufferedBody(envelope.operation, text)};
        return answer;
    }
    answer.contentType = "text/event-stream";
    answer.betweenPieces = std::chrono::milliseconds(8 + random.bounded(10));
    answer.pieces = streamEvents(envelope, text);
    return answer;
}

} // namespace waybill::lab
