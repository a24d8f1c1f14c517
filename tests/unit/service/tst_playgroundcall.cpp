// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/playgroundcall.h"

#include "enginefixture.h"

#include <QSignalSpy>

using namespace waybill;
using namespace waybill::service;
using namespace waybill::test;

namespace {
const QByteArray kEvent = "data: {\"choices\":[{\"delta\":{\"content\":\"one\"}}]}\n\n";
const QByteArray kBegun = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nx-request-id: req_1\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n"
    + QByteArray::number(kEvent.size(), 16) + "\r\n" + kEvent + "\r\n";
const PlaygroundRequest kRequest{.model = QStringLiteral("m"), .prompt = QStringLiteral("hi")};
} // namespace

class tst_PlaygroundCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void destroyingItEndsTheCall();
    void theNetworkMayEndFirst();
    void stoppingTellsWhatTheRecordSays();
    void withoutAProxyItSaysSo();
};

void tst_PlaygroundCall::destroyingItEndsTheCall()
{
    FakeUpstream proxy(Script().expectRequest().send(kBegun));
    NetworkThread network;
    auto call = std::make_unique<PlaygroundCall>(network, proxy.url(), model::Dialect::OpenAi, kRequest, "own-key");
    QSignalSpy text(call.get(), &PlaygroundRun::textArrived);
    QTRY_COMPARE(text.size(), 1);
    QCOMPARE(proxy.openConnections(), 1);
    call.reset();
    QTRY_COMPARE(proxy.openConnections(), 0);

    // Before it has even begun.
    call = std::make_unique<PlaygroundCall>(network, proxy.url(), model::Dialect::OpenAi, kRequest, "own-key");
    call.reset();
    QTRY_COMPARE(proxy.openConnections(), 0);
}

void tst_PlaygroundCall::theNetworkMayEndFirst()
{
    FakeUpstream proxy(Script().expectRequest().send(kBegun));
    auto network = std::make_unique<NetworkThread>();
    auto call = std::make_unique<PlaygroundCall>(*network, proxy.url(), model::Dialect::OpenAi, kRequest, "own-key");
    QTRY_COMPARE(proxy.requestCount(), 1);
    call.reset();
    network.reset();
    QTRY_COMPARE(proxy.openConnections(), 0);
}

void tst_PlaygroundCall::stoppingTellsWhatTheRecordSays()
{
    FakeUpstream proxy(Script().expectRequest().send(kBegun));
    proxy.addScript(Script().expectRequest().send(okAnswer(
        R"({"provider":"up","model":"m","first_token_us":7,"duration_us":9,"usage":{"input":3,"output":4},"cost_usd":"0.25"})")));
    NetworkThread network;
    PlaygroundCall call(network, proxy.url(), model::Dialect::OpenAi, kRequest, "own-key");
    std::optional<PlaygroundOutcome> outcome;
    connect(&call, &PlaygroundRun::finished, this, [&](const PlaygroundOutcome &told) { outcome = told; });
    connect(&call, &PlaygroundRun::textArrived, &call, &PlaygroundRun::stop);
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->succeeded);
    QCOMPARE(outcome->provider, QStringLiteral("up"));
    QCOMPARE(outcome->firstTokenUs, 7);
    QCOMPARE(outcome->outputTokens, 4);
    QCOMPARE(outcome->cost, std::optional(*Money::fromDecimal(u"0.25")));
}

void tst_PlaygroundCall::withoutAProxyItSaysSo()
{
    NetworkThread network;
    PlaygroundCall call(network, {}, model::Dialect::OpenAi, kRequest, "own-key");
    QSignalSpy finished(&call, &PlaygroundRun::finished);
    call.stop();
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.front().front().value<PlaygroundOutcome>();
    QVERIFY(!outcome.succeeded && !outcome.error.isEmpty() && !outcome.cost);
}

QTEST_GUILESS_MAIN(tst_PlaygroundCall)
#include "tst_playgroundcall.moc"
