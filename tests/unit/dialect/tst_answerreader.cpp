// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/answerreader.h"

#include "dialect/json.h"

#include <QtTest>

using namespace waybill::dialect;
using waybill::model::Operation;

class tst_AnswerReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTheFirstToken_data();
    void seesTheFirstToken();
};

void tst_AnswerReader::seesTheFirstToken_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, Operation operation, const char *json, bool expected) {
        QTest::newRow(name) << int(operation) << QByteArray(json) << expected;
    };
    const Operation chat = Operation::ChatCompletions;
    row("chat role", chat, R"({"choices":[{"delta":{"role":"assistant","content":""}}]})", false);
    row("chat null", chat, R"({"choices":[{"delta":{"content":null,"tool_calls":[]}}]})", false);
    row("chat text", chat, R"({"choices":[{"delta":{"content":"a"}}]})", true);
    row("chat reasoning", chat, R"({"choices":[{"delta":{"content":"","reasoning":"a"}}]})", true);
    row("chat tool", chat, R"({"choices":[{"delta":{"tool_calls":[{"function":{"name":"f","arguments":""}}]}}]})",
        true);
    row("chat parts", chat, R"({"choices":[{"delta":{"content":[{"type":"thinking","thinking":[]}]}}]})", true);
    const Operation responses = Operation::Responses;
    row("responses created", responses, R"({"type":"response.created","response":{"output":[]}})", false);
    row("responses delta", responses, R"({"delta":"a","type":"response.output_text.delta"})", true);
    row("responses whole call", responses, R"({"type":"response.function_call_arguments.done","arguments":"{}"})",
        true);
    const Operation messages = Operation::Messages;
    row("anthropic start", messages, R"({"type":"message_start","message":{"content":[]}})", false);
    row("anthropic block", messages, R"({"type":"content_block_start","content_block":{"type":"text","text":""}})",
        false);
    row("anthropic text", messages, R"({"type":"content_block_delta","delta":{"type":"text_delta","text":"a"}})", true);
    row("anthropic thinking", messages, R"({"type":"content_block_delta","delta":{"thinking":"a"}})", true);
    row("anthropic tool", messages,
        R"({"type":"content_block_start","content_block":{"type":"tool_use","name":"f","input":{}}})", true);
    const Operation gemini = Operation::StreamGenerateContent;
    row("gemini empty", gemini, R"({"candidates":[{"content":{"parts":[{"text":""}]}}]})", false);
    row("gemini text", gemini, R"({"candidates":[{"content":{"parts":[{"text":"a"}]}}]})", true);
    row("gemini call", gemini, R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}}]}}]})", true);
}

void tst_AnswerReader::seesTheFirstToken()
{
    QFETCH(int, operation);
    QFETCH(QByteArray, json);
    Envelope envelope;
    envelope.operation = Operation(operation);
    AnswerReader reader(envelope, {});
    const qsizetype size = json.size();
    json.append(kJsonPadding, '\0');
    reader.readPiece(std::string_view(json.constData(), std::size_t(size)));
    QTEST(reader.hasFirstToken(), "expected");
    QCOMPARE(reader.metered().outputBytes > 0, reader.hasFirstToken());
}

QTEST_GUILESS_MAIN(tst_AnswerReader)
#include "tst_answerreader.moc"
