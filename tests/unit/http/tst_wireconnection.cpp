// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <QSignalSpy>
#include <QtTest>

using namespace waybill::http;
using namespace waybill::test;
using Failure = WireReply::Failure;

class tst_WireConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheRequestAsGiven();
    void reusesTheConnectionUsedLast();
    void carriesRequestsSideBySide();
    void neverSendsTwice_data();
    void neverSendsTwice();
    void replacesAConnectionThatDiedIdle();
    void dropsAConnectionThatSpeaksUnasked();
    void readsAnAnswerSplitAtEveryByte();
    void skipsInterimAnswers();
    void deliversAnEarlyRefusal();
    void tellsHowAnAnswerEnded_data();
    void tellsHowAnAnswerEnded();
    void abortClosesAtOnce();
    void deletingTheReplyClosesAtOnce();
    void returnsTheConnectionBeforeItFinishes();
    void saysWhatCouldNotBeReached();
    void survivesWhateverTheCallerDoes();
};

namespace {

Script always(const QByteArray &answer)
{
    return Script().expectRequest().send(answer).repeat();
}

} // namespace

void tst_WireConnection::writesTheRequestAsGiven()
{
    FakeUpstream upstream(always(okAnswer("hello")));
    Wire wire;
    WireRequest request = wire.request(upstream, "abc");
    request.pathAndQuery = "/v1/a%2Fb?c=d";
    const Reply reply = wire.finish(request);
    QCOMPARE(reply->status(), 200);
    QCOMPARE(reply->responseHeaders().value("content-type"), QByteArray("application/json"));
    QCOMPARE(reply->readAll(), QByteArray("hello"));
    QCOMPARE(upstream.requests()[0].head,
             "POST /v1/a%2Fb?c=d HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(upstream.port())
                 + "\r\nX-Y: z\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(upstream.requests()[0].body, QByteArray("abc"));
    QVERIFY(reply->timings().connectUs >= 0);
    QVERIFY(reply->timings().firstByteUs >= reply->timings().connectUs);
    QVERIFY(reply->timings().requestHandedToKernel);
}

void tst_WireConnection::reusesTheConnectionUsedLast()
{
    FakeUpstream upstream(always(okAnswer("x")));
    Wire wire;
    const Reply one = wire.post(upstream);
    const Reply two = wire.post(upstream);
    Wire::wait(one);
    Wire::wait(two);
    QCOMPARE(upstream.connectionCount(), 2);
    for (int round = 0; round < 20; ++round) {
        const Reply reply = wire.finish(upstream);
        QVERIFY(reply->timings().reused);
        QCOMPARE(reply->timings().connectUs, -1);
        QCOMPARE(upstream.requests().back().connection, upstream.requests()[upstream.requests().size() - 2].connection);
    }
    QCOMPARE(upstream.connectionCount(), 2);
}

void tst_WireConnection::carriesRequestsSideBySide()
{
    FakeUpstream upstream(Script().expectRequest().hold().send(okAnswer("x")));
    Wire wire;
    std::vector<Reply> replies;
    for (int count = 0; count < 100; ++count)
        replies.push_back(wire.post(upstream));
    QTRY_COMPARE(upstream.requestCount(), 100);
    upstream.proceed();
    QVERIFY(waitFor(
        [&] { return std::all_of(replies.begin(), replies.end(), [](auto &reply) { return reply->isFinished(); }); }));
}

void tst_WireConnection::neverSendsTwice_data()
{
    QTest::addColumn<bool>("reused");
    QTest::addColumn<bool>("reset");
    QTest::newRow("fresh, orderly") << false << false;
    QTest::newRow("fresh, reset") << false << true;
    QTest::newRow("reused, orderly") << true << false;
    QTest::newRow("reused, reset") << true << true;
}

void tst_WireConnection::neverSendsTwice()
{
    QFETCH(bool, reused);
    QFETCH(bool, reset);
    Script script;
    if (reused)
        script.expectRequest().send(okAnswer("x"));
    script.expectRequest();
    FakeUpstream upstream(reset ? script.reset() : script.close());
    Wire wire;
    if (reused)
        QCOMPARE(wire.finish(upstream)->failure(), Failure::None);
    const Reply reply = wire.finish(upstream);
    QCOMPARE(reply->failure(), Failure::ClosedBeforeAnswer);
    QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
    QCOMPARE(reply->timings().reused, reused);
    QVERIFY(reply->timings().requestHandedToKernel);
    QCOMPARE(upstream.requestCount(), reused ? 2 : 1);
    QCOMPARE(upstream.connectionCount(), 1);
    QCOMPARE(wire.manager.openConnections(), 0);
}

void tst_WireConnection::replacesAConnectionThatDiedIdle()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("x")).hold().close());
    Wire wire;
    wire.finish(upstream);
    QTest::qWait(30); // past the age at which an idle connection is trusted
    upstream.proceed(); // closes, and the event loop has not told the pool yet
    const Reply reply = wire.finish(upstream);
    QCOMPARE(reply->failure(), Failure::None);
    QCOMPARE(upstream.requestCount(), 2);
    QCOMPARE(upstream.connectionCount(), 2);
}

void tst_WireConnection::dropsAConnectionThatSpeaksUnasked()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("x")).hold().send(okAnswer("unasked")));
    Wire wire;
    wire.finish(upstream);
    upstream.proceed();
    QTRY_COMPARE(wire.manager.openConnections(), 0);
    FakeUpstream second(Script().expectRequest().send(okAnswer("x") + "surplus"));
    QCOMPARE(wire.finish(second)->readAll(), QByteArray("x"));
    QCOMPARE(wire.manager.openConnections(), 0);
}

void tst_WireConnection::readsAnAnswerSplitAtEveryByte()
{
    const QByteArray bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n";
    QByteArrayList pieces;
    for (const char byte : bytes)
        pieces.append(QByteArray(1, byte));
    FakeUpstream upstream(Script().expectRequest().sendPieces(pieces).repeat());
    Wire wire;
    for (int round = 0; round < 3; ++round)
        QCOMPARE(wire.finish(upstream)->readAll(), QByteArray("hello"));
    QCOMPARE(upstream.connectionCount(), 1);
}

void tst_WireConnection::skipsInterimAnswers()
{
    FakeUpstream upstream(
        always("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + okAnswer("hello")));
    Wire wire;
    const Reply reply = wire.finish(upstream);
    QCOMPARE(reply->status(), 200);
    QVERIFY(!reply->responseHeaders().contains("link"));
    QCOMPARE(reply->readAll(), QByteArray("hello"));
}

void tst_WireConnection::deliversAnEarlyRefusal()
{
    FakeUpstream upstream(
        Script().expectHead().send("HTTP/1.1 413 Too Large\r\nContent-Length: 5\r\n\r\nlarge").reset());
    Wire wire;
    for (int round = 0; round < 10; ++round) {
        const Reply reply = wire.finish(wire.request(upstream, QByteArray(8'000'000, 'x')));
        QCOMPARE(reply->failure(), Failure::None);
        QCOMPARE(reply->status(), 413);
        QCOMPARE(reply->readAll(), QByteArray("large"));
        QCOMPARE(wire.manager.openConnections(), 0);
    }
}

void tst_WireConnection::tellsHowAnAnswerEnded_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QByteArray &answer, auto end, Failure expected) {
        Script script = Script().expectRequest().send(answer);
        (script.*end)();
        QTest::newRow(name) << script << static_cast<int>(expected);
    };
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\npart";
    const QByteArray sized = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart";
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n";
    row("until close, orderly", open, &Script::close, Failure::None);
    row("until close, reset", open, &Script::reset, Failure::Truncated);
    row("sized, orderly", sized, &Script::close, Failure::Truncated);
    row("sized, reset", sized, &Script::reset, Failure::Truncated);
    row("chunked, orderly", chunked, &Script::close, Failure::Truncated);
    row("chunked, reset", chunked, &Script::reset, Failure::Truncated);
}

void tst_WireConnection::tellsHowAnAnswerEnded()
{
    QFETCH(Script, script);
    QFETCH(int, expected);
    FakeUpstream upstream(script);
    Wire wire;
    const Reply reply = wire.finish(upstream);
    QCOMPARE(static_cast<int>(reply->failure()), expected);
    QCOMPARE(reply->status(), 200);
    QCOMPARE(reply->readAll(), QByteArray("part"));
    QCOMPARE(upstream.requestCount(), 1);
}

void tst_WireConnection::abortClosesAtOnce()
{
    FakeUpstream upstream(Script().expectRequest());
    Wire wire;
    const Reply reply = wire.post(upstream);
    QTRY_COMPARE(upstream.requestCount(), 1);
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    reply->abort();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reply->failure(), Failure::Aborted);
    QTRY_COMPARE(upstream.openConnections(), 0);
    reply->abort();
    QCOMPARE(finished.size(), 1);
}

void tst_WireConnection::deletingTheReplyClosesAtOnce()
{
    FakeUpstream upstream(Script().expectRequest().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart"));
    Wire wire;
    Reply reply = wire.post(upstream);
    QTRY_COMPARE(reply->bytesAvailable(), 4);
    QCOMPARE(upstream.openConnections(), 1);
    reply.reset();
    QTRY_COMPARE(upstream.openConnections(), 0);
    QCOMPARE(wire.manager.openConnections(), 0);
}

void tst_WireConnection::returnsTheConnectionBeforeItFinishes()
{
    FakeUpstream upstream(always(okAnswer("x")));
    Wire wire;
    const Reply first = wire.post(upstream);
    Reply second;
    connect(first.get(), &QNetworkReply::finished, this, [&] { second = wire.post(upstream); });
    QTRY_VERIFY(second && second->isFinished());
    QVERIFY(second->timings().reused);
    QCOMPARE(upstream.connectionCount(), 1);
}

void tst_WireConnection::saysWhatCouldNotBeReached()
{
    quint16 port = 0;
    {
        const FakeUpstream gone{Script()};
        port = gone.port();
    }
    Wire wire;
    const auto target = wire.manager.target(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
    const Reply reply = wire.finish(WireRequest{target, "GET", "/", {}, {}});
    QCOMPARE(reply->failure(), Failure::Connect);
    QCOMPARE(reply->failureText(), QStringLiteral("Cannot connect to 127.0.0.1:%1: Connection refused.").arg(port));
    QVERIFY(!reply->timings().requestHandedToKernel);
    const Reply lost = wire.finish(WireRequest{nullptr, "GET", "/", {}, {}});
    QCOMPARE(lost->failure(), Failure::Connect);
    const Reply split = wire.finish(WireRequest{target, "GET", "/ HTTP/1.1\r\nX: y", {}, {}});
    QCOMPARE(split->failure(), Failure::Protocol);
}

/// Aborts, deletes and sends again in every signal: each request ends, nothing is left.
void tst_WireConnection::survivesWhateverTheCallerDoes()
{
    QRandomGenerator random(4'711);
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("x")).repeat());
    upstream.addScript(Script().expectRequest().send("HTTP/1.1 200 OK\r\n\r\nhello").hold().reset());
    upstream.addScript(Script().expectRequest().close());
    upstream.addScript(
        Script().expectRequest().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"));
    upstream.addScript(Script().expectRequest().send(okAnswer("x")).repeat());
    Wire wire;
    int ended = 0;
    int started = 0;
    std::function<void()> begin = [&] {
        ++started;
        WireReply *const reply = wire.manager.send(wire.request(upstream, QByteArray(random.bounded(40'000), 'x')));
        connect(reply, &QObject::destroyed, this, [&] { ++ended; });
        const auto act = [&, reply] {
            switch (random.bounded(5)) {
            case 0:
                return reply->abort();
            case 1:
                return reply->deleteLater();
            case 2:
                static_cast<void>(reply->takeAll());
                return;
            case 3:
                if (started < 600)
                    begin();
                return;
            default:
                return;
            }
        };
        connect(reply, &QNetworkReply::metaDataChanged, this, act);
        connect(reply, &QIODevice::readyRead, this, act);
        connect(reply, &QNetworkReply::errorOccurred, this, act);
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        QTimer::singleShot(random.bounded(20), reply, act);
        QTimer::singleShot(300, reply, &QNetworkReply::abort);
    };
    for (int count = 0; count < 300; ++count) {
        begin();
        if (random.bounded(4) == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, started, 20'000);
}

QTEST_GUILESS_MAIN(tst_WireConnection)
#include "tst_wireconnection.moc"
