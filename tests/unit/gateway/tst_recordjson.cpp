// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

namespace {
QJsonObject jsonOf(const model::ExchangeRecord &record)
{
    return QJsonDocument::fromJson(toJson(record)).object();
}
} // namespace

class tst_RecordJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyIsTextAndExact();
    void unknownIsNullNeverZero();
    void attemptsAreInOrder();
};

void tst_RecordJson::moneyIsTextAndExact()
{
    model::ExchangeRecord record;
    record.usage[model::Meter::Input] = 21;
    record.cost = {.source = model::CostSource::Computed,
                   .total = Money::fromPicodollars(9'007'199'254'740'993),
                   .lines = {{.meter = "input", .count = 21, .rate = 1, .amount = Money::fromPicodollars(21)}},
                   .priceRow = QStringLiteral("up/m")};
    const QJsonObject json = jsonOf(record);
    QCOMPARE(json[u"cost_usd"], QJsonValue(QStringLiteral("9007.199254740993")));
    QCOMPARE(json[u"cost_source"], QJsonValue(QStringLiteral("computed")));
    QCOMPARE(json[u"cost_lines"][0][u"amount_usd"], QJsonValue(QStringLiteral("0.000000000021")));
    QCOMPARE(json[u"price_row"], QJsonValue(QStringLiteral("up/m")));
    QCOMPARE(json[u"usage"], QJsonValue(QJsonObject{{QStringLiteral("input"), 21}}));
}

void tst_RecordJson::unknownIsNullNeverZero()
{
    const QJsonObject json = jsonOf({});
    for (const char *key : {"cost_usd", "client", "provider", "first_byte_us", "first_token_us", "error_class"}) {
        QVERIFY2(json.contains(QLatin1StringView(key)), key);
        QVERIFY2(json[QLatin1StringView(key)].isNull(), key);
    }
    QCOMPARE(json[u"cost_source"], QJsonValue(QStringLiteral("unpriced")));
}

void tst_RecordJson::attemptsAreInOrder()
{
    model::ExchangeRecord record;
    for (const char *provider : {"first", "second"}) {
        model::AttemptRecord attempt;
        attempt.provider = QLatin1StringView(provider);
        record.attempts.push_back(attempt);
    }
    record.attempts[0].errorClass = model::ErrorClass::RateLimit;
    const QJsonArray attempts = jsonOf(record)[u"attempts"].toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0][u"provider"], QJsonValue(QStringLiteral("first")));
    QCOMPARE(attempts[0][u"error_class"], QJsonValue(QStringLiteral("rate-limit")));
    QVERIFY(attempts[1][u"error_class"].isNull());
}

QTEST_APPLESS_MAIN(tst_RecordJson)
#include "tst_recordjson.moc"
