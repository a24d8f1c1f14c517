// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/rawsocket.h"
#include "rawclient.h"
#include "testserver.h"

#include <QSignalSpy>
#include <QtTest>

using namespace waybill::http;
using waybill::test::RawClient;
using waybill::test::TestServer;

class tst_ResponseWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAnswers_data();
    void framesAnswers();
    void decidesFramingItself();
    void refusesToSplitALine();
    void anAbortIsNeverACleanEnd();
    void aShortAnswerIsCut();
    void sendsTheHeadBeforeTheFirstChunk();
    void saysWhenItHasDrained();
    void doesNothingWhenOver();
};

namespace {

using Write = std::function<void(ResponseWriter *)>;
constexpr auto kNoLength = std::nullopt;

/// What a client gets for this request line when the server does this, until the connection closes.
QByteArray answerTo(const QByteArray &line, const Write &write)
{
    TestServer server([&](const Request &, ResponseWriter *writer) { write(writer); });
    RawClient client(server.port);
    client.send(line + "\r\nHost: a\r\nConnection: close\r\n\r\n");
    return client.takeAll();
}

} // namespace

void tst_ResponseWriter::framesAnswers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Write>("write");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &expected, const Write &write) {
        QTest::newRow(name) << line << write << expected;
    };
    const auto pieces = [](std::optional<qint64> length, int status = 200) {
        return [=](ResponseWriter *writer) {
            writer->sendHead(status, {}, length);
            writer->write("hello ");
            writer->write("");
            writer->write("world");
            writer->finish();
        };
    };
    const QByteArray get = "GET / HTTP/1.1";
    row("whole", get, "HTTP/1.1 404 Not Found\r\nX: y\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno",
        [](ResponseWriter *writer) {
            writer->send(404, {{"X", "y"}}, "no");
        });
    row("sized", get, "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nConnection: close\r\n\r\nhello world", pieces(11));
    row("sized, too much", get, "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: close\r\n\r\nhello wo", pieces(8));
    row("chunked", get,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n6\r\nhello "
        "\r\n5\r\nworld\r\n0\r\n\r\n",
        pieces(kNoLength));
    row("1.0", "GET / HTTP/1.0", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello world", pieces(kNoLength));
    row("HEAD", "HEAD / HTTP/1.1", "HTTP/1.1 200 OK\r\nContent-Length: 11\r\nConnection: close\r\n\r\n", pieces(11));
    row("HEAD, whole", "HEAD / HTTP/1.1", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n",
        [](ResponseWriter *writer) { writer->send(200, {}, "ok"); });
    row("HEAD, chunked", "HEAD / HTTP/1.1",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n", pieces(kNoLength));
    row("204", get, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", pieces(kNoLength, 204));
    row("304", get, "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", pieces(11, 304));
    row("unknown status", get, "HTTP/1.1 529 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        [](ResponseWriter *writer) { writer->send(529, {}, ""); });
}

void tst_ResponseWriter::framesAnswers()
{
    QFETCH(QByteArray, line);
    QFETCH(Write, write);
    QTEST(answerTo(line, write), "expected");
}

void tst_ResponseWriter::decidesFramingItself()
{
    const QByteArray answer = answerTo("GET / HTTP/1.1", [](ResponseWriter *writer) {
        writer->send(200,
                     {{"Transfer-Encoding", "chunked"},
                      {"content-length", "99"},
                      {"Connection", "keep-alive"},
                      {"Set-Cookie", "a"},
                      {"Set-Cookie", "b"}},
                     "ok");
    });
    QCOMPARE(answer,
             QByteArray("HTTP/1.1 200 OK\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nContent-Length: 2\r\nConnection: "
                        "close\r\n\r\nok"));
}

void tst_ResponseWriter::refusesToSplitALine()
{
    const QByteArray answer = answerTo("GET / HTTP/1.1", [](ResponseWriter *writer) {
        writer->send(200, {{"X", "y\r\nSet-Cookie: evil"}}, "ok");
    });
    QVERIFY(!answer.contains("evil"));
}

void tst_ResponseWriter::anAbortIsNeverACleanEnd()
{
    for (const QByteArray line : {"GET / HTTP/1.1", "GET / HTTP/1.0"}) {
        ResponseWriter *pending = nullptr;
        TestServer server([&](const Request &, ResponseWriter *writer) {
            pending = writer;
            writer->sendHead(200, {}, kNoLength);
            writer->write("part");
        });
        QTcpSocket client;
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
        client.write(line + "\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(client.bytesAvailable() > 0 && client.peek(1'000).contains("part"));
        // Not read by Qt, which takes a reset for an orderly end.
        const auto descriptor = client.socketDescriptor();
        QVERIFY(descriptor != -1);
        raw::Witness witness;
        witness.attach(descriptor);
        pending->abort();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(witness.wasReset());
        QVERIFY(!client.readAll().contains("0\r\n\r\n"));
    }
}

void tst_ResponseWriter::aShortAnswerIsCut()
{
    const QByteArray answer = answerTo("GET / HTTP/1.1", [](ResponseWriter *writer) {
        writer->sendHead(200, {}, 10);
        writer->write("short");
        writer->finish();
    });
    QVERIFY(!answer.contains("short\r\n"));
    QVERIFY(answerTo("GET / HTTP/1.1", [](ResponseWriter *writer) { writer->finish(); }).isEmpty());
}

void tst_ResponseWriter::sendsTheHeadBeforeTheFirstChunk()
{
    ResponseWriter *pending = nullptr;
    TestServer server([&](const Request &, ResponseWriter *writer) {
        pending = writer;
        writer->sendHead(200, {{"Content-Type", "text/event-stream"}}, kNoLength);
    });
    RawClient client(server.port);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(client.takeUntil("\r\n\r\n").startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(pending->headSent());
    pending->write("data: 1\n\n");
    QCOMPARE(client.takeUntil("\n\n\r\n"), QByteArray("9\r\ndata: 1\n\n\r\n"));
}

void tst_ResponseWriter::saysWhenItHasDrained()
{
    ResponseWriter *pending = nullptr;
    TestServer server([&](const Request &, ResponseWriter *writer) {
        pending = writer;
        writer->sendHead(200, {}, kNoLength);
    });
    RawClient client(server.port);
    client.stopReading();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(pending);
    QSignalSpy drained(pending, &ResponseWriter::drained);
    const QByteArray chunk(100'000, 'x');
    int chunks = 0;
    for (; chunks < 1'000 && pending->bytesWaiting() <= ResponseWriter::kHighWater; ++chunks)
        pending->write(chunk);
    QVERIFY(pending->bytesWaiting() > ResponseWriter::kHighWater);
    QCoreApplication::processEvents();
    QCOMPARE(drained.size(), 0);
    client.resumeReading();
    QTRY_COMPARE(drained.size(), 1);
    QVERIFY(pending->bytesWaiting() < ResponseWriter::kHighWater / 2);
    pending->finish();
    QCOMPARE(client.takeUntil("\r\n0\r\n\r\n").count("x"), chunks * chunk.size());
}

void tst_ResponseWriter::doesNothingWhenOver()
{
    QPointer<ResponseWriter> over;
    TestServer server([&](const Request &, ResponseWriter *writer) {
        writer->send(200, {}, "first");
        over = writer;
    });
    RawClient client(server.port);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    client.takeUntil("first");
    QVERIFY(over);
    over->sendHead(200, {}, 1);
    over->write("x");
    over->finish();
    over->abort();
    QCOMPARE(over->bytesWaiting(), 0);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(client.takeUntil("first").startsWith("HTTP/1.1 200 OK\r\n"));
    QTRY_VERIFY(server.requests.size() == 2);
}

QTEST_GUILESS_MAIN(tst_ResponseWriter)
#include "tst_responsewriter.moc"
