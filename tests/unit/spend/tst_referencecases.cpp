// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using namespace waybill::spend;

namespace {
model::Usage usageFromJson(const QJsonObject &counts)
{
    model::Usage usage;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.key() == u"calls") {
            const QJsonObject calls = it->toObject();
            for (auto call = calls.begin(); call != calls.end(); ++call) {
                const auto pieces = Money::fromDecimal(call->toVariant().toString());
                usage.calls.push_back({call.key().toUtf8(), pieces->picodollars() / 1'000'000});
            }
        } else {
            usage[*model::meterFromName(it.key().toStdString())] = it->toInteger();
        }
    }
    return usage;
}

PriceContext contextFromJson(const QJsonObject &values)
{
    PriceContext context;
    for (auto it = values.begin(); it != values.end(); ++it)
        context.*PriceContext::fieldFromName(it.key()) = it->toString();
    return context;
}

TimePoint timeFromJson(const QJsonValue &value)
{
    return fromDateTime(QDateTime::fromString(value.toString(), Qt::ISODate));
}

Money sumOfLines(const model::Cost &cost)
{
    MoneySum sum;
    for (const model::CostLine &line : cost.lines)
        sum.add(line.amount);
    return sum.total();
}
} // namespace

/// Costs that were worked out elsewhere: by other calculators and by one in decimal arithmetic.
class tst_ReferenceCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedCasesCostWhatOthersSay_data();
    void publishedCasesCostWhatOthersSay();
    void randomUsageCostsTheSameToTheLastDigit();

private:
    const std::shared_ptr<const PriceBook> m_book = PriceBook::builtIn();
};

void tst_ReferenceCases::publishedCasesCostWhatOthersSay_data()
{
    QTest::addColumn<QJsonObject>("testCase");
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/prices/cost_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto cases = QJsonDocument::fromJson(file.readAll())[u"cases"].toArray();
    QVERIFY(cases.size() >= 46);
    for (const auto &value : cases)
        QTest::newRow(qPrintable(value[u"id"].toString())) << value.toObject();
}

void tst_ReferenceCases::publishedCasesCostWhatOthersSay()
{
    QFETCH(QJsonObject, testCase);
    const PriceRow *row = m_book->find(testCase[u"provider"].toString(), testCase[u"model"].toString());
    QVERIFY(row);
    const auto usage = usageFromJson(testCase[u"normal"].toObject());
    const auto context = contextFromJson(testCase[u"context"].toObject());
    const TimePoint at = timeFromJson(testCase[u"at"]);

    const QString expected = testCase[u"expected_usd"].toString();
    QCOMPARE(PriceBook::exactCost(*row, usage, at, context).toDecimal(10), expected);
    const model::Cost cost = PriceBook::cost(*row, usage, at, context);
    QVERIFY(cost.source == model::CostSource::Computed);
    QCOMPARE(*cost.total, *Money::fromDecimal(expected));
    QCOMPARE(sumOfLines(cost), *cost.total);
}

void tst_ReferenceCases::randomUsageCostsTheSameToTheLastDigit()
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/prices/random_cases.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int cases = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonArray fields = QJsonDocument::fromJson(line).array();
        const QString provider = fields[0].toString();
        const PriceRow *row = m_book->find(provider, fields[1].toString());
        QVERIFY2(row, line);
        QVERIFY2(row->id == fields[2].toString(), line);
        const TimePoint at = timeFromJson(fields[3]);
        const auto context = contextFromJson(fields[4].toObject());
        const auto usage = usageFromJson(fields[5].toObject());

        const ExactCost exact = PriceBook::exactCost(*row, usage, at, context);
        QVERIFY2(exact.toDecimal(0) == fields[6].toString(), line + qPrintable(exact.toDecimal(0)));
        const model::Cost cost = m_book->price(provider, fields[1].toString(), usage, at, context);
        QVERIFY2(cost.total == exact.rounded() && sumOfLines(cost) == *cost.total, line);
        QCOMPARE(cost.priceRow, QString(provider + u'/' + row->id));
        ++cases;
    }
    QCOMPARE(cases, 10'000);
}

QTEST_GUILESS_MAIN(tst_ReferenceCases)
#include "tst_referencecases.moc"
