// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demoserver.h"

#include "lab/demosetup.h"
#include "waitfor.h"

#include "http/wireaccessmanager.h"
#include "http/wirereply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using namespace waybill::lab;
using model::ProviderKind;

namespace {
struct Answer
{
    int status = 0;
    QByteArray body;
    http::WireReply::Failure failure = http::WireReply::Failure::None;
};

/// Asks `path` below the base URL for a kind of provider.
Answer ask(const DemoServer &server, ProviderKind kind, const QByteArray &path, const QByteArray &body = {})
{
    http::WireAccessManager network;
    const QUrl base = server.baseUrl(kind);
    const std::unique_ptr<http::WireReply> reply(network.send({.target = network.target(base),
                                                               .method = body.isEmpty() ? "GET" : "POST",
                                                               .pathAndQuery = base.path().toLatin1() + path,
                                                               .headerBlock = {},
                                                               .body = body,
                                                               .timeouts = {}}));
    if (!test::waitFor([&] { return reply->isFinished(); }))
        qFatal("the demo provider does not answer");
    return {reply->status(), reply->takeAll(), reply->failure()};
}
} // namespace

class tst_DemoServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInEveryDialect_data();
    void answersInEveryDialect();
    void listsItsModels();
    void refusesWhatIsNoCall();
    void theUnreliableModelFailsNowAndThen();
    void endsWhileAnAnswerIsUnderWay();
};

void tst_DemoServer::answersInEveryDialect_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("end");
    const QByteArray chat = R"({"model":"demo-small","max_tokens":50,"messages":[{"role":"user","content":"hi"}])";
    const QByteArray content = R"({"contents":[{"parts":[{"text":"hi"}]}]})";
    QTest::newRow("chat") << ProviderKind::OpenAi << QByteArray("/chat/completions") << QByteArray(chat + '}')
                          << QByteArray("}");
    QTest::newRow("chat stream") << ProviderKind::OpenAi << QByteArray("/chat/completions")
                                 << QByteArray(chat + R"(,"stream":true})") << QByteArray("data: [DONE]\n\n");
    QTest::newRow("responses") << ProviderKind::OpenAi << QByteArray("/responses")
                               << QByteArray(R"({"model":"demo-small","input":"hi"})") << QByteArray("}");
    QTest::newRow("messages") << ProviderKind::Anthropic << QByteArray("/v1/messages") << QByteArray(chat + '}')
                              << QByteArray("}");
    QTest::newRow("messages stream") << ProviderKind::Anthropic << QByteArray("/v1/messages")
                                     << QByteArray(chat + R"(,"stream":true})")
                                     << QByteArray("{\"type\":\"message_stop\"}\n\n");
    QTest::newRow("gemini") << ProviderKind::Gemini << QByteArray("/models/demo-small:generateContent") << content
                            << QByteArray("}");
    QTest::newRow("gemini stream") << ProviderKind::Gemini
                                   << QByteArray("/models/demo-small:streamGenerateContent?alt=sse") << content
                                   << QByteArray("}\r\n\r\n");
}

void tst_DemoServer::answersInEveryDialect()
{
    QFETCH(ProviderKind, kind);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, end);
    const DemoServer server(DemoServer::Pace::Instant);
    const Answer answer = ask(server, kind, path, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.failure, http::WireReply::Failure::None);
    QVERIFY2(answer.body.endsWith(end), answer.body.constData());
}

void tst_DemoServer::listsItsModels()
{
    const DemoServer server(DemoServer::Pace::Instant);
    const QJsonArray listed
        = QJsonDocument::fromJson(ask(server, ProviderKind::OpenAi, "/models").body)[u"data"].toArray();
    QCOMPARE(listed.size(), static_cast<qsizetype>(demoModels().size()));
    QVERIFY(ask(server, ProviderKind::Gemini, "/models").body.contains("models/demo-small"));
}

void tst_DemoServer::refusesWhatIsNoCall()
{
    const DemoServer server(DemoServer::Pace::Instant);
    QCOMPARE(ask(server, ProviderKind::OpenAi, "/nothing").status, 404);
    QCOMPARE(ask(server, ProviderKind::OpenAi, "/chat/completions", "[]").status, 400);
}

void tst_DemoServer::theUnreliableModelFailsNowAndThen()
{
    const DemoServer server(DemoServer::Pace::Instant);
    int failed = 0;
    for (int i = 0; i < 60; ++i)
        failed
            += ask(server, ProviderKind::OpenAi, "/chat/completions", R"({"model":"demo-unreliable"})").status == 503;
    QVERIFY(failed > 0 && failed < 60);
}

void tst_DemoServer::endsWhileAnAnswerIsUnderWay()
{
    http::WireAccessManager network;
    std::unique_ptr<http::WireReply> reply;
    {
        const DemoServer server;
        const QUrl base = server.baseUrl(ProviderKind::OpenAi);
        reply.reset(network.send({.target = network.target(base),
                                  .method = "POST",
                                  .pathAndQuery = "/v1/chat/completions",
                                  .headerBlock = {},
                                  .body = R"({"model":"demo-small","stream":true})",
                                  .timeouts = {}}));
        QVERIFY(test::waitFor([&] { return reply->bytesAvailable() > 0; }));
    }
    QVERIFY(test::waitFor([&] { return reply->isFinished(); }));
    QVERIFY(reply->failure() != http::WireReply::Failure::None);
}

QTEST_GUILESS_MAIN(tst_DemoServer)
#include "tst_demoserver.moc"
