// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demoanswer.h"

#include "dialect/metered.h"
#include "dialect/streamrelay.h"
#include "lab/demowire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using namespace waybill::lab;
using model::Operation;

namespace {
dialect::Envelope envelope(Operation operation, bool streaming = false)
{
    dialect::Envelope envelope;
    envelope.operation = operation;
    envelope.model = QStringLiteral("demo-small");
    envelope.streaming = streaming;
    envelope.asksStreamUsage = true;
    envelope.estimatedInputTokens = 42;
    return envelope;
}

DemoText text()
{
    return {.model = QStringLiteral("demo-small"),
            .text = QStringLiteral("one two three four five six seven \u660e\u65e5 eight"),
            .inputTokens = 42,
            .outputTokens = 11};
}

void addStreams()
{
    QTest::addColumn<Operation>("operation");
    for (const Operation operation :
         {Operation::ChatCompletions, Operation::Responses, Operation::Messages, Operation::StreamGenerateContent})
        QTest::newRow(qUtf8Printable(model::toString(operation))) << operation;
}
} // namespace

class tst_DemoAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationIsMetered_data();
    void everyOperationIsMetered();
    void aStreamMetersLikeItsBody_data() { addStreams(); }
    void aStreamMetersLikeItsBody();
    void aLimitIsKept_data() { addStreams(); }
    void aLimitIsKept();
    void theSameSeedSaysTheSame();
    void streamsInPiecesAtAPace();
};

void tst_DemoAnswer::everyOperationIsMetered_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<int>("output");
    for (const Operation operation :
         {Operation::ChatCompletions, Operation::Responses, Operation::Messages, Operation::GenerateContent})
        QTest::newRow(qUtf8Printable(model::toString(operation))) << operation << 11;
    QTest::newRow("embeddings") << Operation::Embeddings << 0;
}

void tst_DemoAnswer::everyOperationIsMetered()
{
    QFETCH(Operation, operation);
    QFETCH(int, output);
    const QByteArray body = bufferedBody(operation, text());
    QVERIFY(!dialect::errorInBody(envelope(operation), body));
    const dialect::Metered metered = dialect::meterBody(envelope(operation), body);
    QVERIFY(metered.usage);
    QCOMPARE((*metered.usage)[model::Meter::Input], 42);
    QCOMPARE((*metered.usage)[model::Meter::Output], output);
    QCOMPARE(metered.model, QStringLiteral("demo-small"));
}

void tst_DemoAnswer::aStreamMetersLikeItsBody()
{
    QFETCH(Operation, operation);
    const dialect::Envelope asked = envelope(operation, true);
    dialect::StreamRelay relay(asked);
    QByteArray relayed;
    QByteArray sent;
    for (const QByteArray &event : streamEvents(asked, text())) {
        QVERIFY(!relay.isComplete() || operation == Operation::ChatCompletions);
        relayed += relay.feed(event);
        sent += event;
    }
    relayed += relay.end() + relay.takeTerminal();
    QCOMPARE(relayed, sent);
    QVERIFY(relay.isComplete());
    QVERIFY(!relay.error());
    const dialect::Metered body = dialect::meterBody(asked, bufferedBody(operation, text()));
    QCOMPARE(relay.metered().usage, body.usage);
    QCOMPARE(relay.metered().outputBytes, text().text.toUtf8().size());
    QCOMPARE(relay.metered().outputBytes, body.outputBytes);
}

void tst_DemoAnswer::aLimitIsKept()
{
    QFETCH(Operation, operation);
    dialect::Envelope asked = envelope(operation);
    asked.maximumOutputTokens = 5;
    QRandomGenerator random(1);
    const DemoAnswer answer = makeAnswer(asked, random);
    QCOMPARE(answer.pieces.size(), 1U);
    const dialect::Metered metered = dialect::meterBody(asked, answer.pieces.front());
    QCOMPARE((*metered.usage)[model::Meter::Output], 5);
    QCOMPARE(metered.outputBytes, 20);
}

void tst_DemoAnswer::theSameSeedSaysTheSame()
{
    QRandomGenerator first(8377);
    QRandomGenerator second(8377);
    const dialect::Envelope asked = envelope(Operation::Messages);
    for (int i = 0; i < 3; ++i)
        QVERIFY(makeAnswer(asked, first).pieces == makeAnswer(asked, second).pieces);
}

void tst_DemoAnswer::streamsInPiecesAtAPace()
{
    QRandomGenerator random(1);
    const DemoAnswer answer = makeAnswer(envelope(Operation::Messages, true), random);
    QVERIFY(answer.streamed);
    QCOMPARE(answer.contentType, QByteArray("text/event-stream"));
    QVERIFY(answer.pieces.size() > 10);
    QVERIFY(answer.firstPieceAfter.count() > 0 && answer.betweenPieces.count() > 0);
}

QTEST_APPLESS_MAIN(tst_DemoAnswer)
#include "tst_demoanswer.moc"
