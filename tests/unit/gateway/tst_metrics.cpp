// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/metrics.h"

#include <QRegularExpression>
#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

namespace {
model::ExchangeRecord record(const QString &modelName, std::optional<Money> cost)
{
    model::ExchangeRecord record;
    record.provider = QStringLiteral("up");
    record.upstreamModel = modelName;
    record.status = 200;
    record.durationUs = 1'500'000;
    record.overheadUs = 250;
    record.usage[model::Meter::Input] = 3;
    record.usage[model::Meter::Output] = 4;
    record.cost.total = cost;
    return record;
}

void count(Metrics &metrics, const model::ExchangeRecord &record)
{
    metrics.begin();
    metrics.end(record);
}
} // namespace

class tst_Metrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUp();
    void everyLineParses();
    void hostileNamesStayInTheirLabel();
    void manyNamesDoNotGrowWithoutEnd();
};

void tst_Metrics::addsUp()
{
    Metrics metrics;
    count(metrics, record(QStringLiteral("m"), Money::fromPicodollars(1)));
    count(metrics, record(QStringLiteral("m"), Money::fromPicodollars(2)));
    count(metrics, record(QStringLiteral("m"), std::nullopt));
    metrics.begin();
    const QByteArray text = metrics.exposition(5, 6);
    const QByteArray labels = R"({provider="up",model="m",status="200"})";
    for (const QByteArray &line :
         {"waybill_requests_total" + labels + " 3", "waybill_input_tokens_total" + labels + " 9",
          "waybill_output_tokens_total" + labels + " 12", "waybill_cost_usd_total" + labels + " 0.000000000003",
          "waybill_unpriced_requests_total" + labels + " 1", "waybill_duration_seconds_total" + labels + " 4.500000",
          "waybill_overhead_seconds_total" + labels + " 0.000750", QByteArray("waybill_in_flight 1"),
          QByteArray("waybill_store_waiting_rows 5"), QByteArray("waybill_store_dropped_rows_total 6")})
        QVERIFY2(text.contains('\n' + line + '\n'), (line + " not in\n" + text).constData());
}

void tst_Metrics::everyLineParses()
{
    Metrics metrics;
    count(metrics, record(QStringLiteral("m"), Money()));
    static const QRegularExpression form(QStringLiteral(
        R"(^(# HELP waybill_[a-z_]+ .+|# TYPE waybill_[a-z_]+ (counter|gauge)|waybill_[a-z_]+(\{.*\})? [0-9.]+)$)"));
    const QByteArray text = metrics.exposition(0, 0);
    QVERIFY(text.endsWith('\n'));
    for (const QByteArray &line : text.chopped(1).split('\n'))
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

void tst_Metrics::hostileNamesStayInTheirLabel()
{
    Metrics metrics;
    count(metrics, record(QStringLiteral("a\"} 1\nwaybill_fake 2\\"), Money()));
    const QByteArray text = metrics.exposition(0, 0);
    QVERIFY(text.contains("model=\"a\\\"} 1\\nwaybill_fake 2\\\\\","));
    QVERIFY(!text.contains("\nwaybill_fake"));
}

void tst_Metrics::manyNamesDoNotGrowWithoutEnd()
{
    constexpr int kCalls = 5'000;
    Metrics metrics;
    for (int i = 0; i < kCalls; ++i)
        count(metrics, record(QStringLiteral("m%1").arg(i), Money()));
    const QByteArray text = metrics.exposition(0, 0);
    QVERIFY(text.count("waybill_requests_total{") < 2'100);
    QVERIFY(text.contains("waybill_requests_total{provider=\"up\",model=\"other\",status=\"200\"} 3000"));
}

QTEST_APPLESS_MAIN(tst_Metrics)
#include "tst_metrics.moc"
