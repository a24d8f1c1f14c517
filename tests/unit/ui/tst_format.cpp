// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using namespace std::chrono_literals;

class tst_Format : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void moneyHasTheDigitsAsked();
    void moneyFollowsTheLocale();
    void tokensAreShort();
    void durationsKeepThreeFigures();
    void unknownIsADash();
};

namespace {
Money usd(const char *amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount));
}
} // namespace

void tst_Format::moneyHasTheDigitsAsked()
{
    QCOMPARE(format::money(usd("41.8751")), QStringLiteral("$41.88"));
    QCOMPARE(format::money(usd("0.00301"), format::Digits::Table), QStringLiteral("$0.0030"));
    QCOMPARE(format::money(usd("0.032547"), format::Digits::Detail), QStringLiteral("$0.032547"));
    QCOMPARE(format::money(usd("-12345.6")), QStringLiteral("\u2212$12,345.60"));
    QCOMPARE(format::exactMoney(usd("0.0325470001")), QStringLiteral("$0.0325470001"));
}

void tst_Format::moneyFollowsTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(format::money(usd("12345.6")), QStringLiteral("$12.345,60"));
    QLocale::setDefault(before);
}

void tst_Format::tokensAreShort()
{
    QCOMPARE(format::tokens(980), QStringLiteral("980"));
    QCOMPARE(format::tokens(46'210), QStringLiteral("46.2k"));
    QCOMPARE(format::tokens(999'949), QStringLiteral("999.9k"));
    QCOMPARE(format::tokens(999'950), QStringLiteral("1.0\u00a0M"));
    QCOMPARE(format::tokens(43'300'000), QStringLiteral("43.3\u00a0M"));
}

void tst_Format::durationsKeepThreeFigures()
{
    QCOMPARE(format::duration(310), QStringLiteral("0.31\u00a0ms"));
    QCOMPARE(format::duration(344'000), QStringLiteral("344\u00a0ms"));
    QCOMPARE(format::duration(2'060'000), QStringLiteral("2.06\u00a0s"));
    QCOMPARE(format::duration(64'200'000), QStringLiteral("64.2\u00a0s"));
    QCOMPARE(format::duration(185'000'000), QStringLiteral("3 min 05 s"));
    QCOMPARE(format::uptime(76h), QStringLiteral("3 d 4 h"));
    QCOMPARE(format::uptime(12min), QStringLiteral("12 min"));
}

void tst_Format::unknownIsADash()
{
    QCOMPARE(format::money(std::optional<Money>(), format::Digits::Table), format::dash());
    QCOMPARE(format::duration(-1), format::dash());
    QCOMPARE(format::percent(1, 0), format::dash());
    QCOMPARE(format::percent(26, 6'184, 2), QStringLiteral("0.42\u00a0%"));
}

QTEST_MAIN(tst_Format)
#include "tst_format.moc"
