// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/providerprobe.h"

#include "enginefixture.h"

using namespace waybill;
using namespace waybill::service;
using namespace waybill::test;

namespace {
ProviderTest probe(const model::Provider &provider, const QByteArray &key = "pasted-key")
{
    http::WireAccessManager network;
    std::optional<ProviderTest> result;
    probeProvider(network, provider, key, [&](ProviderTest test) { result = std::move(test); });
    if (!waitFor([&] { return result.has_value(); }))
        qFatal("the probe does not end");
    return *result;
}

ProviderTest probeOf(const QByteArray &answer)
{
    FakeUpstream upstream(Script().expectRequest().send(answer));
    return probe(configurationFor(upstream).providers.front());
}
} // namespace

class tst_ProviderProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheModelsOfEveryDialect();
    void tellsWhatIsWell();
    void tellsWhatIsWrongAndWhatToDo();
    void aProviderThatIsDownIsSaid();
};

void tst_ProviderProbe::namesTheModelsOfEveryDialect()
{
    const std::vector expected{QStringLiteral("a"), QStringLiteral("b")};
    QCOMPARE(modelNames(R"({"data":[{"id":"a"},{"id":"b"},{}]})"), expected);
    QCOMPARE(modelNames(R"({"models":[{"name":"models/a"},{"name":"b"}]})"), expected);
    QVERIFY(modelNames("<html>").empty());
}

void tst_ProviderProbe::tellsWhatIsWell()
{
    const ProviderTest test = probeOf(okAnswer(R"({"data":[{"id":"a"}]})"));
    QVERIFY(test.succeeded);
    QCOMPARE(test.models, std::vector{QStringLiteral("a")});
    QVERIFY(test.connectUs >= 0 && test.firstByteUs >= 0);
}

void tst_ProviderProbe::tellsWhatIsWrongAndWhatToDo()
{
    const auto refusal = [](int status, const QByteArray &body) {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    };
    const ProviderTest badKey
        = probeOf(refusal(401, R"({"error":{"message":"Incorrect API key: pasted-key","code":"invalid_api_key"}})"));
    QVERIFY(!badKey.succeeded);
    QVERIFY2(badKey.message.contains(u"Paste the key again"), qUtf8Printable(badKey.message));
    QVERIFY2(!badKey.message.contains(u"pasted-key"), qUtf8Printable(badKey.message));
    QVERIFY(probeOf(refusal(404, "")).message.contains(u"base URL"));
    QVERIFY(probeOf(refusal(500, "")).message.contains(u"500"));
    const ProviderTest page = probeOf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
    QVERIFY(!page.succeeded);
    QVERIFY2(page.message.contains(u"base URL"), qUtf8Printable(page.message));
}

void tst_ProviderProbe::aProviderThatIsDownIsSaid()
{
    auto upstream = std::make_unique<FakeUpstream>(Script());
    const model::Provider provider = configurationFor(*upstream).providers.front();
    QVERIFY(!probe(provider, "two words").succeeded);
    upstream.reset();
    const ProviderTest test = probe(provider);
    QVERIFY(!test.succeeded);
    QVERIFY2(test.message.contains(u"did not answer"), qUtf8Printable(test.message));
}

QTEST_GUILESS_MAIN(tst_ProviderProbe)
#include "tst_providerprobe.moc"
