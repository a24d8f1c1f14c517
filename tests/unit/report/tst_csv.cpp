// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "storefixture.h"

#include <QBuffer>
#include <QtTest>

using namespace waybill;
using report::CsvOptions;
using test::at;

namespace {
const TimeRange kWeek{at("2026-06-01T00:00:00.000Z"), at("2026-06-08T00:00:00.000Z")};
}

class tst_Csv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachColumnOfARow();
    void theTotalInTheFileIsTheTotalOfTheReport_data();
    void theTotalInTheFileIsTheTotalOfTheReport();
};

void tst_Csv::writesEachColumnOfARow()
{
    model::Report report;
    report.query.groupBy = {model::Dimension::Model, model::Dimension::Team};
    model::Totals totals;
    totals.requests = 4;
    totals.succeeded = 3;
    totals.failed = 1;
    totals.usage[model::Meter::Input] = 1'000;
    totals.usage[model::Meter::Output] = 50;
    totals.cost = Money::fromPicodollars(32'500'000'001);
    totals.unpriced = 1;
    totals.latencyP50 = 1'234'500;
    report.rows = {{kWeek, {QStringLiteral("=cmd"), QString()}, totals}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto rows = report::writeCsv(report, buffer);
    QVERIFY(rows);
    QCOMPARE(*rows, 1);
    const auto lines = buffer.data().split('\n');
    QCOMPARE(lines[0],
             QByteArray("period_start,period_end,model,team,requests,succeeded,failed,input_tokens,cache_read_tokens,"
                        "cache_write_tokens,cache_write_5m_tokens,cache_write_1h_tokens,text_in_tokens,audio_in_tokens,"
                        "image_in_tokens,video_in_tokens,audio_cache_read_tokens,image_cache_read_tokens,output_tokens,"
                        "reasoning_tokens,text_out_tokens,audio_out_tokens,image_out_tokens,video_out_tokens,"
                        "citation_out_tokens,cost_total,currency,unpriced,estimated,p50_ms,p95_ms,error_rate\r"));
    QCOMPARE(lines[1],
             QByteArray("2026-06-01T00:00:00.000Z,2026-06-08T00:00:00.000Z,'=cmd,,4,3,1,1000,0,0,0,0,0,0,0,0,"
                        "0,0,50,0,0,0,0,0,0,0.032500000001,USD,1,0,1234.500,,0.2500\r"));
}

void tst_Csv::theTotalInTheFileIsTheTotalOfTheReport_data()
{
    QTest::addColumn<bool>("bom");
    QTest::addColumn<bool>("regional");
    QTest::newRow("plain") << false << false;
    QTest::newRow("for Excel") << true << false;
    QTest::newRow("for Excel, regional") << true << true;
}

void tst_Csv::theTotalInTheFileIsTheTotalOfTheReport()
{
    QFETCH(bool, bom);
    QFETCH(bool, regional);
    const CsvOptions options{.bom = bom, .excelRegional = regional};
    const test::StoreFixture fixture;
    const auto records = test::SampleExchanges(kWeek, 1'000).all();
    QVERIFY(fixture.store(records));
    model::ReportQuery query;
    query.range = kWeek;
    query.groupBy = {model::Dimension::Model, model::Dimension::Client};
    query.timeZone = "Europe/Berlin";
    const auto report = fixture.reader()->report(query);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(report::writeCsv(*report, buffer, options));

    Money total;
    for (const auto &record : records)
        total += record.demo ? Money() : record.cost.total.value_or(Money());
    const auto inFile = report::costTotalOf(buffer.data(), options);
    QVERIFY(inFile);
    QCOMPARE(*inFile, total);
    QCOMPARE(report->totals.cost, total);
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
