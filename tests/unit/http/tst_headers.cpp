// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headers.h"

#include <QtTest>

using namespace waybill::http;

class tst_Headers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNamesInAnyCase();
    void keepsOrderAndDuplicates();
    void setReplacesEveryFieldOfThatName();
    void knowsHopByHopFields_data();
    void knowsHopByHopFields();
    void passesOnWhatIsNotForOneConnection();
};

void tst_Headers::findsNamesInAnyCase()
{
    const Headers headers{{"Content-Type", "text/plain"}};
    QVERIFY(headers.contains("content-TYPE"));
    QCOMPARE(headers.value("CONTENT-TYPE"), QByteArray("text/plain"));
    QVERIFY(headers.value("content").isNull());
}

void tst_Headers::keepsOrderAndDuplicates()
{
    Headers headers;
    headers.add("Set-Cookie", "a=1");
    headers.add("X", "y");
    headers.add("set-cookie", "b=2");
    QCOMPARE(headers, (Headers{{"Set-Cookie", "a=1"}, {"X", "y"}, {"set-cookie", "b=2"}}));
    QCOMPARE(headers.value("set-cookie"), QByteArray("a=1"));
}

void tst_Headers::setReplacesEveryFieldOfThatName()
{
    Headers headers{{"a", "1"}, {"b", "2"}, {"A", "3"}};
    headers.set("A", "4");
    headers.set("c", "5");
    QCOMPARE(headers, (Headers{{"A", "4"}, {"b", "2"}, {"c", "5"}}));
    headers.remove("a");
    QCOMPARE(headers.size(), 2);
}

void tst_Headers::knowsHopByHopFields_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("expected");
    for (const char *name : {"Connection", "keep-alive", "Proxy-Authorization", "proxy-connection", "TE", "Trailer",
                             "transfer-encoding", "UPGRADE"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name : {"Content-Length", "Host", "proxy", "tea", ""})
        QTest::newRow(name) << QByteArray(name) << false;
}

void tst_Headers::knowsHopByHopFields()
{
    QFETCH(QByteArray, name);
    QTEST(isHopByHop(name), "expected");
}

void tst_Headers::passesOnWhatIsNotForOneConnection()
{
    const Headers headers{{"Connection", "keep-alive, X-Hop"}, {"a", "1"},       {"X-HOP", "2"},  {"TE", "trailers"},
                          {"connection", "x-other"},           {"x-other", "3"}, {"x-hops", "4"}, {"A", "5"}};
    QCOMPARE(endToEnd(headers), (Headers{{"a", "1"}, {"x-hops", "4"}, {"A", "5"}}));
}

QTEST_GUILESS_MAIN(tst_Headers)
#include "tst_headers.moc"
