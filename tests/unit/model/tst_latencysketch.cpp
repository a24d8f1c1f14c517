// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/latencysketch.h"

#include <QRandomGenerator>
#include <QtTest>

#include <cmath>

using waybill::model::LatencySketch;

class tst_LatencySketch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutData();
    void aSingleValueComesBackWithinSixPercent();
    void quantilesStayWithinSixPercentOfTheTrueOnes();
    void mergingEqualsAddingAll();
    void survivesTheRoundTripThroughABlob();
    void refusesMalformedBlobs_data();
    void refusesMalformedBlobs();
};

namespace {
std::vector<std::int64_t> durations(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<std::int64_t> values;
    for (int i = 0; i < count; ++i)
        values.push_back(static_cast<std::int64_t>(std::exp(4.0 + random.generateDouble() * 14.0)));
    return values;
}

LatencySketch sketchOf(const std::vector<std::int64_t> &values)
{
    LatencySketch sketch;
    for (const auto value : values)
        sketch.add(value);
    return sketch;
}

bool isWithinSixPercent(std::int64_t estimate, std::int64_t truth)
{
    return std::abs(static_cast<double>(estimate - truth)) <= 0.06 * static_cast<double>(truth) + 1e-9;
}
} // namespace

void tst_LatencySketch::isEmptyWithoutData()
{
    LatencySketch sketch;
    sketch.add(-1);
    QCOMPARE(sketch.count(), 0);
    QCOMPARE(sketch.quantile(0.5), -1);
    QVERIFY(sketch.serialised().isEmpty());
}

void tst_LatencySketch::aSingleValueComesBackWithinSixPercent()
{
    for (std::int64_t value = 0; value < std::numeric_limits<std::int64_t>::max() / 3; value += 1 + value / 37) {
        const auto estimate = sketchOf({value}).quantile(0.99);
        QVERIFY2(isWithinSixPercent(estimate, value), qPrintable(QStringLiteral("%1 for %2").arg(estimate).arg(value)));
    }
    QVERIFY(sketchOf({std::numeric_limits<std::int64_t>::max()}).quantile(1) > 0);
}

void tst_LatencySketch::quantilesStayWithinSixPercentOfTheTrueOnes()
{
    auto values = durations(8377, 20'000);
    const auto sketch = sketchOf(values);
    std::ranges::sort(values);
    for (const double quantile : {0.01, 0.5, 0.9, 0.95, 0.99, 1.0}) {
        const auto rank = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(values.size())));
        QVERIFY(isWithinSixPercent(sketch.quantile(quantile), values[rank - 1]));
    }
}

void tst_LatencySketch::mergingEqualsAddingAll()
{
    const auto few = durations(1, 10);
    const auto many = durations(2, 5'000);
    auto all = few;
    all.insert(all.end(), many.begin(), many.end());
    auto merged = sketchOf(few);
    merged.merge(sketchOf(many));
    QVERIFY(merged == sketchOf(all));
    auto mergedFromBlob = sketchOf(many);
    QVERIFY(mergedFromBlob.merge(sketchOf(few).serialised()));
    QVERIFY(mergedFromBlob == merged);
}

void tst_LatencySketch::survivesTheRoundTripThroughABlob()
{
    const auto sketch = sketchOf(durations(3, 1'000));
    LatencySketch back;
    QVERIFY(back.merge(sketch.serialised()));
    QVERIFY(back == sketch);
    QVERIFY(sketchOf({1'250'000}).serialised().size() <= 3);
}

void tst_LatencySketch::refusesMalformedBlobs_data()
{
    QTest::addColumn<QByteArray>("blob");
    QTest::newRow("half a pair") << QByteArray("\x05");
    QTest::newRow("number without end") << QByteArray("\x05\xff\xff");
    QTest::newRow("bucket that does not exist") << QByteArray("\xff\xff\x7f\x01");
    QTest::newRow("endless number") << QByteArray(20, '\xff');
}

void tst_LatencySketch::refusesMalformedBlobs()
{
    QFETCH(QByteArray, blob);
    LatencySketch sketch;
    QVERIFY(!sketch.merge(blob));
    QCOMPARE(sketch.count(), 0);
}

QTEST_GUILESS_MAIN(tst_LatencySketch)
#include "tst_latencysketch.moc"
