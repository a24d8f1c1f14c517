// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/detailcsv.h"
#include "storefixture.h"

#include <QBuffer>
#include <QtTest>

using namespace waybill;
using test::at;

namespace {
const TimeRange kWeek{at("2026-06-01T00:00:00.000Z"), at("2026-06-08T00:00:00.000Z")};

QMap<QByteArray, QByteArray> fieldsOf(const QByteArray &csv, int line)
{
    const auto lines = csv.split('\n');
    const auto names = lines[0].trimmed().split(',');
    const auto values = lines[line].chopped(1).split(',');
    QMap<QByteArray, QByteArray> fields;
    for (qsizetype i = 0; i < qMin(names.size(), values.size()); ++i)
        fields.insert(names[i], values[i]);
    return fields;
}
} // namespace

class tst_DetailCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAllThatIsKnownOfACall();
    void anUnpricedCallHasNoCost();
    void costColumnsAddUpToTheTotal();
    void pagesCoverAllCallsAndTheirCost();
    void stopsWhenToldTo();
};

void tst_DetailCsv::writesAllThatIsKnownOfACall()
{
    const test::StoreFixture fixture;
    auto record = test::fullRecord();
    record.errorMessage = QStringLiteral("-cut");
    QVERIFY(fixture.store({record}));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto rows
        = report::writeDetailCsv(*fixture.reader(), {record.startedAt, record.startedAt + Duration(1)}, {}, buffer);
    QVERIFY(rows);
    QCOMPARE(*rows, 1);
    const auto fields = fieldsOf(buffer.data(), 1);
    QCOMPARE(fields.size(), 52);
    QCOMPARE(fields["timestamp_utc"], QByteArray("2026-11-22T16:41:58.440Z"));
    QCOMPARE(fields["request_id"], QByteArray("req_full"));
    QCOMPARE(fields["tool"], QByteArray("claude-code"));
    QCOMPARE(fields["protocol"], QByteArray("anthropic-messages"));
    QCOMPARE(fields["streaming"], QByteArray("true"));
    QCOMPARE(fields["error_message"], QByteArray("'-cut"));
    QCOMPARE(fields["attempts"], QByteArray("2"));
    QCOMPARE(fields["fallback_reason"], QByteArray("overloaded"));
    QCOMPARE(fields["connect_ms"], QByteArray());
    QCOMPARE(fields["ttft_ms"], QByteArray("402.118"));
    QCOMPARE(fields["input_tokens"], QByteArray("1000"));
    QCOMPARE(fields["output_tokens"], QByteArray("1011"));
    QCOMPARE(fields["price_input_per_mtok"], QByteArray("3.00"));
    QCOMPARE(fields["price_output_per_mtok"], QByteArray("15.00"));
    QCOMPARE(fields["price_cache_read_per_mtok"], QByteArray());
    QCOMPARE(fields["cost_input"], QByteArray("0.003"));
    QCOMPARE(fields["cost_other"], QByteArray("0.00"));
    QCOMPARE(fields["cost_total"], QByteArray("9007.199254740993"));
    QCOMPARE(fields["cost_source"], QByteArray("computed"));
    QCOMPARE(fields["budget_ids"], QByteArray("core-month all"));
}

void tst_DetailCsv::anUnpricedCallHasNoCost()
{
    const test::StoreFixture fixture;
    auto record = test::fullRecord();
    record.cost = {};
    QVERIFY(fixture.store({record}));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(report::writeDetailCsv(*fixture.reader(), {record.startedAt, record.startedAt + Duration(1)}, {}, buffer));
    const auto fields = fieldsOf(buffer.data(), 1);
    for (const char *name : {"cost_total", "cost_input", "cost_other", "price_row"})
        QCOMPARE(fields[name], QByteArray());
    QCOMPARE(fields["cost_source"], QByteArray("unpriced"));
}

void tst_DetailCsv::costColumnsAddUpToTheTotal()
{
    const test::StoreFixture fixture;
    auto record = test::fullRecord();
    record.cost.lines = {{"input", 1, 5, Money::fromPicodollars(5)},
                         {"input", 1, 7, Money::fromPicodollars(7)},
                         {"web_search", 1'000'000, 100, Money::fromPicodollars(100)}};
    record.cost.total = Money::fromPicodollars(120); // 8 more than its lines, as a provider may report
    QVERIFY(fixture.store({record}));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(report::writeDetailCsv(*fixture.reader(), {record.startedAt, record.startedAt + Duration(1)}, {}, buffer));
    const auto fields = fieldsOf(buffer.data(), 1);
    QCOMPARE(fields["price_input_per_mtok"], QByteArray());
    QCOMPARE(fields["cost_input"], QByteArray("0.000000000012"));
    QCOMPARE(fields["cost_other"], QByteArray("0.000000000108"));
    QCOMPARE(fields["cost_total"], QByteArray("0.00000000012"));
}

void tst_DetailCsv::pagesCoverAllCallsAndTheirCost()
{
    const test::StoreFixture fixture;
    const auto records = test::SampleExchanges(kWeek, 2'500).all();
    QVERIFY(fixture.store(records));
    Money total;
    qint64 count = 0;
    for (const auto &record : records) {
        total += record.demo ? Money() : record.cost.total.value_or(Money());
        count += !record.demo;
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto reader = fixture.reader();
    QCOMPARE(report::writeDetailCsv(*reader, kWeek, {}, buffer).valueOr(-1), count);
    QCOMPARE(buffer.data().count("\r\n"), count + 1);
    QCOMPARE(report::costTotalOf(buffer.data()).valueOr({}), total);
    model::ReportQuery query;
    query.range = kWeek;
    QCOMPARE(reader->report(query)->totals.cost, total);
}

void tst_DetailCsv::stopsWhenToldTo()
{
    const test::StoreFixture fixture;
    QVERIFY(fixture.store(test::SampleExchanges(kWeek, 2'500).all()));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(!report::writeDetailCsv(*fixture.reader(), kWeek, {}, buffer, {}, [](qint64) { return false; }));
    QCOMPARE(buffer.data().count("\r\n"), 1'001);
}

QTEST_GUILESS_MAIN(tst_DetailCsv)
#include "tst_detailcsv.moc"
