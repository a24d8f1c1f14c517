// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <QSignalSpy>
#include <QtTest>

using namespace waybill::http;
using namespace waybill::test;
using namespace std::chrono_literals;
using Failure = WireReply::Failure;

class tst_WireReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emitsInOrder();
    void handsOutItsBuffer();
    void readsNoFasterThanItsReader();
    void readsOnWhatCameBeforeALoss();
    void hasNoBodyWhereNoneCanBe();
    void givesUpOnConnecting();
    void givesUpOnTheFirstByte();
    void givesUpOnAStall();
    void givesUpInTotal();
    void doesNotBlameTheUpstreamForASlowReader();
};

void tst_WireReply::emitsInOrder()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("x")));
    Wire wire;
    const Reply reply = wire.post(upstream);
    QStringList order;
    connect(reply.get(), &QNetworkReply::metaDataChanged, this, [&] { order += QStringLiteral("head"); });
    connect(reply.get(), &QIODevice::readyRead, this, [&] { order += QStringLiteral("body"); });
    connect(reply.get(), &QNetworkReply::finished, this, [&] { order += QStringLiteral("end"); });
    Wire::wait(reply);
    QCOMPARE(order.join(u' '), QStringLiteral("head body end"));
}

void tst_WireReply::handsOutItsBuffer()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("0123456789")));
    Wire wire;
    const Reply reply = wire.finish(upstream);
    QCOMPARE(reply->bytesAvailable(), 10);
    QCOMPARE(reply->read(2), QByteArray("01"));
    QCOMPARE(reply->waiting(), QByteArrayView("23456789"));
    reply->consume(3);
    QCOMPARE(reply->takeAll(), QByteArray("56789"));
    QCOMPARE(reply->bytesAvailable(), 0);
    reply->consume(1);
    QVERIFY(reply->readAll().isEmpty());
}

void tst_WireReply::readsNoFasterThanItsReader()
{
    constexpr qsizetype kPiece = 1'000'000;
    constexpr int kPieces = 100;
    const QByteArray piece(kPiece, 'x');
    Script script = Script().expectRequest().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int count = 0; count < kPieces; ++count)
        script.send("f4240\r\n" + piece + "\r\n");
    FakeUpstream upstream(script.send("0\r\n\r\n"));
    Wire wire;
    const Reply reply = wire.post(upstream);
    QTRY_VERIFY(reply->bytesAvailable() >= WireReply::kDefaultReadBuffer);
    QTest::qWait(50);
    QCOMPARE(reply->bytesAvailable(), WireReply::kDefaultReadBuffer);
    qint64 total = 0;
    connect(reply.get(), &QIODevice::readyRead, this, [&] { total += reply->takeAll().size(); });
    total += reply->takeAll().size();
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QCOMPARE(total + reply->takeAll().size(), kPiece * kPieces);
    QCOMPARE(reply->failure(), Failure::None);
}

void tst_WireReply::readsOnWhatCameBeforeALoss()
{
    const QByteArray body(300'000, 'x');
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(body)).close());
    Wire wire;
    const Reply reply = wire.send(wire.request(upstream));
    reply->setReadBufferSize(1'000);
    QTRY_COMPARE(reply->bytesAvailable(), 1'000);
    QTest::qWait(20);
    QCOMPARE(reply->bytesAvailable(), 1'000);
    QByteArray got;
    while (!reply->isFinished() || reply->bytesAvailable() > 0) {
        got += reply->read(700);
        QCoreApplication::processEvents();
    }
    QCOMPARE(got.size(), body.size());
    QCOMPARE(reply->failure(), Failure::None);
}

void tst_WireReply::hasNoBodyWhereNoneCanBe()
{
    FakeUpstream upstream(Script().expectRequest().send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").repeat());
    Wire wire;
    WireRequest head = wire.request(upstream, {});
    head.method = "HEAD";
    for (int round = 0; round < 2; ++round) {
        const Reply reply = wire.finish(head);
        QCOMPARE(reply->failure(), Failure::None);
        QCOMPARE(reply->responseHeaders().value("content-length"), QByteArray("5"));
    }
    QVERIFY(!upstream.requests()[0].head.contains("Content-Length"));
    FakeUpstream empty(Script().expectRequest().send("HTTP/1.1 204 No Content\r\n\r\n").repeat());
    wire.finish(empty);
    QCOMPARE(wire.finish(empty)->status(), 204);
    QCOMPARE(empty.connectionCount(), 1);
}

void tst_WireReply::givesUpOnConnecting()
{
    // A listener whose queue is full takes no more connections; the first ones fill it.
    QTcpServer deaf;
    deaf.setListenBacklogSize(1);
    QVERIFY(deaf.listen(QHostAddress(QHostAddress::LocalHost)));
    deaf.pauseAccepting();
    Wire wire;
    const auto target = wire.manager.target(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(deaf.serverPort())));
    const Reply reply = wire.finish(WireRequest{target, "GET", "/", {}, {}, {.connect = 50ms}});
    QCOMPARE(reply->failure(), Failure::ConnectTimeout);
    QCOMPARE(reply->error(), QNetworkReply::TimeoutError);
    QVERIFY(!reply->timings().requestHandedToKernel);
    QVERIFY2(reply->failureText().endsWith(QStringLiteral("did not accept a connection within 0.05 s.")),
             qPrintable(reply->failureText()));
}

void tst_WireReply::givesUpOnTheFirstByte()
{
    FakeUpstream upstream(Script().expectRequest().send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 2"));
    Wire wire;
    WireRequest request = wire.request(upstream);
    request.timeouts = {.connect = 10s, .firstByte = 50ms, .idle = 10s, .total = 10s};
    QCOMPARE(wire.finish(request)->failure(), Failure::FirstByteTimeout);
    QTRY_COMPARE(upstream.openConnections(), 0);
}

void tst_WireReply::givesUpOnAStall()
{
    FakeUpstream upstream(
        Script().expectRequest().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"));
    Wire wire;
    WireRequest request = wire.request(upstream);
    request.timeouts = {.connect = 10s, .firstByte = 10s, .idle = 50ms, .total = 10s};
    const Reply reply = wire.finish(request);
    QCOMPARE(reply->failure(), Failure::IdleTimeout);
    QCOMPARE(reply->readAll(), QByteArray("x"));
}

void tst_WireReply::givesUpInTotal()
{
    Script dripping = Script().expectRequest().send("HTTP/1.1 200 OK\r\n\r\n");
    FakeUpstream upstream(dripping.hold().send("x"));
    Wire wire;
    WireRequest request = wire.request(upstream);
    request.timeouts = {.connect = 10s, .firstByte = 10s, .idle = 10s, .total = 80ms};
    QCOMPARE(wire.finish(request)->failure(), Failure::TotalTimeout);
    request.timeouts = {.total = 80ms};
    FakeUpstream silent{Script()};
    request.target = wire.manager.target(silent.url());
    QCOMPARE(wire.finish(request)->failure(), Failure::TotalTimeout);
}

void tst_WireReply::doesNotBlameTheUpstreamForASlowReader()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer(QByteArray(600'000, 'x'))));
    Wire wire;
    WireRequest request = wire.request(upstream);
    request.timeouts = {.idle = 40ms};
    const Reply reply = wire.send(request);
    QTRY_COMPARE(reply->bytesAvailable(), WireReply::kDefaultReadBuffer);
    QTest::qWait(120);
    QVERIFY(!reply->isFinished());
    connect(reply.get(), &QIODevice::readyRead, this, [&] { static_cast<void>(reply->takeAll()); });
    static_cast<void>(reply->takeAll());
    Wire::wait(reply);
    QCOMPARE(reply->failure(), Failure::None);

    FakeUpstream stalled(
        Script().expectRequest().send("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + QByteArray(300'000, 'x')));
    request.target = wire.manager.target(stalled.url());
    const Reply second = wire.send(request);
    QTRY_COMPARE(second->bytesAvailable(), WireReply::kDefaultReadBuffer);
    static_cast<void>(second->takeAll());
    Wire::wait(second);
    QCOMPARE(second->failure(), Failure::IdleTimeout);
}

QTEST_GUILESS_MAIN(tst_WireReply)
#include "tst_wirereply.moc"
