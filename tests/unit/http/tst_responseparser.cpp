// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/responseparser.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace waybill::http;

namespace {

/// Feeds `bytes` in two pieces that meet at `split`; what is not taken is fed again.
QByteArray bodyOf(ResponseParser &parser, const QByteArray &bytes, qsizetype split)
{
    QByteArray body;
    qsizetype used = 0;
    for (const qsizetype end : {split, bytes.size()})
        used += parser.feed(QByteArrayView(bytes).first(end).sliced(used), body);
    return body;
}

} // namespace

class tst_ResponseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItIsSplit_data();
    void readsTheSameHoweverItIsSplit();
    void keepsHeadersInOrderWithDuplicates();
    void takesManyAndLongFields();
    void refuses_data();
    void refuses();
    void knowsAnswersWithoutBody();
    void survivesRandomBytes();
};

void tst_ResponseParser::readsTheSameHoweverItIsSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("toClose");
    QTest::newRow("sized") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << false;
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           "1;x=y\r\nh\r\n4\r\nello\r\n0\r\nTrailer: t\r\n\r\n")
                             << false;
    QTest::newRow("interim") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n"
                                           "HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\nhello")
                             << false;
    QTest::newRow("until it closes") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhello") << true;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nServer: x\r\n\r\nhello") << true;
}

void tst_ResponseParser::readsTheSameHoweverItIsSplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, toClose);
    ResponseParser parser;
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        parser.start(false);
        QCOMPARE(bodyOf(parser, bytes, split), QByteArray("hello"));
        QVERIFY(!parser.problem());
        QCOMPARE(parser.status(), 200);
        QCOMPARE(parser.isComplete(), !toClose);
        QCOMPARE(parser.endsWithConnection(), toClose);
        QVERIFY(!parser.takeHeaders().contains("trailer"));
    }
}

void tst_ResponseParser::keepsHeadersInOrderWithDuplicates()
{
    ResponseParser parser;
    bodyOf(parser, "HTTP/1.1 200 OK\r\nSet-Cookie: a\r\nX:  y \r\nset-cookie: b\r\nContent-Length: 0\r\n\r\n", 0);
    QCOMPARE(parser.takeHeaders(),
             (Headers{{"Set-Cookie", "a"}, {"X", "y"}, {"set-cookie", "b"}, {"Content-Length", "0"}}));
}

void tst_ResponseParser::takesManyAndLongFields()
{
    ResponseParser parser;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n";
    bodyOf(parser, head + QByteArray("X: y\r\n").repeated(500) + "\r\n", 700);
    QVERIFY(parser.isComplete());
    QCOMPARE(parser.takeHeaders().size(), 501);
    parser.start(false);
    bodyOf(parser, head + "X: " + QByteArray(200'000, 'y') + "\r\n\r\n", 100'000);
    QVERIFY(parser.isComplete());
    parser.start(false);
    bodyOf(parser, head + "X: " + QByteArray(300'000, 'y') + "\r\n\r\n", 100'000);
    QVERIFY(parser.problem());
    parser.start(false);
    bodyOf(parser, head + QByteArray("X: y\r\n").repeated(3'000) + "\r\n", 700);
    QVERIFY(parser.problem());
}

void tst_ResponseParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2.0 200 OK\r\n\r\n");
    QTest::newRow("status") << QByteArray("HTTP/1.1 2x0 OK\r\n\r\n");
    QTest::newRow("upgrade") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
    QTest::newRow("length and chunked") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n");
    QTest::newRow("coding") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
    QTest::newRow("chunk size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n");
    QTest::newRow("chunk end") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabcdef\r\n");
    QTest::newRow("endless chunk extension")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(70'000, 'x');
}

void tst_ResponseParser::refuses()
{
    QFETCH(QByteArray, bytes);
    ResponseParser parser;
    bodyOf(parser, bytes, 0);
    QVERIFY(parser.problem());
    QVERIFY(!parser.isComplete());
}

void tst_ResponseParser::knowsAnswersWithoutBody()
{
    ResponseParser parser;
    for (const QByteArray status : {"204 No Content", "304 Not Modified"}) {
        parser.start(false);
        bodyOf(parser, "HTTP/1.1 " + status + "\r\nContent-Length: 5\r\n\r\n", 0);
        QVERIFY(parser.isComplete());
    }
    parser.start(true);
    bodyOf(parser, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", 0);
    QVERIFY(parser.isComplete());
    QVERIFY(parser.keepsAlive());
}

void tst_ResponseParser::survivesRandomBytes()
{
    const QByteArray seeds[]
        = {"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\nA:\r\n b\r\n\r\nabcd",
           "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;a=\"b\"\r\nabcd\r\n0\r\nT: u\r\n\r\n",
           "HTTP/1.0 200 OK\r\n\r\nabcd"};
    QRandomGenerator random(8'377);
    int complete = 0;
    for (int round = 0; round < 30'000; ++round) {
        QByteArray bytes = seeds[random.bounded(3)];
        for (int change = random.bounded(6); change > 0; --change)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        ResponseParser parser;
        QByteArray body;
        qsizetype used = 0;
        for (qsizetype end = 0; end < bytes.size() && !parser.problem() && !parser.isComplete();) {
            end = std::min<qsizetype>(bytes.size(), end + 1 + random.bounded(40));
            const auto taken = parser.feed(QByteArrayView(bytes).first(end).sliced(used), body);
            QVERIFY(taken >= 0 && taken <= end - used);
            used += taken;
        }
        complete += parser.isComplete() ? 1 : 0;
    }
    QVERIFY(complete > 1'000);
}

QTEST_GUILESS_MAIN(tst_ResponseParser)
#include "tst_responseparser.moc"
