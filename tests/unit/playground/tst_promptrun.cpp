// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/promptrun.h"

#include "fakeupstream.h"
#include "waitfor.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::playground;
using namespace waybill::test;
using model::Dialect;

namespace {
const QByteArray kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nx-request-id: req_1\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n";
const QByteArray kRecord = R"({"id":"req_1","cost_usd":"0.5"})";

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray delta(const QByteArray &text)
{
    return "data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
}

/// A run and what it told.
struct Told
{
    explicit Told(const FakeUpstream &proxy)
        : run(std::make_unique<PromptRun>(proxy.url(), Dialect::OpenAi))
    {
        QObject::connect(run.get(), &PromptRun::textArrived, run.get(), [this](const QString &more) { text += more; });
        QObject::connect(run.get(), &PromptRun::finished, run.get(), [this](const RunOutcome &told) {
            outcome = told;
            ++ends;
        });
    }
    void start(const QByteArray &key = {})
    {
        run->start(network, {.model = QStringLiteral("m"), .text = QStringLiteral("hi")}, key);
    }
    [[nodiscard]] bool end()
    {
        return waitFor([this] { return ends > 0; });
    }

    http::WireAccessManager network;
    std::unique_ptr<PromptRun> run;
    QString text;
    RunOutcome outcome;
    int ends = 0;
};
} // namespace

class tst_PromptRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTextAndThenTheRecord();
    void aRefusalIsToldInItsOwnWords();
    void aBrokenStreamIsNoSuccess();
    void aProxyThatIsGoneIsSaid();
    void stoppingKeepsWhatCame();
    void canBeDestroyedAtAnyTime();
};

void tst_PromptRun::tellsTheTextAndThenTheRecord()
{
    FakeUpstream proxy(Script()
                           .expectRequest()
                           .sendPieces({kStreamHead, chunk(delta("one")), chunk(delta(" two")),
                                        chunk("data: [DONE]\n\n"), "0\r\n\r\n"})
                           .expectRequest()
                           .send(okAnswer(kRecord)));
    Told told(proxy);
    told.start("tool-key");
    QVERIFY(told.end());
    QCOMPARE(told.text, QStringLiteral("one two"));
    QVERIFY(told.outcome.succeeded);
    QCOMPARE(told.outcome.requestId, QByteArray("req_1"));
    QCOMPARE(told.outcome.record, kRecord);
    QVERIFY(proxy.requests()[0].head.startsWith("POST /v1/chat/completions "));
    QVERIFY(proxy.requests()[0].head.contains("\r\nauthorization: Bearer tool-key\r\n"));
    QVERIFY(proxy.requests()[1].head.startsWith("GET /waybill/v1/requests/req_1 "));
}

void tst_PromptRun::aRefusalIsToldInItsOwnWords()
{
    FakeUpstream proxy(Script().expectRequest().send("HTTP/1.1 404 Not Found\r\nContent-Length: 39\r\n\r\n"
                                                     R"({"error":{"message":"No such route."}} )"));
    Told told(proxy);
    told.start();
    QVERIFY(told.end());
    QVERIFY(!told.outcome.succeeded);
    QCOMPARE(told.outcome.error, QStringLiteral("No such route."));
    QVERIFY(told.outcome.record.isEmpty());
}

void tst_PromptRun::aBrokenStreamIsNoSuccess()
{
    FakeUpstream proxy(Script()
                           .expectRequest()
                           .sendPieces({kStreamHead, chunk(delta("one")),
                                        chunk("data: {\"error\":{\"message\":\"up broke off\"}}\n\n"), "0\r\n\r\n"})
                           .expectRequest()
                           .send(okAnswer(kRecord)));
    Told told(proxy);
    told.start();
    QVERIFY(told.end());
    QVERIFY(!told.outcome.succeeded);
    QCOMPARE(told.outcome.error, QStringLiteral("up broke off"));
    QCOMPARE(told.outcome.record, kRecord);
}

void tst_PromptRun::aProxyThatIsGoneIsSaid()
{
    auto proxy = std::make_unique<FakeUpstream>(Script());
    Told told(*proxy);
    proxy.reset();
    told.start();
    QVERIFY(told.end());
    QVERIFY(!told.outcome.succeeded);
    QVERIFY2(told.outcome.error.startsWith(u"The proxy did not answer"), qUtf8Printable(told.outcome.error));
}

void tst_PromptRun::stoppingKeepsWhatCame()
{
    FakeUpstream proxy(Script().expectRequest().send(kStreamHead + chunk(delta("one"))));
    proxy.addScript(Script().expectRequest().send(okAnswer(kRecord)));
    Told told(proxy);
    told.start();
    QVERIFY(waitFor([&] { return !told.text.isEmpty(); }));
    told.run->stop();
    QVERIFY(told.end());
    QVERIFY(!told.outcome.succeeded);
    QCOMPARE(told.outcome.error, QStringLiteral("Stopped."));
    QCOMPARE(told.text, QStringLiteral("one"));
    QCOMPARE(told.outcome.record, kRecord);
    QCOMPARE(told.ends, 1);
}

void tst_PromptRun::canBeDestroyedAtAnyTime()
{
    FakeUpstream proxy(Script().expectRequest().send(kStreamHead + chunk(delta("one"))));
    Told told(proxy);
    told.start();
    QVERIFY(waitFor([&] { return !told.text.isEmpty(); }));
    told.run.reset();
    QTRY_COMPARE(proxy.openConnections(), 0);
    QCOMPARE(told.ends, 0);
}

QTEST_GUILESS_MAIN(tst_PromptRun)
#include "tst_promptrun.moc"
