// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/exactcost.h"
#include "spend/rate.h"

#include <QtTest>

using waybill::Int128;
using waybill::Money;
using namespace waybill::spend;

class tst_Rate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatJsonWrites_data();
    void readsWhatJsonWrites();
    void refusesWhatIsNoPrice_data();
    void refusesWhatIsNoPrice();
    void aProductIsExactToTheLastDigit();
    void anAmountIsRoundedHalfUp();
    void hugeCountsAreHeldAtTheLargestAmount();
};

void tst_Rate::readsWhatJsonWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dollarsForOneToken"); // of a price for a million tokens
    QTest::newRow("whole") << "3"
                           << "0.000003";
    QTest::newRow("decimals") << "0.0625"
                              << "0.0000000625";
    QTest::newRow("exponent") << "1.5e-05"
                              << "0.000000000015";
    QTest::newRow("positive exponent") << "2E+1"
                                       << "0.00002";
    QTest::newRow("zero") << "0.00"
                          << "0";
    QTest::newRow("eighteen decimals") << "0.041666666666666664"
                                       << "0.000000041666666666666664";
    QTest::newRow("largest") << "1000000"
                             << "1";
}

void tst_Rate::readsWhatJsonWrites()
{
    QFETCH(QString, text);
    const auto rate = Rate::fromDecimal(text);
    QVERIFY(rate);
    QTEST(ExactCost::product(rate->scaled(), 1).toDecimal(0), "dollarsForOneToken");
}

void tst_Rate::refusesWhatIsNoPrice_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-1", ".", "e5", "1e", "1.2.3", "NaN", "1,5", "1e9999999999", "0.1234567890123456789",
                             "1000000.01", "1e7", "99999999999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_Rate::refusesWhatIsNoPrice()
{
    QFETCH(QString, text);
    const auto rate = Rate::fromDecimal(text);
    QVERIFY(!rate);
    QVERIFY(!rate.error().message.isEmpty());
}

void tst_Rate::aProductIsExactToTheLastDigit()
{
    const auto rate = *Rate::fromDecimal(u"0.08333333333333334");
    QCOMPARE(ExactCost::product(rate.scaled(), 1'234'567).toDecimal(), QStringLiteral("0.10288058333333334156378"));
    QCOMPARE(rate.perToken(), Money::fromPicodollars(83'333));
    QCOMPARE(Rate::fromDecimal(u"0.01")->money(), *Money::fromDecimal(u"0.01"));
}

void tst_Rate::anAmountIsRoundedHalfUp()
{
    const auto units = [](QStringView picodollars) {
        return ExactCost::product(Rate::fromDecimal(picodollars)->scaled(), 1).units() / 1'000'000;
    };
    QCOMPARE(ExactCost(units(u"1.5")).rounded(), Money::fromPicodollars(2));
    QCOMPARE(ExactCost(units(u"1.499999")).rounded(), Money::fromPicodollars(1));
    QCOMPARE(ExactCost(-units(u"1.5")).rounded(), Money::fromPicodollars(-1));
    QCOMPARE(ExactCost(units(u"1.000001")).roundedUp(), Money::fromPicodollars(2));
    QCOMPARE(ExactCost(units(u"2")).roundedUp(), Money::fromPicodollars(2));
}

void tst_Rate::hugeCountsAreHeldAtTheLargestAmount()
{
    const Int128 dearest = Rate::fromDecimal(u"1000000")->scaled();
    ExactCost cost = ExactCost::product(dearest, std::numeric_limits<qint64>::max());
    cost += cost;
    QCOMPARE(cost.rounded().picodollars(), std::numeric_limits<qint64>::max());
    QCOMPARE(ExactCost::product(dearest, std::numeric_limits<qint64>::min()).rounded().picodollars(),
             std::numeric_limits<qint64>::min());
}

QTEST_GUILESS_MAIN(tst_Rate)
#include "tst_rate.moc"
