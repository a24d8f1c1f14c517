// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"

#include <QtTest>

#include <limits>

using namespace waybill;
using model::Meter;

class tst_Columns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSurviveTheRoundTrip();
    void emptyListsAreEmptyTexts();
    void textsThatAreNoListsGiveNothing();
    void usageSurvivesTheRoundTripThroughABlob();
    void addingUsageNeverOverflows();
    void malformedBlobsAreRefused();
};

void tst_Columns::listsSurviveTheRoundTrip()
{
    const std::vector<model::CostLine> lines{
        {"input", 9'007'199'254'740'993, 3'000'000, Money::fromPicodollars(std::numeric_limits<qint64>::max())},
        {"web_search", 2'500'000, 10'000'000'000, Money::fromPicodollars(-25)}};
    QCOMPARE(store::costLinesFromText(store::costLinesToText(lines)), lines);
    const std::vector<model::CallCount> calls{{"web_search", 3'000'000}, {"video_second", 1}};
    QCOMPARE(store::callsFromText(store::callsToText(calls)), calls);
    const std::vector<QString> names{QStringLiteral("a \"b\""), QStringLiteral("größe"), QString()};
    QCOMPARE(store::namesFromText(store::namesToText(names)), names);
}

void tst_Columns::emptyListsAreEmptyTexts()
{
    QCOMPARE(store::costLinesToText({}), QString());
    QVERIFY(!store::callsToText({}).isNull());
    QVERIFY(store::namesFromText(QString()).empty());
}

void tst_Columns::textsThatAreNoListsGiveNothing()
{
    for (const QString &text : {QStringLiteral("{"), QStringLiteral("17"), QStringLiteral("{\"a\":1}")})
        QVERIFY(store::costLinesFromText(text).empty());
    QCOMPARE(store::callsFromText(QStringLiteral("[1,[\"x\",2]]")).size(), 2U);
}

void tst_Columns::usageSurvivesTheRoundTripThroughABlob()
{
    model::Usage usage;
    usage[Meter::Input] = 1'234'567;
    usage[Meter::CitationOut] = 1;
    usage.calls = {{"web_search", 3'000'000}, {"video_second", 1'500'000}};
    model::Usage back;
    QVERIFY(store::addUsageFromBlob(store::usageToBlob(usage), back));
    QCOMPARE(back, usage);
    QVERIFY(store::addUsageFromBlob(store::usageToBlob(usage), back));
    QCOMPARE(back[Meter::Input], 2 * usage[Meter::Input]);
    QCOMPARE(back.calls.front().millionths, 6'000'000);
}

void tst_Columns::addingUsageNeverOverflows()
{
    model::Usage huge;
    huge[Meter::Input] = std::numeric_limits<std::int64_t>::max() - 1;
    auto sum = huge;
    store::addUsage(huge, sum);
    QCOMPARE(sum[Meter::Input], std::numeric_limits<std::int64_t>::max());
}

void tst_Columns::malformedBlobsAreRefused()
{
    for (const QByteArray &blob : {QByteArray("\x01"), QByteArray("\x01\x63\x05"), QByteArray("\x02\x01\x05"),
                                   QByteArray("\x00\x7f"
                                              "abc",
                                              5),
                                   QByteArray(12, '\xff')}) {
        model::Usage usage;
        QVERIFY2(!store::addUsageFromBlob(blob, usage), blob.toHex().constData());
    }
}

QTEST_GUILESS_MAIN(tst_Columns)
#include "tst_columns.moc"
