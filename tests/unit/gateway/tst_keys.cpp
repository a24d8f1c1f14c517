// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

using namespace waybill;
using namespace waybill::test;
using model::ErrorClass;
using model::ProviderKind;

/// The tool's key stays with Waybill, and so does the provider's.
class tst_Keys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSideSeesItsOwnOnly_data();
    void eachSideSeesItsOwnOnly();
    void aProvidersKeyInItsErrorIsTakenOut();
    void aMissingKeyIsAFailedAttempt();
};

void tst_Keys::eachSideSeesItsOwnOnly_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("openai") << ProviderKind::OpenAi << QByteArray("/v1/chat/completions?")
                            << QByteArray("openai_chat/text.json") << QByteArray("Authorization: Bearer key-of-up");
    QTest::newRow("anthropic") << ProviderKind::Anthropic << QByteArray("/v1/messages?beta=true&")
                               << QByteArray("anthropic/text.json") << QByteArray("x-api-key: key-of-up");
    QTest::newRow("gemini") << ProviderKind::Gemini << QByteArray("/v1beta/models/m:generateContent?")
                            << QByteArray("gemini/text.json") << QByteArray("x-goog-api-key: key-of-up");
}

void tst_Keys::eachSideSeesItsOwnOnly()
{
    QFETCH(ProviderKind, kind);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, recording);
    QFETCH(QByteArray, header);
    GatewayFixture waybill;
    const FakeUpstream &upstream = waybill.provider("up", alwaysJson(recording.constData()), kind);
    waybill.route("m", {"up/m"});
    waybill.start();
    const Answer answer = waybill.post(path + "key=tool-secret", GatewayFixture::chatBody("m"),
                                       "Authorization: Bearer tool-secret\r\n"
                                       "X-Api-Key: tool-secret\r\n"
                                       "X-Goog-Api-Key: tool-secret\r\n"
                                       "Api-Key: tool-secret\r\n"
                                       "Proxy-Authorization: tool-secret\r\n"
                                       "Cookie: tool-secret\r\n"
                                       "X-Waybill-Anything: tool-secret\r\n"
                                       "Connection: keep-alive, X-Hop\r\n"
                                       "X-Hop: tool-secret\r\n"
                                       "TE: trailers\r\n"
                                       "Accept-Encoding: gzip, br\r\n"
                                       "Anthropic-Beta: kept\r\n"
                                       "User-Agent: tool/1.0\r\n");
    QCOMPARE(answer.status, 200);
    const QByteArray head = upstream.requests().front().head;
    QVERIFY2(!head.contains("tool-secret"), head.constData());
    QCOMPARE(head.count("key-of-up"), 1);
    QVERIFY(head.contains("\r\n" + header + "\r\n"));
    QVERIFY(head.contains("\r\nAccept-Encoding: identity\r\n"));
    QCOMPARE(head.toLower().count("\r\naccept-encoding:"), 1);
    QCOMPARE(head.toLower().count("\r\nhost:"), 1);
    QVERIFY(head.contains("\r\nAnthropic-Beta: kept\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: tool/1.0\r\n"));
    QVERIFY(!head.toLower().contains("\r\nte:"));
    for (const http::Header &each : answer.headers)
        QVERIFY2(!each.value.contains("key-of-up"), each.name.constData());
}

void tst_Keys::aProvidersKeyInItsErrorIsTakenOut()
{
    const QByteArray body
        = R"({"error":{"message":"Incorrect API key provided: key-of-up.","code":"invalid_api_key"}})";
    GatewayFixture waybill;
    waybill.provider("up", always(answerOf(401, "application/json", body)));
    waybill.start();
    const Answer answer = waybill.chat("up/m");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorMessage(), QStringLiteral("Incorrect API key provided: [secret]."));
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(record.errorMessage, QStringLiteral("Incorrect API key provided: [secret]."));
    QCOMPARE(record.attempts.front().errorMessage, record.errorMessage);
    QVERIFY(!waybill.get("/waybill/v1/requests/" + answer.id()).body.contains("key-of-up"));
}

void tst_Keys::aMissingKeyIsAFailedAttempt()
{
    GatewayFixture waybill;
    const FakeUpstream &keyless = waybill.provider("up", alwaysJson("openai_chat/text.json"));
    waybill.provider("backup", alwaysJson("openai_chat/text.json"));
    waybill.route("m", {"up/m", "backup/m"});
    waybill.secrets.erase(QStringLiteral("session:up"));
    waybill.start();
    const Answer answer = waybill.chat("m");
    QCOMPARE(answer.header("x-waybill-provider"), QByteArray("backup"));
    QCOMPARE(keyless.connectionCount(), 0);
    const model::ExchangeRecord record = waybill.stored(answer.id());
    QCOMPARE(toString(record.attempts.front().errorClass), toString(ErrorClass::Authentication));
    QVERIFY(record.attempts.front().errorMessage.contains(u"session:up"));
}

QTEST_GUILESS_MAIN(tst_Keys)
#include "tst_keys.moc"
