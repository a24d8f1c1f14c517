// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/client.h"

#include "fakeupstream.h"
#include "waitfor.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::provider;
using namespace waybill::test;
using namespace std::chrono_literals;
using model::ProviderKind;

namespace {
model::Provider providerAt(const FakeUpstream &upstream, const char *path, ProviderKind kind = ProviderKind::OpenAi)
{
    model::Provider provider;
    provider.id = QStringLiteral("up");
    provider.kind = kind;
    provider.baseUrl = upstream.url();
    provider.baseUrl.setPath(QLatin1StringView(path));
    provider.keys.push_back(
        {.id = QStringLiteral("default"), .secret = {model::SecretReference::Store::Session, QStringLiteral("up")}});
    return provider;
}

Credentials credentials(const QByteArray &key)
{
    return Credentials(std::map<QString, QString>{{QStringLiteral("session:up"), QString::fromUtf8(key)}});
}
} // namespace

class tst_Client : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksBelowTheBaseUrl_data();
    void asksBelowTheBaseUrl();
    void aBrokenKeyIsNotSent_data();
    void aBrokenKeyIsNotSent();
    void noSecretNeedsNoKey();
    void asksForModelsWithTheGivenKey();
    void theRoutesClocksWinOverTheProviders();

private:
    Result<std::unique_ptr<http::WireReply>> send(const model::Provider &provider, const Credentials &keys)
    {
        return Client(m_network).send(provider, keys,
                                      {.envelope = nullptr,
                                       .body = "{}",
                                       .pathAndQuery = "/chat/completions?a=b",
                                       .clientHeaders = &m_headers,
                                       .via = "me",
                                       .timeouts = {}});
    }

    http::WireAccessManager m_network;
    http::Headers m_headers{{"X-Kept", "1"}};
};

void tst_Client::asksBelowTheBaseUrl_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("v1") << QByteArray("/v1") << ProviderKind::OpenAi
                        << QByteArray("POST /v1/chat/completions?a=b HTTP/1.1\r\n");
    QTest::newRow("slashes") << QByteArray("/api/v1//") << ProviderKind::OpenAi
                             << QByteArray("POST /api/v1/chat/completions?a=b HTTP/1.1\r\n");
    QTest::newRow("root") << QByteArray("") << ProviderKind::OpenAi
                          << QByteArray("POST /chat/completions?a=b HTTP/1.1\r\n");
    QTest::newRow("ollama") << QByteArray("/") << ProviderKind::Ollama
                            << QByteArray("POST /v1/chat/completions?a=b HTTP/1.1\r\n");
}

void tst_Client::asksBelowTheBaseUrl()
{
    QFETCH(QByteArray, base);
    QFETCH(ProviderKind, kind);
    QFETCH(QByteArray, line);
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("{}")));
    const auto reply = send(providerAt(upstream, base.constData(), kind), credentials("secret"));
    QVERIFY(reply);
    QTRY_COMPARE(upstream.requestCount(), 1);
    const FakeUpstream::Received request = upstream.requests().front();
    QVERIFY2(request.head.startsWith(line), request.head.constData());
    QVERIFY(request.head.contains("\r\nX-Kept: 1\r\n"));
    QVERIFY(request.head.contains("\r\nx-waybill-via: me\r\n"));
    QVERIFY(request.head.contains("\r\nAuthorization: Bearer secret\r\n"));
    QCOMPARE(request.body, QByteArray("{}"));
}

void tst_Client::aBrokenKeyIsNotSent_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("line break") << QByteArray("abc\r\nX-Evil: 1");
    QTest::newRow("space") << QByteArray("abc def");
    QTest::newRow("not ASCII") << QByteArray("schl\u00fcssel");
}

void tst_Client::aBrokenKeyIsNotSent()
{
    QFETCH(QByteArray, key);
    FakeUpstream upstream{Script()};
    const model::Provider provider = providerAt(upstream, "/v1");
    const auto reply = send(provider, credentials(key));
    QVERIFY(!reply);
    QVERIFY(reply.error().message.contains(u"\"up\""));
    QVERIFY(!reply.error().message.contains(u"abc"));

    const auto unread = send(provider, {});
    QVERIFY(!unread);
    QVERIFY(unread.error().message.contains(u"session:up"));
}

void tst_Client::noSecretNeedsNoKey()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("{}")));
    model::Provider provider = providerAt(upstream, "/v1");
    provider.keys.clear();
    const auto reply = send(provider, {});
    QVERIFY(reply);
    QTRY_COMPARE(upstream.requestCount(), 1);
    QVERIFY(!upstream.requests().front().head.contains("Authorization"));
}

void tst_Client::asksForModelsWithTheGivenKey()
{
    FakeUpstream upstream(Script().expectRequest().send(okAnswer("{}")));
    const auto reply = Client(m_network).get(providerAt(upstream, "", ProviderKind::Anthropic), "pasted", "/v1/models",
                                             {1s, 1s, 1s, 1s});
    QVERIFY(reply);
    QTRY_COMPARE(upstream.requestCount(), 1);
    const QByteArray head = upstream.requests().front().head;
    QVERIFY2(head.startsWith("GET /v1/models HTTP/1.1\r\n"), head.constData());
    QVERIFY(head.contains("\r\nx-api-key: pasted\r\n"));
    QVERIFY(head.contains("\r\nanthropic-version: "));
    QVERIFY(!Client(m_network).get(providerAt(upstream, ""), "two words", "/models", {}));
}

void tst_Client::theRoutesClocksWinOverTheProviders()
{
    model::Timeouts route;
    route.connect = 1ms;
    model::Timeouts provider;
    provider.connect = 2ms;
    provider.idle = 3ms;
    const http::WireTimeouts timeouts = effectiveTimeouts(route, provider);
    QCOMPARE(timeouts.connect.count(), 1);
    QCOMPARE(timeouts.idle.count(), 3);
    QVERIFY(timeouts.firstByte == model::kDefaultFirstByteTimeout);
    QCOMPARE(timeouts.total.count(), 0);
}

QTEST_GUILESS_MAIN(tst_Client)
#include "tst_client.moc"
