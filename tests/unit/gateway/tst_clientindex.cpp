// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clientindex.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

namespace {
http::Request request(const http::Headers &headers, const QByteArray &query = {})
{
    http::Request request;
    request.headers = headers;
    request.query = query;
    return request;
}

model::Client client(const char *id)
{
    return {.id = QLatin1StringView(id),
            .team = {},
            .project = {},
            .secret = {model::SecretReference::Store::Session, QLatin1StringView(id)}};
}
} // namespace

class tst_ClientIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheKeyWhereASdkPutsIt();
    void aKeyBelongsToOneClient();
    void aClientWithoutAKeyIsNobody();
};

void tst_ClientIndex::findsTheKeyWhereASdkPutsIt()
{
    QCOMPARE(presentedKey(request({{"Authorization", "Bearer k1"}})), QByteArray("k1"));
    QCOMPARE(presentedKey(request({{"authorization", "bearer  k1"}})), QByteArray("k1"));
    QCOMPARE(presentedKey(request({{"X-Api-Key", "k2"}})), QByteArray("k2"));
    QCOMPARE(presentedKey(request({{"x-goog-api-key", "k3"}})), QByteArray("k3"));
    QCOMPARE(presentedKey(request({{"api-key", "k4"}})), QByteArray("k4"));
    QCOMPARE(presentedKey(request({}, "alt=sse&key=k%2B5")), QByteArray("k+5"));
    QCOMPARE(presentedKey(request({{"Authorization", "Basic abc"}})), QByteArray());
    QCOMPARE(presentedKey(request({{"Authorization", "Bearer"}})), QByteArray());
    QCOMPARE(presentedKey(request({}, "monkey=1")), QByteArray());
}

void tst_ClientIndex::aKeyBelongsToOneClient()
{
    model::Configuration configuration;
    configuration.clients = {client("one"), client("two")};
    const provider::Credentials credentials(
        {{QStringLiteral("session:one"), QStringLiteral("k1")}, {QStringLiteral("session:two"), QStringLiteral("k2")}});
    const ClientIndex index(configuration, credentials);
    QCOMPARE(index.find("k2")->id, QStringLiteral("two"));
    QVERIFY(!index.find("k"));
    QVERIFY(!index.find("k11"));
    QVERIFY(!index.find({}));
}

void tst_ClientIndex::aClientWithoutAKeyIsNobody()
{
    model::Configuration configuration;
    configuration.clients = {client("unread"), model::Client{.id = QStringLiteral("none")}};
    const ClientIndex index(configuration, {});
    QVERIFY(!index.find({}));
    QVERIFY(!index.find("unread"));
}

QTEST_APPLESS_MAIN(tst_ClientIndex)
#include "tst_clientindex.moc"
