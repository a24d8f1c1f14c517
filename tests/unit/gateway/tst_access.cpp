// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/access.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

namespace {
http::Request request(const http::Headers &headers)
{
    http::Request request;
    request.method = "POST";
    request.path = "/v1/chat/completions";
    request.headers = headers;
    request.fromLoopback = true;
    return request;
}
} // namespace

class tst_Access : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostMustNameThisMachine_data();
    void aHostMustNameThisMachine();
    void beyondLoopbackAnyHostWillDo();
    void anOriginMustNotBeAWebPage_data();
    void anOriginMustNotBeAWebPage();
    void aCallThatCameThroughUsIsALoop_data();
    void aCallThatCameThroughUsIsALoop();
};

void tst_Access::aHostMustNameThisMachine_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("v4") << QByteArray("127.0.0.1:8377") << true;
    QTest::newRow("v4, no port") << QByteArray("127.0.0.1") << true;
    QTest::newRow("another loopback") << QByteArray("127.0.0.2:8377") << true;
    QTest::newRow("v6") << QByteArray("[::1]:8377") << true;
    QTest::newRow("name") << QByteArray("LocalHost:8377") << true;
    QTest::newRow("container") << QByteArray("host.docker.internal:8377") << true;
    QTest::newRow("rebound name") << QByteArray("evil.example:8377") << false;
    QTest::newRow("prefix") << QByteArray("localhost.evil.example") << false;
    QTest::newRow("digits first") << QByteArray("127.0.0.1.evil.example") << false;
    QTest::newRow("user info") << QByteArray("localhost@evil.example") << false;
    QTest::newRow("path") << QByteArray("evil.example/localhost") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void tst_Access::aHostMustNameThisMachine()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, admitted);
    const auto refusal = checkAccess(request({{"Host", host}}), "me");
    QCOMPARE(!refusal, admitted);
    if (refusal)
        QCOMPARE(refusal->status, 403);
}

void tst_Access::beyondLoopbackAnyHostWillDo()
{
    http::Request fromAfar = request({{"Host", "waybill.lan:8377"}});
    fromAfar.fromLoopback = false;
    QVERIFY(!checkAccess(fromAfar, "me"));
}

void tst_Access::anOriginMustNotBeAWebPage_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("web page") << QByteArray("https://evil.example") << false;
    QTest::newRow("plain web page") << QByteArray("http://evil.example:8080") << false;
    QTest::newRow("sandboxed frame of any page") << QByteArray("null") << false;
    QTest::newRow("page of this machine") << QByteArray("http://localhost:3000") << true;
    QTest::newRow("page of this machine, v6") << QByteArray("http://[::1]:3000") << true;
    QTest::newRow("desktop tool") << QByteArray("app://desktop") << true;
    QTest::newRow("editor") << QByteArray("vscode-webview://1a2b") << true;
    QTest::newRow("file") << QByteArray("file://") << true;
}

void tst_Access::anOriginMustNotBeAWebPage()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, admitted);
    const auto refusal = checkAccess(request({{"Host", "localhost"}, {"Origin", origin}}), "me");
    QCOMPARE(!refusal, admitted);
    if (refusal)
        QCOMPARE(refusal->status, 403);
}

void tst_Access::aCallThatCameThroughUsIsALoop_data()
{
    QTest::addColumn<QByteArray>("via");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("straight back") << QByteArray("me") << false;
    QTest::newRow("through another") << QByteArray("me, other") << false;
    QTest::newRow("from another") << QByteArray("other") << true;
    QTest::newRow("part of a name") << QByteArray("metoo") << true;
}

void tst_Access::aCallThatCameThroughUsIsALoop()
{
    QFETCH(QByteArray, via);
    QFETCH(bool, admitted);
    const auto refusal = checkAccess(request({{"Host", "localhost"}, {"X-Waybill-Via", via}}), "me");
    QCOMPARE(!refusal, admitted);
    if (refusal)
        QCOMPARE(refusal->status, 508);
}

QTEST_APPLESS_MAIN(tst_Access)
#include "tst_access.moc"
