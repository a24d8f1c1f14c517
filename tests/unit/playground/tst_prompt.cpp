// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/prompt.h"

#include "dialect/envelope.h"
#include "dialect/sseparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using namespace waybill::playground;
using model::Dialect;

namespace {
QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/fixtures/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qUtf8Printable(file.fileName()));
    return file.readAll();
}

void addDialects()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("openai") << Dialect::OpenAi << QByteArray("openai_chat");
    QTest::newRow("anthropic") << Dialect::Anthropic << QByteArray("anthropic");
    QTest::newRow("gemini") << Dialect::Gemini << QByteArray("gemini");
}

QString textOf(Dialect dialect, const QByteArray &stream)
{
    dialect::SseParser parser;
    parser.feed(stream);
    QString text;
    while (const auto event = parser.next())
        text += textDelta(dialect, QByteArray(event->data.data(), static_cast<qsizetype>(event->data.size())));
    return text;
}
} // namespace

class tst_Prompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isACallOfItsDialect_data() { addDialects(); }
    void isACallOfItsDialect();
    void leavesAnEmptySystemPromptOut_data() { addDialects(); }
    void leavesAnEmptySystemPromptOut();
    void readsTheTextOfAStream_data() { addDialects(); }
    void readsTheTextOfAStream();
    void thoughtsAreNoText();
    void readsErrorsOfEveryShape_data() { addDialects(); }
    void readsErrorsOfEveryShape();
};

void tst_Prompt::isACallOfItsDialect()
{
    QFETCH(Dialect, dialect);
    const PromptCall call = promptCall(dialect,
                                       {.model = QStringLiteral("up/vendor model"),
                                        .system = QStringLiteral("be brief"),
                                        .text = QStringLiteral("say \"hi\"\n"),
                                        .maximumTokens = 77});
    const auto endpoint = dialect::matchEndpoint("POST", call.path.split('?').front());
    QVERIFY(endpoint);
    const auto envelope = dialect::readEnvelope(*endpoint, call.body);
    QVERIFY(envelope);
    QCOMPARE(envelope->model, QStringLiteral("up/vendor model"));
    QCOMPARE(envelope->maximumOutputTokens, std::optional<qint64>(77));
    QVERIFY(envelope->streaming);
    QVERIFY(model::dialectOf(envelope->operation) == dialect);
    QVERIFY(call.body.contains("be brief"));
    QVERIFY(call.body.contains(R"(say \"hi\"\n)"));
}

void tst_Prompt::leavesAnEmptySystemPromptOut()
{
    QFETCH(Dialect, dialect);
    const PromptCall call = promptCall(dialect, {.model = QStringLiteral("m"), .text = QStringLiteral("hi")});
    QVERIFY(!call.body.contains("system"));
}

void tst_Prompt::readsTheTextOfAStream()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, folder);
    QCOMPARE(textOf(dialect, recorded((folder + "/text_stream.sse").constData())),
             QStringLiteral("The tide turns at noon.\nBring a lamp, \"just in case\" \u2014 \u660e\u65e5 \U0001F642."));
}

void tst_Prompt::thoughtsAreNoText()
{
    const QString gemini = textOf(Dialect::Gemini, recorded("gemini/thinking_stream.sse"));
    const QString anthropic = textOf(Dialect::Anthropic, recorded("anthropic/thinking_stream.sse"));
    QVERIFY(!gemini.isEmpty());
    QVERIFY(!anthropic.isEmpty());
    const QByteArray whole = recorded("anthropic/thinking.json");
    QString expected;
    for (const QJsonValue &block : QJsonDocument::fromJson(whole)[u"content"].toArray())
        expected += block[u"text"].toString();
    QCOMPARE(anthropic, expected);
}

void tst_Prompt::readsErrorsOfEveryShape()
{
    QFETCH(QByteArray, folder);
    const QByteArray recording = folder == "openai_chat" ? "openai_chat/error_500_server.json"
        : folder == "anthropic"                          ? "anthropic/error_500.json"
                                                         : "gemini/error_500_internal.json";
    QVERIFY(!errorText(recorded(recording.constData())).isEmpty());
    QVERIFY(errorText(R"({"error":null,"choices":[]})").isEmpty());
    QVERIFY(errorText("<html>").isEmpty());
}

QTEST_APPLESS_MAIN(tst_Prompt)
#include "tst_prompt.moc"
