// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestparser.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace waybill::http;

namespace {

/// Feeds `bytes` in two pieces that meet at `split`, as a connection does: what is not taken is fed again.
qsizetype feed(RequestParser &parser, const QByteArray &bytes, qsizetype split)
{
    qsizetype used = 0;
    for (const qsizetype end : {split, bytes.size()}) {
        while (used < end && !parser.isComplete() && !parser.failure()) {
            const auto taken = parser.feed(QByteArrayView(bytes).first(end).sliced(used));
            used += taken;
            if (taken == 0)
                break;
        }
    }
    return used;
}

int statusOf(const QByteArray &bytes, const Limits &limits = {})
{
    RequestParser parser(limits);
    feed(parser, bytes, bytes.size());
    return parser.failure() ? parser.failure()->status : 0;
}

} // namespace

class tst_RequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItIsSplit_data();
    void readsTheSameHoweverItIsSplit();
    void keepsPathAndQueryRaw_data();
    void keepsPathAndQueryRaw();
    void refuses_data();
    void refuses();
    void refusesWhatIsTooLarge();
    void countsTheWholeHeadHoweverItIsSplit();
    void knowsWhenToKeepTheConnection_data();
    void knowsWhenToKeepTheConnection();
    void stopsAtTheEndOfARequest();
    void survivesRandomBytes();
};

void tst_RequestParser::readsTheSameHoweverItIsSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no body") << QByteArray("\r\nGET /v1/x?y=1 HTTP/1.1\r\nHost: a\r\nX-Y:  b c \r\n\r\n")
                             << QByteArray();
    QTest::newRow("sized") << QByteArray(
        "POST /v1/x?y=1 HTTP/1.1\r\nHost: a\r\nX-Y: b c\r\nContent-Length: 5\r\n\r\nhello")
                           << QByteArray("hello");
    QTest::newRow("chunked") << QByteArray("POST /v1/x?y=1 HTTP/1.1\r\nHost: a\r\nx-y: b c\r\nTransfer-Encoding: "
                                           "Chunked\r\n\r\n3;e=\"1\"\r\nhel\r\n002\r\nlo\r\n0\r\nTrailer: t\r\n\r\n")
                             << QByteArray("hello");
    QTest::newRow("empty chunked") << QByteArray(
        "POST /v1/x?y=1 HTTP/1.1\r\nHost: a\r\nx-y: b c\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                   << QByteArray();
}

void tst_RequestParser::readsTheSameHoweverItIsSplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    const Limits limits;
    RequestParser parser(limits);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        QCOMPARE(feed(parser, bytes, split), bytes.size());
        QVERIFY2(parser.isComplete(), qPrintable(QString::number(split)));
        const Request request = parser.take();
        QCOMPARE(request.path, QByteArray("/v1/x"));
        QCOMPARE(request.query, QByteArray("y=1"));
        QCOMPARE(request.headers.value("x-y"), QByteArray("b c"));
        QVERIFY(!request.headers.contains("trailer"));
        QCOMPARE(request.body, body);
    }
}

void tst_RequestParser::keepsPathAndQueryRaw_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("encoded") << QByteArray("/a%2Fb/../c?x=%20?") << QByteArray("/a%2Fb/../c") << QByteArray("x=%20?");
    QTest::newRow("url") << QByteArray("http://host:1/p?q") << QByteArray("/p") << QByteArray("q");
    QTest::newRow("bare url") << QByteArray("HTTP://host") << QByteArray("/") << QByteArray();
    QTest::newRow("url with a query only") << QByteArray("http://host?q") << QByteArray("/") << QByteArray("q");
    QTest::newRow("asterisk") << QByteArray("*") << QByteArray("*") << QByteArray();
}

void tst_RequestParser::keepsPathAndQueryRaw()
{
    QFETCH(QByteArray, target);
    const Limits limits;
    RequestParser parser(limits);
    const QByteArray bytes = "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    feed(parser, bytes, bytes.size());
    const Request request = parser.take();
    QTEST(request.path, "path");
    QTEST(request.query, "query");
}

void tst_RequestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &lines, int status) {
        QTest::newRow(name) << lines + "\r\n\r\n" << status;
    };
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    row("length and chunked", post + "Content-Length: 1\r\nTransfer-Encoding: chunked", 400);
    row("chunked and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 1", 400);
    row("two lengths", post + "Content-Length: 1\r\nContent-Length: 2", 400);
    row("two lengths in one", post + "Content-Length: 1, 2", 400);
    row("length with sign", post + "Content-Length: +1", 400);
    row("length that overflows", post + "Content-Length: 99999999999999999999", 400);
    row("unknown coding", post + "Transfer-Encoding: gzip", 501);
    row("coding before chunked", post + "Transfer-Encoding: gzip, chunked", 501);
    row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400);
    row("chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked", 400);
    row("no host", "GET / HTTP/1.1\r\nA: b", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a", 400);
    row("bare line feed", "GET / HTTP/1.1\nHost: a", 400);
    row("bare line feed in a header", "GET / HTTP/1.1\r\nHost: a\nX: y", 400);
    row("bare carriage return", "GET / HTTP/1.1\r\nHost: a\rX: y", 400);
    row("space before the colon", "GET / HTTP/1.1\r\nHost : a", 400);
    row("folded", "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z", 400);
    row("folded from nothing", "GET / HTTP/1.1\r\nHost: a\r\nX:\r\n z", 400);
    row("folded to nothing", "GET / HTTP/1.1\r\nHost: a\r\nX:\r\n ", 400);
    row("folded first", "GET / HTTP/1.1\r\n Host: a", 400);
    row("no name", "GET / HTTP/1.1\r\nHost: a\r\n: b", 400);
    row("NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a" + QByteArray(1, '\0') + "b", 400);
    row("method is no token", "G@T / HTTP/1.1\r\nHost: a", 400);
    row("control character in the target", "GET /\x01 HTTP/1.1\r\nHost: a", 400);
    row("target without a slash", "GET a HTTP/1.1\r\nHost: a", 400);
    row("HTTP/0.9", "GET /", 400);
    row("newer version", "GET / HTTP/2.0\r\nHost: a", 505);
    row("no version", "GET / HTCPCP/1.0\r\nHost: a", 400);
    row("expectation", post + "Expect: miracles", 417);
    row("chunk size", post + "Transfer-Encoding: chunked\r\n\r\nx", 400);
    row("chunk size that overflows", post + "Transfer-Encoding: chunked\r\n\r\n11111111111111111", 400);
    row("chunk longer than said", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0", 400);
    row("chunk size ended by a line feed", post + "Transfer-Encoding: chunked\r\n\r\n1\na\r\n0", 400);
}

void tst_RequestParser::refuses()
{
    QFETCH(QByteArray, bytes);
    QTEST(statusOf(bytes), "status");
    QFETCH(int, status);
    const Limits limits;
    for (qsizetype split = 1; split < bytes.size(); ++split) {
        RequestParser parser(limits);
        feed(parser, bytes, split);
        QVERIFY2(parser.failure(), qPrintable(QString::number(split)));
        QCOMPARE(parser.failure()->status, status);
    }
}

void tst_RequestParser::refusesWhatIsTooLarge()
{
    Limits limits;
    const QByteArray begin = "POST / HTTP/1.1\r\nHost: a\r\n";
    QCOMPARE(statusOf("GET /" + QByteArray(limits.requestLine, 'a')), 414);
    QCOMPARE(statusOf("GET /" + QByteArray(limits.requestLine, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
    QCOMPARE(statusOf(begin + "X: " + QByteArray(limits.headers, 'a') + "\r\n\r\n"), 431);
    QCOMPARE(statusOf(begin + "X: " + QByteArray(limits.headers + limits.requestLine, 'a')), 431);
    QCOMPARE(statusOf(begin + QByteArray("X: y\r\n").repeated(limits.headerFields) + "\r\n"), 431);
    QCOMPARE(statusOf(begin + QByteArray("X: y\r\n").repeated(limits.headerFields - 1) + "\r\n"), 0);

    limits.body = 10;
    QCOMPARE(statusOf(begin + "Content-Length: 10\r\n\r\n", limits), 0);
    QCOMPARE(statusOf(begin + "Content-Length: 11\r\n\r\n", limits), 413);
    QCOMPARE(statusOf(begin + "Transfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n5\r\n", limits), 413);
    QCOMPARE(statusOf(begin + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(20'000, 'x'), limits), 400);
    QCOMPARE(statusOf(begin + "Transfer-Encoding: chunked\r\n\r\n0\r\nT: " + QByteArray(20'000, 'x'), limits), 400);
}

void tst_RequestParser::countsTheWholeHeadHoweverItIsSplit()
{
    const Limits limits;
    RequestParser parser(limits);
    QByteArray waiting = "GET / HTTP/1.1\r\nHost: a\r\n";
    qsizetype sent = 0;
    while (!parser.failure() && sent < 2 * (limits.headers + limits.requestLine)) {
        waiting.remove(0, parser.feed(waiting));
        waiting += "X: " + QByteArray(1'000, 'y') + "\r\n";
        sent += 1'005;
    }
    QVERIFY(parser.failure());
    QCOMPARE(parser.failure()->status, 431);
    QVERIFY(sent <= limits.headers + limits.requestLine + 2'010);
}

void tst_RequestParser::knowsWhenToKeepTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void tst_RequestParser::knowsWhenToKeepTheConnection()
{
    QFETCH(QByteArray, bytes);
    const Limits limits;
    RequestParser parser(limits);
    feed(parser, bytes, bytes.size());
    QVERIFY(parser.isComplete());
    QTEST(parser.keepsAlive(), "keeps");
}

void tst_RequestParser::stopsAtTheEndOfARequest()
{
    const Limits limits;
    RequestParser parser(limits);
    const QByteArray first = "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab";
    const QByteArray both = first + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n";
    QCOMPARE(parser.feed(both), first.size());
    QCOMPARE(parser.take().body, QByteArray("ab"));
    QCOMPARE(parser.feed(QByteArrayView(both).sliced(first.size())), both.size() - first.size());
    QCOMPARE(parser.take().path, QByteArray("/2"));
}

/// Valid requests with a few bytes changed, in random pieces: it must end, refuse or wait, and never take more than it
/// has.
void tst_RequestParser::survivesRandomBytes()
{
    const QByteArray seeds[]
        = {"POST /v1/chat?a=b HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nabcd",
           "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4;a=\"b\"\r\nabcd\r\n0\r\nT: u\r\n\r\n",
           QByteArray(120, '\0')};
    QRandomGenerator random(20'261'122);
    const Limits limits;
    int complete = 0;
    for (int round = 0; round < 30'000; ++round) {
        QByteArray bytes = seeds[random.bounded(3)];
        for (int change = random.bounded(6); change > 0; --change)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        RequestParser parser(limits);
        qsizetype used = 0;
        for (qsizetype end = 0; end < bytes.size() && !parser.failure() && !parser.isComplete();) {
            end = std::min<qsizetype>(bytes.size(), end + 1 + random.bounded(40));
            const auto taken = parser.feed(QByteArrayView(bytes).first(end).sliced(used));
            QVERIFY(taken >= 0 && taken <= end - used);
            used += taken;
        }
        complete += parser.isComplete() ? 1 : 0;
    }
    QVERIFY(complete > 1'000);
}

QTEST_GUILESS_MAIN(tst_RequestParser)
#include "tst_requestparser.moc"
