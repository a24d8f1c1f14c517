// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demowire.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace waybill::lab {

namespace {

using model::Operation;

constexpr int kEmbeddingLength = 8;

QByteArray print(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray event(const QJsonObject &object)
{
    return "data: " + print(object) + "\n\n";
}

QByteArray namedEvent(const QJsonObject &object)
{
    return "event: " + object[u"type"].toString().toLatin1() + '\n' + event(object);
}

/// Three words at a time, spaces kept.
QStringList pieces(const QString &text)
{
    QStringList found;
    qsizetype begin = 0;
    int spaces = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u' ' && ++spaces % 3 == 0) {
            found.append(text.sliced(begin, i - begin));
            begin = i;
        }
    }
    found.append(text.sliced(begin));
    return found;
}

QJsonObject chatUsage(const DemoText &text)
{
    return {{QStringLiteral("prompt_tokens"), text.inputTokens},
            {QStringLiteral("completion_tokens"), text.outputTokens},
            {QStringLiteral("total_tokens"), text.inputTokens + text.outputTokens}};
}

QJsonObject chatObject(const DemoText &text, const QString &kind, const QJsonArray &choices)
{
    return {{QStringLiteral("id"), QStringLiteral("chatcmpl-demo")},
            {QStringLiteral("object"), kind},
            {QStringLiteral("created"), QDateTime::currentSecsSinceEpoch()},
            {QStringLiteral("model"), text.model},
            {QStringLiteral("choices"), choices}};
}

QString chatFinish(const DemoText &text)
{
    return text.cutShort ? QStringLiteral("length") : QStringLiteral("stop");
}

QByteArray chatBody(const DemoText &text)
{
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")},
                              {QStringLiteral("content"), text.text},
                              {QStringLiteral("refusal"), QJsonValue()}};
    QJsonObject object = chatObject(text, QStringLiteral("chat.completion"),
                                    {QJsonObject{{QStringLiteral("index"), 0},
                                                 {QStringLiteral("message"), message},
                                                 {QStringLiteral("logprobs"), QJsonValue()},
                                                 {QStringLiteral("finish_reason"), chatFinish(text)}}});
    object.insert(QStringLiteral("usage"), chatUsage(text));
    return print(object);
}

std::vector<QByteArray> chatEvents(const DemoText &text)
{
    const QString kind = QStringLiteral("chat.completion.chunk");
    const auto chunk = [&](const QJsonObject &delta, const QJsonValue &finish) {
        return event(chatObject(text, kind,
                                {QJsonObject{{QStringLiteral("index"), 0},
                                             {QStringLiteral("delta"), delta},
                                             {QStringLiteral("finish_reason"), finish}}}));
    };
    std::vector<QByteArray> events{
        chunk({{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), QString()}}, {})};
    for (const QString &piece : pieces(text.text))
        events.push_back(chunk({{QStringLiteral("content"), piece}}, {}));
    events.push_back(chunk({}, chatFinish(text)));
    // Waybill always asks for usage and hides the chunk from a tool that did not.
    QJsonObject usage = chatObject(text, kind, {});
    usage.insert(QStringLiteral("usage"), chatUsage(text));
    events.push_back(event(usage));
    events.push_back("data: [DONE]\n\n");
    return events;
}

QJsonObject responsesObject(const DemoText &text, bool finished)
{
    QJsonObject object{
        {QStringLiteral("id"), QStringLiteral("resp_demo")},
        {QStringLiteral("object"), QStringLiteral("response")},
        {QStringLiteral("created_at"), QDateTime::currentSecsSinceEpoch()},
        {QStringLiteral("status"), finished ? QStringLiteral("completed") : QStringLiteral("in_progress")},
        {QStringLiteral("model"), text.model},
        {QStringLiteral("parallel_tool_calls"), true},
        {QStringLiteral("tool_choice"), QStringLiteral("auto")},
        {QStringLiteral("tools"), QJsonArray()},
        {QStringLiteral("output"), QJsonArray()}};
    if (!finished)
        return object;
    const QJsonObject part{{QStringLiteral("type"), QStringLiteral("output_text")},
                           {QStringLiteral("text"), text.text},
                           {QStringLiteral("annotations"), QJsonArray()}};
    object[u"output"] = QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("message")},
                                               {QStringLiteral("id"), QStringLiteral("msg_demo")},
                                               {QStringLiteral("role"), QStringLiteral("assistant")},
                                               {QStringLiteral("status"), QStringLiteral("completed")},
                                               {QStringLiteral("content"), QJsonArray{part}}}};
    object[u"usage"]
        = QJsonObject{{QStringLiteral("input_tokens"), text.inputTokens},
                      {QStringLiteral("input_tokens_details"), QJsonObject{{QStringLiteral("cached_tokens"), 0}}},
                      {QStringLiteral("output_tokens"), text.outputTokens},
                      {QStringLiteral("output_tokens_details"), QJsonObject{{QStringLiteral("reasoning_tokens"), 0}}},
                      {QStringLiteral("total_tokens"), text.inputTokens + text.outputTokens}};
    return object;
}

std::vector<QByteArray> responsesEvents(const DemoText &text)
{
    std::vector<QByteArray> events;
    const auto add = [&](const char *type, QJsonObject object) {
        object.insert(QStringLiteral("type"), QLatin1StringView(type));
        object.insert(QStringLiteral("sequence_number"), static_cast<int>(events.size()));
        events.push_back(namedEvent(object));
    };
    const QJsonObject finished = responsesObject(text, true);
    const QJsonObject message = finished[u"output"][0].toObject();
    QJsonObject emptyMessage = message;
    emptyMessage[u"content"] = QJsonArray();
    emptyMessage[u"status"] = QStringLiteral("in_progress");
    QJsonObject emptyPart = message[u"content"][0].toObject();
    emptyPart[u"text"] = QString();
    const QJsonObject place{{QStringLiteral("item_id"), QStringLiteral("msg_demo")},
                            {QStringLiteral("output_index"), 0},
                            {QStringLiteral("content_index"), 0}};
    const auto at = [&place](const QString &key, const QJsonValue &value) {
        QJsonObject object = place;
        object.insert(key, value);
        if (key != QLatin1StringView("part"))
            object.insert(QStringLiteral("logprobs"), QJsonArray());
        return object;
    };

    add("response.created", {{QStringLiteral("response"), responsesObject(text, false)}});
    add("response.output_item.added", {{QStringLiteral("output_index"), 0}, {QStringLiteral("item"), emptyMessage}});
    add("response.content_part.added", at(QStringLiteral("part"), emptyPart));
    for (const QString &piece : pieces(text.text))
        add("response.output_text.delta", at(QStringLiteral("delta"), piece));
    add("response.output_text.done", at(QStringLiteral("text"), text.text));
    add("response.content_part.done", at(QStringLiteral("part"), message[u"content"][0]));
    add("response.output_item.done", {{QStringLiteral("output_index"), 0}, {QStringLiteral("item"), message}});
    add("response.completed", {{QStringLiteral("response"), finished}});
    return events;
}

QJsonObject anthropicMessage(const DemoText &text, bool finished)
{
    const QJsonObject block{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text.text}};
    return {{QStringLiteral("id"), QStringLiteral("msg_demo")},
            {QStringLiteral("type"), QStringLiteral("message")},
            {QStringLiteral("role"), QStringLiteral("assistant")},
            {QStringLiteral("model"), text.model},
            {QStringLiteral("content"), finished ? QJsonArray{block} : QJsonArray()},
            {QStringLiteral("stop_reason"),
             !finished ? QJsonValue()
                       : QJsonValue(text.cutShort ? QStringLiteral("max_tokens") : QStringLiteral("end_turn"))},
            {QStringLiteral("stop_sequence"), QJsonValue()},
            {QStringLiteral("usage"),
             QJsonObject{{QStringLiteral("input_tokens"), text.inputTokens},
                         {QStringLiteral("output_tokens"), finished ? text.outputTokens : 1}}}};
}

std::vector<QByteArray> anthropicEvents(const DemoText &text)
{
    const QString type = QStringLiteral("type");
    const QString index = QStringLiteral("index");
    const QJsonObject whole = anthropicMessage(text, true);
    std::vector<QByteArray> events;
    events.push_back(namedEvent(
        {{type, QStringLiteral("message_start")}, {QStringLiteral("message"), anthropicMessage(text, false)}}));
    events.push_back(namedEvent({{type, QStringLiteral("content_block_start")},
                                 {index, 0},
                                 {QStringLiteral("content_block"),
                                  QJsonObject{{type, QStringLiteral("text")}, {QStringLiteral("text"), QString()}}}}));
    for (const QString &piece : pieces(text.text))
        events.push_back(
            namedEvent({{type, QStringLiteral("content_block_delta")},
                        {index, 0},
                        {QStringLiteral("delta"),
                         QJsonObject{{type, QStringLiteral("text_delta")}, {QStringLiteral("text"), piece}}}}));
    events.push_back(namedEvent({{type, QStringLiteral("content_block_stop")}, {index, 0}}));
    events.push_back(
        namedEvent({{type, QStringLiteral("message_delta")},
                    {QStringLiteral("delta"),
                     QJsonObject{{QStringLiteral("stop_reason"), whole[u"stop_reason"]},
                                 {QStringLiteral("stop_sequence"), QJsonValue()}}},
                    {QStringLiteral("usage"), QJsonObject{{QStringLiteral("output_tokens"), text.outputTokens}}}}));
    events.push_back(namedEvent({{type, QStringLiteral("message_stop")}}));
    return events;
}

QJsonObject geminiObject(const DemoText &text, const QString &piece, bool last)
{
    const QJsonObject content{{QStringLiteral("role"), QStringLiteral("model")},
                              {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("text"), piece}}}}};
    QJsonObject candidate{{QStringLiteral("index"), 0}, {QStringLiteral("content"), content}};
    if (last)
        candidate.insert(QStringLiteral("finishReason"),
                         text.cutShort ? QStringLiteral("MAX_TOKENS") : QStringLiteral("STOP"));
    return {{QStringLiteral("candidates"), QJsonArray{candidate}},
            {QStringLiteral("usageMetadata"),
             QJsonObject{{QStringLiteral("promptTokenCount"), text.inputTokens},
                         {QStringLiteral("candidatesTokenCount"), text.outputTokens},
                         {QStringLiteral("totalTokenCount"), text.inputTokens + text.outputTokens}}},
            {QStringLiteral("modelVersion"), text.model},
            {QStringLiteral("responseId"), QStringLiteral("demo")}};
}

std::vector<QByteArray> geminiEvents(const DemoText &text)
{
    const QStringList parts = pieces(text.text);
    std::vector<QByteArray> events;
    for (qsizetype i = 0; i < parts.size(); ++i)
        events.push_back("data: " + print(geminiObject(text, parts[i], i + 1 == parts.size())) + "\r\n\r\n");
    return events;
}

QJsonArray embeddingOf(const DemoText &text)
{
    // Any fixed vector does: what counts here is the shape.
    QJsonArray values;
    for (int i = 0; i < kEmbeddingLength; ++i)
        values.append(((text.inputTokens * 31 + i * 17) % 200 - 100) / 100.0);
    return values;
}

QByteArray embeddingsBody(const DemoText &text)
{
    const QJsonObject entry{{QStringLiteral("object"), QStringLiteral("embedding")},
                            {QStringLiteral("index"), 0},
                            {QStringLiteral("embedding"), embeddingOf(text)}};
    return print({{QStringLiteral("object"), QStringLiteral("list")},
                  {QStringLiteral("data"), QJsonArray{entry}},
                  {QStringLiteral("model"), text.model},
                  {QStringLiteral("usage"),
                   QJsonObject{{QStringLiteral("prompt_tokens"), text.inputTokens},
                               {QStringLiteral("total_tokens"), text.inputTokens}}}});
}

} // namespace

QByteArray bufferedBody(Operation operation, const DemoText &text)
{
    switch (operation) {
    case Operation::ChatCompletions:
        return chatBody(text);
    case Operation::Responses:
        return print(responsesObject(text, true));
    case Operation::Embeddings:
        return embeddingsBody(text);
    case Operation::Messages:
        return print(anthropicMessage(text, true));
    case Operation::CountMessageTokens:
        return print({{QStringLiteral("input_tokens"), text.inputTokens}});
    case Operation::GenerateContent:
    case Operation::StreamGenerateContent:
        return print(geminiObject(text, text.text, true));
    case Operation::CountContentTokens:
        return print({{QStringLiteral("totalTokens"), text.inputTokens}});
    case Operation::EmbedContent:
        return print({{QStringLiteral("embedding"), QJsonObject{{QStringLiteral("values"), embeddingOf(text)}}}});
    case Operation::BatchEmbedContents:
        return print(
            {{QStringLiteral("embeddings"), QJsonArray{QJsonObject{{QStringLiteral("values"), embeddingOf(text)}}}}});
    }
    Q_UNREACHABLE();
}

std::vector<QByteArray> streamEvents(const dialect::Envelope &envelope, const DemoText &text)
{
    switch (model::dialectOf(envelope.operation)) {
    case model::Dialect::OpenAi:
        return envelope.operation == Operation::Responses ? responsesEvents(text) : chatEvents(text);
    case model::Dialect::Anthropic:
        return anthropicEvents(text);
    case model::Dialect::Gemini:
        return geminiEvents(text);
    }
    Q_UNREACHABLE();
}

} // namespace waybill::lab
