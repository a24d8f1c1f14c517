// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/answerheaders.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

namespace {
model::ExchangeRecord record()
{
    model::ExchangeRecord record;
    record.id = "req_1";
    record.provider = QStringLiteral("openai");
    record.upstreamModel = QStringLiteral("gpt-5");
    record.route = QStringLiteral("smart");
    record.overheadUs = 321;
    return record;
}
} // namespace

class tst_AnswerHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayWhatBecameOfTheCall();
    void leaveOutWhatIsNotKnown();
    void keepTheProvidersOwn();
    void dropWhatBelongsToItsConnection();
    void noNameCanAddAHeader();
    void anUnpricedCallHasASourceButNoCost();
};

void tst_AnswerHeaders::sayWhatBecameOfTheCall()
{
    const http::Headers expected{{"x-request-id", "req_1"},    {"x-waybill-provider", "openai"},
                                 {"x-waybill-model", "gpt-5"}, {"x-waybill-route", "smart"},
                                 {"x-waybill-attempts", "2"},  {"x-waybill-overhead-us", "321"}};
    QVERIFY(ownHeaders(record(), 2) == expected);
}

void tst_AnswerHeaders::leaveOutWhatIsNotKnown()
{
    model::ExchangeRecord refused;
    refused.id = "req_1";
    const http::Headers headers = ownHeaders(refused, 0);
    QVERIFY(!headers.contains("x-waybill-provider"));
    QVERIFY(!headers.contains("x-waybill-model"));
    QVERIFY(!headers.contains("x-waybill-route"));
    QCOMPARE(headers.value("x-waybill-attempts"), QByteArray("0"));
}

void tst_AnswerHeaders::keepTheProvidersOwn()
{
    const http::Headers upstream{{"Content-Type", "application/json"}, {"retry-after", "7"}, {"x-ratelimit-a", "1"}};
    const http::Headers headers = answerHeaders(upstream, record(), 1);
    for (const http::Header &header : upstream)
        QCOMPARE(headers.value(header.name), header.value);
}

void tst_AnswerHeaders::dropWhatBelongsToItsConnection()
{
    const http::Headers upstream{
        {"Connection", "X-Private"},        {"X-Private", "a"},      {"Keep-Alive", "a"},
        {"Transfer-Encoding", "chunked"},   {"Content-Length", "3"}, {"Set-Cookie", "a=b"},
        {"Strict-Transport-Security", "a"}, {"Alt-Svc", "a"},        {"X-Request-Id", "theirs"},
        {"X-Waybill-Cost-Usd", "0"}};
    const http::Headers headers = answerHeaders(upstream, record(), 1);
    QVERIFY(headers == ownHeaders(record(), 1));
}

void tst_AnswerHeaders::noNameCanAddAHeader()
{
    model::ExchangeRecord hostile = record();
    hostile.upstreamModel = QStringLiteral("m\r\nx-evil: 1");
    hostile.route = QStringLiteral("wörter %0d%0a");
    const http::Headers headers = ownHeaders(hostile, 1);
    for (const http::Header &header : headers) {
        for (const char c : header.value)
            QVERIFY(c >= 0x20 && c < 0x7f);
    }
    QCOMPARE(QByteArray::fromPercentEncoding(headers.value("x-waybill-model")), QByteArray("m\r\nx-evil: 1"));
    QCOMPARE(QByteArray::fromPercentEncoding(headers.value("x-waybill-route")), hostile.route.toUtf8());
}

void tst_AnswerHeaders::anUnpricedCallHasASourceButNoCost()
{
    http::Headers headers;
    addCost(headers, {});
    QVERIFY(!headers.contains("x-waybill-cost-usd"));
    QCOMPARE(headers.value("x-waybill-cost-source"), QByteArray("unpriced"));

    addCost(headers, {.source = model::CostSource::Computed, .total = Money::fromPicodollars(191'000'000)});
    QCOMPARE(headers.value("x-waybill-cost-usd"), QByteArray("0.000191"));
    QCOMPARE(headers.value("x-waybill-cost-source"), QByteArray("computed"));
}

QTEST_APPLESS_MAIN(tst_AnswerHeaders)
#include "tst_answerheaders.moc"
