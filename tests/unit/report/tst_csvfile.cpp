// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvfile.h"

#include <QBuffer>
#include <QtTest>

using namespace waybill;
using report::CsvFile;
using report::CsvOptions;

namespace {
template <typename Write> QByteArray written(CsvOptions options, Write write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvFile file(buffer, options);
    write(file);
    return file.endLine() ? buffer.data() : QByteArray();
}
} // namespace

class tst_CsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsQuotedAndGuarded_data();
    void textIsQuotedAndGuarded();
    void numbersAreExactAndNeverGuarded();
    void regionalFilesUseSemicolonsAndCommas();
    void aByteOrderMarkComesOnce();
    void totalsAreReadBack();
    void aTotalThatCannotBeReadIsAnError();
    void aDeviceThatFailsIsAnError();
};

void tst_CsvFile::textIsQuotedAndGuarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << QStringLiteral("gpt-5") << QByteArray("gpt-5");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("semicolon") << QStringLiteral("a;b") << QByteArray("\"a;b\"");
    QTest::newRow("quote") << QStringLiteral("say \"so\"") << QByteArray("\"say \"\"so\"\"\"");
    QTest::newRow("line end") << QStringLiteral("a\r\nb") << QByteArray("\"a\r\nb\"");
    QTest::newRow("unicode") << QStringLiteral("größe")
                             << QByteArray("gr\xc3\xb6\xc3\x9f"
                                           "e");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+1") << QByteArray("'+1");
    QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1,A2)") << QByteArray("\"'@SUM(A1,A2)\"");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("\"'\t=1\"");
    QTest::newRow("carriage return") << QStringLiteral("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("inside") << QStringLiteral("a=1") << QByteArray("a=1");
}

void tst_CsvFile::textIsQuotedAndGuarded()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, field);
    QCOMPARE(written({}, [&](CsvFile &file) { file.text(text); }), field + "\r\n");
}

void tst_CsvFile::numbersAreExactAndNeverGuarded()
{
    const auto line = written({}, [](CsvFile &file) {
        file.number(-12).money(Money::fromPicodollars(-1)).money(std::nullopt).milliseconds(1'234'005).milliseconds(-1);
        file.milliseconds(7).share(1, 3).share(3, 3).share(0, 0).empty().literal(u"USD");
    });
    QCOMPARE(line, QByteArray("-12,-0.000000000001,,1234.005,,0.007,0.3333,1.0000,,,USD\r\n"));
}

void tst_CsvFile::regionalFilesUseSemicolonsAndCommas()
{
    const auto line = written({.excelRegional = true}, [](CsvFile &file) {
        file.text(QStringLiteral("a,b")).money(Money::fromPicodollars(32'500'000'000)).milliseconds(1'500).share(1, 2);
    });
    QCOMPARE(line, QByteArray("\"a,b\";0,0325;1,500;0,5000\r\n"));
}

void tst_CsvFile::aByteOrderMarkComesOnce()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvFile file(buffer, {.bom = true});
    QVERIFY(file.literal(u"a").endLine());
    QVERIFY(file.literal(u"b").endLine());
    QCOMPARE(buffer.data(),
             QByteArray("\xef\xbb\xbf"
                        "a\r\nb\r\n"));
}

void tst_CsvFile::totalsAreReadBack()
{
    const QByteArray csv("\xef\xbb\xbfname,cost_total\r\n\"a,\"\"b\"\"\r\nc\",1.000000000001\r\nx,\r\ny,2.50\r\n");
    const auto total = report::costTotalOf(csv);
    QVERIFY(total);
    QCOMPARE(total->toDecimal(), QStringLiteral("3.500000000001"));
    const auto regional = report::costTotalOf("cost_total;a\r\n1,25;x\r\n-0,25;y\r\n", {.excelRegional = true});
    QVERIFY(regional);
    QCOMPARE(regional->toDecimal(), QStringLiteral("1.00"));
}

void tst_CsvFile::aTotalThatCannotBeReadIsAnError()
{
    QVERIFY(!report::costTotalOf("a,b\r\n1,2\r\n"));
    QVERIFY(!report::costTotalOf("cost_total\r\nmuch\r\n"));
    QVERIFY(!report::costTotalOf(""));
}

void tst_CsvFile::aDeviceThatFailsIsAnError()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("There is no /dev/full here");
    CsvFile file(full, {});
    QVERIFY(!file.literal(u"a").endLine());
}

QTEST_GUILESS_MAIN(tst_CsvFile)
#include "tst_csvfile.moc"
