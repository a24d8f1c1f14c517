// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QSignalSpy>
#include <QtTest>

using namespace waybill;
using namespace waybill::http;
using waybill::test::RawClient;
using waybill::test::TestServer;

class tst_ConnectionHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequestSplitAtEveryByte();
    void answersPipelinedRequestsInOrder();
    void readsOnWhenTheAnswerIsOver();
    void saysContinueWhenAsked();
    void tellsWhatIsWrongAndCloses();
    void deliversItsRefusalDuringAnUpload();
    void noticesAClientThatLeaves();
    void noticesAClientThatLeavesDuringALongAnswer();
    void givesUpOnSlowHeads();
    void closesIdleConnections();
    void refusesConnectionsBeyondTheLimit();
    void drainsWithoutCuttingAnswers();
    void stampsTheRequest();
    void survivesRandomClients();
};

void tst_ConnectionHost::readsARequestSplitAtEveryByte()
{
    TestServer server;
    RawClient client(server.port);
    const QByteArray bytes = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    for (qsizetype split = 1; split < bytes.size(); ++split) {
        client.send(bytes.first(split));
        QCoreApplication::processEvents();
        client.send(bytes.sliced(split));
        QCOMPARE(client.takeUntil("abc"), QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
    }
    QCOMPARE(server.host.connectionCount(), 1);
}

void tst_ConnectionHost::answersPipelinedRequestsInOrder()
{
    std::vector<ResponseWriter *> writers;
    TestServer server([&](const Request &, ResponseWriter *writer) { writers.push_back(writer); });
    RawClient client(server.port);
    client.send(
        "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\nGET /3 HTTP/1.1\r\nHost: a\r\n\r\n");
    for (std::size_t index = 0; index < 3; ++index) {
        QTRY_COMPARE(writers.size(), index + 1);
        QCoreApplication::processEvents();
        QCOMPARE(writers.size(), index + 1); // the next one waits for this one's answer
        const QByteArray path = server.requests[index].path;
        writers[index]->send(200, {}, path);
        QVERIFY(client.takeUntil(path).endsWith("\r\n\r\n/" + QByteArray::number(static_cast<int>(index) + 1)));
    }
}

void tst_ConnectionHost::readsOnWhenTheAnswerIsOver()
{
    TestServer server;
    RawClient client(server.port);
    client.send(QByteArray("GET /x HTTP/1.1\r\nHost: a\r\n\r\n").repeated(5'000));
    QTRY_COMPARE(server.requests.size(), 5'000U);
}

void tst_ConnectionHost::saysContinueWhenAsked()
{
    TestServer server;
    RawClient client(server.port);
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(client.takeUntil("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("abc");
    QVERIFY(client.takeUntil("abc").startsWith("HTTP/1.1 200 OK\r\n"));
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc");
    QVERIFY(client.takeUntil("abc").startsWith("HTTP/1.1 200 OK\r\n"));
}

void tst_ConnectionHost::tellsWhatIsWrongAndCloses()
{
    TestServer server;
    RawClient client(server.port);
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray answer = client.takeAll();
    QVERIFY(answer.startsWith("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n"));
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    const auto body = QJsonDocument::fromJson(answer.sliced(answer.indexOf("\r\n\r\n"))).object();
    const auto error = body.value(u"error").toObject();
    QCOMPARE(error.value(u"message").toString(), QStringLiteral("The request has conflicting framing headers."));
    QCOMPARE(error.value(u"type").toString(), QStringLiteral("invalid_request_error"));
    QVERIFY(server.requests.empty());
    QTRY_COMPARE(server.host.connectionCount(), 0);
}

void tst_ConnectionHost::deliversItsRefusalDuringAnUpload()
{
    Limits limits;
    limits.body = 1'000;
    TestServer server(TestServer::echo, limits);
    RawClient client(server.port);
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n" + QByteArray(4'000'000, 'x'));
    QVERIFY(client.takeUntil("}}").startsWith("HTTP/1.1 413 "));
}

void tst_ConnectionHost::noticesAClientThatLeaves()
{
    ResponseWriter *pending = nullptr;
    TestServer server([&](const Request &, ResponseWriter *writer) { pending = writer; });
    RawClient client(server.port);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(pending);
    QSignalSpy left(pending, &ResponseWriter::clientLeft);
    client.leave();
    QTRY_COMPARE(left.size(), 1);
    QTRY_COMPARE(server.host.connectionCount(), 0);
}

void tst_ConnectionHost::noticesAClientThatLeavesDuringALongAnswer()
{
    QPointer<ResponseWriter> pending;
    TestServer server([&](const Request &, ResponseWriter *writer) {
        pending = writer;
        writer->sendHead(200, {}, std::nullopt);
    });
    RawClient client(server.port);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    client.takeUntil("\r\n\r\n");
    QVERIFY(pending);
    int left = 0;
    connect(pending, &ResponseWriter::clientLeft, this, [&] { ++left; });
    client.leave();
    const QByteArray chunk(10'000, 'x');
    for (int count = 0; count < 1'000 && pending && left == 0; ++count) {
        pending->write(chunk);
        QCOMPARE(left, 0); // never from inside a call
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(left, 1);
    QTRY_VERIFY(!pending);
}

void tst_ConnectionHost::givesUpOnSlowHeads()
{
    Limits limits;
    limits.headerTimeout = std::chrono::milliseconds(50);
    TestServer server(TestServer::echo, limits);
    RawClient silent(server.port);
    RawClient slow(server.port);
    slow.send("GET / HT");
    QVERIFY(slow.takeAll().startsWith("HTTP/1.1 408 "));
    QVERIFY(silent.takeAll().isEmpty());
}

void tst_ConnectionHost::closesIdleConnections()
{
    Limits limits;
    limits.idleTimeout = std::chrono::milliseconds(50);
    TestServer server(TestServer::echo, limits);
    RawClient idle(server.port);
    idle.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(idle.takeAll().endsWith("/x"));
    RawClient stalled(server.port);
    stalled.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\na");
    QVERIFY(stalled.takeAll().startsWith("HTTP/1.1 408 "));
}

void tst_ConnectionHost::refusesConnectionsBeyondTheLimit()
{
    Limits limits;
    limits.maximumConnections = 2;
    TestServer server(TestServer::echo, limits);
    RawClient first(server.port);
    RawClient second(server.port);
    RawClient third(server.port);
    QVERIFY(third.takeAll().startsWith("HTTP/1.1 503 "));
    first.leave();
    QTRY_COMPARE(server.host.connectionCount(), 1);
    RawClient fourth(server.port);
    fourth.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(fourth.takeUntil("/x").startsWith("HTTP/1.1 200 "));
}

void tst_ConnectionHost::drainsWithoutCuttingAnswers()
{
    ResponseWriter *pending = nullptr;
    TestServer server([&](const Request &, ResponseWriter *writer) { pending = writer; });
    RawClient idle(server.port);
    RawClient busy(server.port);
    busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(pending);
    QSignalSpy drained(&server.host, &ConnectionHost::drained);
    server.host.drain();
    idle.takeAll();
    QVERIFY(idle.isClosed());
    QCOMPARE(drained.size(), 0);
    pending->send(200, {}, "done");
    QVERIFY(busy.takeAll().endsWith("Connection: close\r\n\r\ndone"));
    QTRY_COMPARE(drained.size(), 1);
    QCOMPARE(server.requests.size(), 1U);
}

void tst_ConnectionHost::stampsTheRequest()
{
    TestServer server;
    server.clock.advance(std::chrono::microseconds(42));
    RawClient client(server.port);
    client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n");
    QCoreApplication::processEvents();
    client.send("y");
    client.takeUntil("y");
    QCOMPARE(server.requests.size(), 1U);
    QCOMPARE(server.requests[0].receivedAt, Duration(42));
    QVERIFY(server.requests[0].fromLoopback);
}

void tst_ConnectionHost::survivesRandomClients()
{
    QRandomGenerator random(8'377);
    TestServer server([&](const Request &request, ResponseWriter *writer) {
        switch (random.bounded(4)) {
        case 0:
            return writer->abort();
        case 1:
            return writer->finish();
        case 2:
            writer->sendHead(200, {}, random.bounded(2) ? std::optional<qint64>(random.bounded(4)) : std::nullopt);
            writer->write(request.path);
            return writer->finish();
        default:
            return TestServer::echo(request, writer);
        }
    });
    for (int round = 0; round < 300; ++round) {
        RawClient client(server.port);
        QByteArray bytes = "POST /abc HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
        bytes = bytes.repeated(1 + random.bounded(3));
        for (int change = random.bounded(3); change > 0; --change)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        client.send(bytes);
        for (int turns = random.bounded(4); turns > 0; --turns)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(server.host.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(tst_ConnectionHost)
#include "tst_connectionhost.moc"
