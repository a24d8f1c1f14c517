// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <QSignalSpy>
#include <QtTest>

using namespace waybill::http;
using namespace waybill::test;
using Failure = WireReply::Failure;

class tst_WireAccessManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cachesTargetsByOrigin();
    void servesTheInheritedFunctions();
    void neitherFollowsRedirectsNorKeepsCookies();
    void speaksTls();
    void refusesAnUnknownAuthority();
    void refusesAnotherName();
    void tellsTruncationFromTheEndOfTls_data();
    void tellsTruncationFromTheEndOfTls();
    void reusesTlsConnections();
    void connectsByWhicheverFamilyAnswers();
    void dyingTakesItsConnectionsAlong();
};

void tst_WireAccessManager::cachesTargetsByOrigin()
{
    WireAccessManager manager;
    const auto target = manager.target(QUrl(QStringLiteral("https://user:secret@API.example.com/v1?x=y")));
    QVERIFY(target);
    QCOMPARE(target, manager.target(QUrl(QStringLiteral("https://api.example.com:443/v2"))));
    QCOMPARE(target->origin(), QUrl(QStringLiteral("https://api.example.com")));
    QCOMPARE(target->hostHeader(), QByteArray("api.example.com"));
    QVERIFY(target != manager.target(QUrl(QStringLiteral("http://api.example.com:443"))));
    QVERIFY(target != manager.target(QUrl(QStringLiteral("https://api.example.com:444"))));
    QCOMPARE(manager.target(QUrl(QStringLiteral("http://[::1]:8080")))->hostHeader(), QByteArray("[::1]:8080"));
    QVERIFY(!manager.target(QUrl(QStringLiteral("ftp://api.example.com"))));
    QVERIFY(!manager.target(QUrl(QStringLiteral("https:///v1"))));
}

void tst_WireAccessManager::servesTheInheritedFunctions()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("hi", "X: 1\r\nX: 2\r\n")).repeat());
    WireAccessManager manager;
    QSignalSpy finished(&manager, &QNetworkAccessManager::finished);
    QUrl url = upstream.url();
    url.setPath(QStringLiteral("/a b"));
    url.setQuery(QStringLiteral("c=d"));
    QNetworkRequest request(url);
    request.setRawHeader("X-Y", "z");
    QNetworkReply *const reply = manager.post(request, QByteArray("body"));
    QVERIFY(qobject_cast<WireReply *>(reply));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(reply->rawHeader("x"), QByteArray("1, 2"));
    QCOMPARE(reply->readAll(), QByteArray("hi"));
    QCOMPARE(upstream.requests()[0].head,
             "POST /a%20b?c=d HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(upstream.port())
                 + "\r\nX-Y: z\r\nContent-Length: 4\r\n\r\n");
    QNetworkReply *const get = manager.get(request);
    QTRY_VERIFY(get->isFinished());
    QVERIFY(upstream.requests()[1].head.startsWith("GET /a%20b?c=d HTTP/1.1\r\n"));
    QCOMPARE(upstream.connectionCount(), 1);
}

void tst_WireAccessManager::neitherFollowsRedirectsNorKeepsCookies()
{
    FakeUpstream upstream(
        Script()
            .expectRequest()
            .send("HTTP/1.1 302 Found\r\nLocation: /b\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")
            .repeat());
    WireAccessManager manager;
    for (int round = 1; round <= 2; ++round) {
        QNetworkReply *const reply = manager.get(QNetworkRequest(upstream.url()));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(static_cast<WireReply *>(reply)->status(), 302);
        QCOMPARE(upstream.requestCount(), round);
        QVERIFY(!upstream.requests().back().head.contains("ookie"));
    }
}

void tst_WireAccessManager::speaksTls()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("hello")));
    upstream.useTls();
    Wire wire;
    wire.manager.setTrustedCertificates(FakeUpstream::authority());
    const QByteArray body(3'000'000, 'b');
    const Reply reply = wire.finish(wire.request(upstream, body));
    QVERIFY2(reply->failure() == Failure::None, qPrintable(reply->failureText()));
    QCOMPARE(reply->readAll(), QByteArray("hello"));
    QCOMPARE(upstream.requests()[0].body, body);
    QVERIFY(reply->timings().requestHandedToKernel);
}

void tst_WireAccessManager::refusesAnUnknownAuthority()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("hello")));
    upstream.useTls();
    Wire wire;
    const Reply reply = wire.finish(upstream);
    QCOMPARE(reply->failure(), Failure::Tls);
    QVERIFY(!reply->timings().requestHandedToKernel);
    QCOMPARE(upstream.requestCount(), 0);
}

void tst_WireAccessManager::refusesAnotherName()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("hello")));
    upstream.useTls(QStringLiteral("elsewhere"));
    Wire wire;
    wire.manager.setTrustedCertificates(FakeUpstream::authority());
    const Reply reply = wire.finish(upstream);
    QCOMPARE(reply->failure(), Failure::Tls);
    QVERIFY2(reply->failureText().contains(QStringLiteral("host name")), qPrintable(reply->failureText()));
    QCOMPARE(upstream.requestCount(), 0);
}

void tst_WireAccessManager::tellsTruncationFromTheEndOfTls_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("expected");
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\npart";
    const QByteArray sized = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart";
    QTest::newRow("until close, orderly") << 0 << open << static_cast<int>(Failure::None);
    QTest::newRow("until close, without farewell") << 1 << open << static_cast<int>(Failure::Truncated);
    QTest::newRow("until close, reset") << 2 << open << static_cast<int>(Failure::Truncated);
    QTest::newRow("sized, orderly") << 0 << sized << static_cast<int>(Failure::Truncated);
    QTest::newRow("sized, without farewell") << 1 << sized << static_cast<int>(Failure::Truncated);
}

void tst_WireAccessManager::tellsTruncationFromTheEndOfTls()
{
    QFETCH(int, end);
    QFETCH(QByteArray, answer);
    QFETCH(int, expected);
    Script script = Script().expectRequest().send(answer).hold();
    FakeUpstream upstream(end == 0 ? script.close() : end == 1 ? script.closeWithoutNotify() : script.reset());
    upstream.useTls();
    Wire wire;
    wire.manager.setTrustedCertificates(FakeUpstream::authority());
    const Reply reply = wire.post(upstream);
    QTRY_COMPARE(reply->bytesAvailable(), 4);
    upstream.proceed();
    Wire::wait(reply);
    QCOMPARE(static_cast<int>(reply->failure()), expected);
    QCOMPARE(reply->readAll(), QByteArray("part"));
}

void tst_WireAccessManager::reusesTlsConnections()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("x")).repeat());
    upstream.useTls();
    Wire wire;
    wire.manager.setTrustedCertificates(FakeUpstream::authority());
    for (int round = 0; round < 5; ++round) {
        QCOMPARE(wire.finish(upstream)->failure(), Failure::None);
        QTest::qWait(25); // old enough to be asked whether it still stands
    }
    QCOMPARE(upstream.connectionCount(), 1);
}

void tst_WireAccessManager::connectsByWhicheverFamilyAnswers()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("x")));
    WireAccessManager manager;
    const auto target = manager.target(QUrl(QStringLiteral("http://localhost:%1").arg(upstream.port())));
    const Reply reply(manager.send({target, "GET", "/", {}, {}}));
    Wire::wait(reply);
    QCOMPARE(reply->failure(), Failure::None);
    QVERIFY(upstream.requests()[0].head.contains("\r\nHost: localhost:"));
}

void tst_WireAccessManager::dyingTakesItsConnectionsAlong()
{
    FakeUpstream upstream(Script().expectRequest());
    auto wire = std::make_unique<Wire>();
    const Reply running = wire->post(upstream);
    QTRY_COMPARE(upstream.requestCount(), 1);
    wire.reset();
    QTRY_COMPARE(upstream.openConnections(), 0);
    QVERIFY(!running->isFinished());
}

QTEST_GUILESS_MAIN(tst_WireAccessManager)
#include "tst_wireaccessmanager.moc"
