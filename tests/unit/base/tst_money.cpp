// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QRandomGenerator>
#include <QtTest>

using waybill::Money;
using waybill::MoneySum;

class tst_Money : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesDecimals_data();
    void readsAndWritesDecimals();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void decimalsSurviveTheRoundTrip();
    void roundsHalfAwayFromZero();
    void sumsBeyondSixtyFourBitsAreHeldAtTheLargest();
};

void tst_Money::readsAndWritesDecimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("picodollars");
    QTest::addColumn<QString>("written");
    QTest::newRow("whole") << "12" << qint64(12'000'000'000'000) << "12.00";
    QTest::newRow("cents") << "0.05" << qint64(50'000'000'000) << "0.05";
    QTest::newRow("smallest") << "0.000000000001" << qint64(1) << "0.000000000001";
    QTest::newRow("negative") << "-3.2" << qint64(-3'200'000'000'000) << "-3.20";
    QTest::newRow("no leading digit") << ".5" << qint64(500'000'000'000) << "0.50";
    QTest::newRow("zero") << "0" << qint64(0) << "0.00";
}

void tst_Money::readsAndWritesDecimals()
{
    QFETCH(QString, text);
    QFETCH(qint64, picodollars);
    const auto money = Money::fromDecimal(text);
    QVERIFY(money);
    QCOMPARE(money->picodollars(), picodollars);
    QTEST(money->toDecimal(), "written");
}

void tst_Money::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "-", ".", "1,5", "1e3", "1.0000000000001", "9300000", "99999999999999999999", "NaN", "1.2.3"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_Money::refusesWhatIsNoAmount()
{
    QFETCH(QString, text);
    const auto money = Money::fromDecimal(text);
    QVERIFY(!money);
    QVERIFY(money.error().message.contains(text));
}

void tst_Money::decimalsSurviveTheRoundTrip()
{
    QRandomGenerator random(8377);
    for (int i = 0; i < 10'000; ++i) {
        const auto money
            = Money::fromPicodollars(static_cast<qint64>(random.generate64()) / (1 + random.bounded(1'000'000)));
        const auto back = Money::fromDecimal(money.toDecimal());
        QVERIFY2(back, qPrintable(money.toDecimal()));
        QCOMPARE(*back, money);
    }
}

void tst_Money::roundsHalfAwayFromZero()
{
    QCOMPARE(Money::fromPicodollars(32'547'000'000).toRoundedDecimal(4), QStringLiteral("0.0325"));
    QCOMPARE(Money::fromPicodollars(5'000'000'000).toRoundedDecimal(2), QStringLiteral("0.01"));
    QCOMPARE(Money::fromPicodollars(-5'000'000'000).toRoundedDecimal(2), QStringLiteral("-0.01"));
    QCOMPARE(Money::fromPicodollars(-4'000'000'000).toRoundedDecimal(2), QStringLiteral("0.00"));
    QCOMPARE(Money::fromPicodollars(1'500'000'000'000).toRoundedDecimal(0), QStringLiteral("2"));
}

void tst_Money::sumsBeyondSixtyFourBitsAreHeldAtTheLargest()
{
    MoneySum sum;
    const auto million = Money::fromPicodollars(1'000'000 * Money::kPicodollarsPerDollar);
    for (int i = 0; i < 20; ++i)
        sum.add(million);
    QCOMPARE(sum.total().picodollars(), std::numeric_limits<qint64>::max());
    for (int i = 0; i < 15; ++i)
        sum.add(-million);
    QCOMPARE(sum.total(), Money::fromPicodollars(5 * million.picodollars()));
}

QTEST_GUILESS_MAIN(tst_Money)
#include "tst_money.moc"
