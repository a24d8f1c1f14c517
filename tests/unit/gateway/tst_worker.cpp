// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayfixture.h"

using namespace waybill;
using namespace waybill::test;

/// What happens at the door, before a call is one.
class tst_Worker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_waybill.reset(); }
    void reboundNamesAndWebPagesAreRefused();
    void aCallThatComesBackIsRefused();
    void viaNamesTheWholeWay();
    void unknownPathsAreNotFound_data();
    void unknownPathsAreNotFound();
    void onlyKnownToolsWhereKeysAreRequired();
    void figuresAndRecordsAskForAKeyToo();
    void aBodyThatIsNoCallIsRefused_data();
    void aBodyThatIsNoCallIsRefused();
    void aBodyTooLargeIsRefused();
    void noModelNameCanAddAHeader();

private:
    Answer chatWith(const QByteArray &headers)
    {
        return m_waybill->post("/v1/chat/completions", GatewayFixture::chatBody("up/m"), headers);
    }
    Answer chatAs(const QByteArray &host)
    {
        Tool tool(m_waybill->port);
        const QByteArray body = GatewayFixture::chatBody("up/m");
        tool.send("POST /v1/chat/completions HTTP/1.1\r\nHost: " + host
                  + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return tool.answer();
    }

    std::unique_ptr<GatewayFixture> m_waybill;
    const FakeUpstream *m_upstream = nullptr;
};

void tst_Worker::init()
{
    m_waybill = std::make_unique<GatewayFixture>();
    m_upstream = &m_waybill->provider("up", alwaysJson("openai_chat/text.json"));
}

void tst_Worker::reboundNamesAndWebPagesAreRefused()
{
    m_waybill->start();
    QCOMPARE(chatAs("evil.example").status, 403);
    QCOMPARE(chatWith("Origin: https://evil.example\r\n").status, 403);
    QCOMPARE(m_upstream->connectionCount(), 0);
    QCOMPARE(chatAs("localhost:" + QByteArray::number(m_waybill->port)).status, 200);
    QCOMPARE(chatWith("Origin: http://localhost:3000\r\n").status, 200);
}

void tst_Worker::aCallThatComesBackIsRefused()
{
    m_waybill->start();
    m_waybill->addProvider("myself", QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_waybill->port)),
                           model::ProviderKind::OpenAi);
    m_waybill->route("circle", {"myself/up"});
    m_waybill->apply();
    const Answer answer = m_waybill->chat("circle");
    QCOMPARE(answer.status, 508);
    QVERIFY2(answer.errorMessage().contains(u"base URL"), answer.body.constData());
    QCOMPARE(m_upstream->connectionCount(), 0);
}

void tst_Worker::viaNamesTheWholeWay()
{
    m_waybill->start();
    QCOMPARE(chatWith("x-waybill-via: another\r\n").status, 200);
    const QByteArray head = m_upstream->requests().front().head;
    const qsizetype at = head.indexOf("x-waybill-via: another, ");
    QVERIFY2(at > 0, head.constData());
    QCOMPARE(head.count("x-waybill-via"), 1);
    const QByteArray via = head.sliced(at, head.indexOf('\r', at) - at);
    QCOMPARE(chatWith(via + ", third\r\n").status, 508);
}

void tst_Worker::unknownPathsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/v1/nothing") << 404;
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404;
    QTest::newRow("wrong method") << QByteArray("GET") << QByteArray("/v1/chat/completions") << 405;
    QTest::newRow("health is read") << QByteArray("POST") << QByteArray("/healthz") << 405;
    QTest::newRow("metrics are read") << QByteArray("DELETE") << QByteArray("/metrics") << 405;
}

void tst_Worker::unknownPathsAreNotFound()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    m_waybill->start();
    Tool tool(m_waybill->port);
    tool.send(method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    const Answer answer = tool.answer();
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.errorMessage().isEmpty());
}

void tst_Worker::onlyKnownToolsWhereKeysAreRequired()
{
    m_waybill->client("editor", "tool-key");
    m_waybill->configuration.requireClientKey = true;
    m_waybill->start();
    const Answer refused = chatWith("Authorization: Bearer wrong\r\n");
    QCOMPARE(refused.status, 401);
    QVERIFY(!refused.body.contains("wrong\""));
    QCOMPARE(chatWith({}).status, 401);
    QCOMPARE(m_upstream->connectionCount(), 0);
    const Answer admitted = chatWith("x-api-key: tool-key\r\n");
    QCOMPARE(admitted.status, 200);
    QCOMPARE(m_waybill->stored(admitted.id()).client, QStringLiteral("editor"));
}

void tst_Worker::figuresAndRecordsAskForAKeyToo()
{
    m_waybill->client("editor", "tool-key");
    m_waybill->configuration.requireClientKey = true;
    m_waybill->start();
    for (const char *path : {"/metrics", "/v1/models", "/waybill/v1/requests/req_1"})
        QCOMPARE(m_waybill->get(path).status, 401);
    QCOMPARE(m_waybill->get("/metrics", "Authorization: Bearer tool-key\r\n").status, 200);
    QCOMPARE(m_waybill->get("/healthz").status, 200);
}

void tst_Worker::aBodyThatIsNoCallIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "{", "[]", R"({"messages":[]})", R"({"model":7})", R"({"model":"a","model":"b"})", "\xff\xfe"})
        QTest::newRow(body) << QByteArray(body);
}

void tst_Worker::aBodyThatIsNoCallIsRefused()
{
    QFETCH(QByteArray, body);
    m_waybill->start();
    const Answer answer = m_waybill->post("/v1/chat/completions", body);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.errorMessage().isEmpty());
    QCOMPARE(toString(m_waybill->stored(answer.id()).errorClass), toString(model::ErrorClass::InvalidRequest));
}

void tst_Worker::aBodyTooLargeIsRefused()
{
    m_waybill->configuration.maximumBodyBytes = 1'000;
    m_waybill->start();
    QCOMPARE(m_waybill->chat("up/m", "\"user\":\"" + QByteArray(1'000, 'x') + '"').status, 413);
    QCOMPARE(m_waybill->chat("up/m").status, 200);
}

void tst_Worker::noModelNameCanAddAHeader()
{
    m_waybill->start();
    for (const QByteArray modelName : {R"(up/m\r\nx-evil: 1)", R"(up/\u0000)", R"(up/明日)", R"(no\r\nx-evil: 1)"}) {
        const Answer answer = m_waybill->chat(modelName);
        QVERIFY(answer.complete);
        QVERIFY(!answer.headers.contains("x-evil"));
    }
    for (const FakeUpstream::Received &request : m_upstream->requests())
        QVERIFY(!request.head.contains("x-evil"));
}

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_worker.moc"
