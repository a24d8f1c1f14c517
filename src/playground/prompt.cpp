// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/prompt.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace waybill::playground {

namespace {

QJsonObject message(const QString &role, const QString &text)
{
    return {{QStringLiteral("role"), role}, {QStringLiteral("content"), text}};
}

QJsonObject parts(const QString &text)
{
    return {{QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("text"), text}}}}};
}

QByteArray print(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PromptCall openAiCall(const Prompt &prompt)
{
    QJsonArray messages;
    if (!prompt.system.isEmpty())
        messages.append(message(QStringLiteral("system"), prompt.system));
    messages.append(message(QStringLiteral("user"), prompt.text));
    return {"/v1/chat/completions",
            print({{QStringLiteral("model"), prompt.model},
                   {QStringLiteral("messages"), messages},
                   {QStringLiteral("max_completion_tokens"), prompt.maximumTokens},
                   {QStringLiteral("stream"), true}})};
}

PromptCall anthropicCall(const Prompt &prompt)
{
    QJsonObject body{{QStringLiteral("model"), prompt.model},
                     {QStringLiteral("messages"), QJsonArray{message(QStringLiteral("user"), prompt.text)}},
                     {QStringLiteral("max_tokens"), prompt.maximumTokens},
                     {QStringLiteral("stream"), true}};
    if (!prompt.system.isEmpty())
        body.insert(QStringLiteral("system"), prompt.system);
    return {"/v1/messages", print(body)};
}

PromptCall geminiCall(const Prompt &prompt)
{
    QJsonObject user = parts(prompt.text);
    user.insert(QStringLiteral("role"), QStringLiteral("user"));
    QJsonObject body{
        {QStringLiteral("contents"), QJsonArray{user}},
        {QStringLiteral("generationConfig"), QJsonObject{{QStringLiteral("maxOutputTokens"), prompt.maximumTokens}}}};
    if (!prompt.system.isEmpty())
        body.insert(QStringLiteral("systemInstruction"), parts(prompt.system));
    return {"/v1beta/models/" + QUrl::toPercentEncoding(prompt.model) + ":streamGenerateContent?alt=sse", print(body)};
}

} // namespace

PromptCall promptCall(model::Dialect dialect, const Prompt &prompt)
{
    switch (dialect) {
    case model::Dialect::OpenAi:
        return openAiCall(prompt);
    case model::Dialect::Anthropic:
        return anthropicCall(prompt);
    case model::Dialect::Gemini:
        return geminiCall(prompt);
    }
    Q_UNREACHABLE();
}

QString textDelta(model::Dialect dialect, const QByteArray &data)
{
    const QJsonObject event = QJsonDocument::fromJson(data).object();
    switch (dialect) {
    case model::Dialect::OpenAi:
        return event[u"choices"][0][u"delta"][u"content"].toString();
    case model::Dialect::Anthropic:
        return event[u"delta"][u"text"].toString();
    case model::Dialect::Gemini: {
        QString text;
        const QJsonArray pieces = event[u"candidates"][0][u"content"][u"parts"].toArray();
        for (const QJsonValue &piece : pieces) {
            if (!piece[u"thought"].toBool())
                text += piece[u"text"].toString();
        }
        return text;
    }
    }
    Q_UNREACHABLE();
}

QString errorText(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object()[u"error"][u"message"].toString();
}

} // namespace waybill::playground
