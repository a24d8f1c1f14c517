// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportjson.h"

#include "sampleexchanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using test::at;

class tst_ReportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsAreExactTexts();
};

void tst_ReportJson::amountsAreExactTexts()
{
    model::Report report;
    report.query.range = {at("2026-06-01T00:00:00.000Z"), at("2026-07-01T00:00:00.000Z")};
    report.query.groupBy = {model::Dimension::Team};
    report.query.timeZone = "Europe/Berlin";
    report.totals.requests = 2;
    report.totals.cost = Money::fromPicodollars(9'007'199'254'740'993);
    report.totals.usage[model::Meter::Input] = 9'007'199'254'740'993;
    report.totals.latencyP50 = 1'500;
    report.rows = {{report.query.range, {QStringLiteral("core")}, report.totals}};

    const auto object = QJsonDocument::fromJson(report::toJson(report)).object();
    QCOMPARE(object[u"from"].toString(), QStringLiteral("2026-06-01T00:00:00.000Z"));
    QCOMPARE(object[u"period"].toString(), QStringLiteral("day"));
    QCOMPARE(object[u"time_zone"].toString(), QStringLiteral("Europe/Berlin"));
    const auto row = object[u"rows"][0].toObject();
    QCOMPARE(row[u"team"].toString(), QStringLiteral("core"));
    QCOMPARE(row[u"cost_usd"].toString(), QStringLiteral("9007.199254740993"));
    QCOMPARE(row[u"tokens"][u"input"].toInteger(), 9'007'199'254'740'993);
    QCOMPARE(row[u"p50_ms"].toDouble(), 1.5);
    QVERIFY(row[u"p95_ms"].isNull());
    QCOMPARE(object[u"totals"][u"requests"].toInteger(), 2);
}

QTEST_GUILESS_MAIN(tst_ReportJson)
#include "tst_reportjson.moc"
