// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/recentrecords.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

class tst_RecentRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastThousand();
};

void tst_RecentRecords::keepsTheLastThousand()
{
    RecentRecords records;
    model::ExchangeRecord record;
    for (int i = 0; i < 1'500; ++i) {
        record.id = "req_" + QByteArray::number(i);
        record.status = i;
        records.add(record);
    }
    QCOMPARE(records.find("req_1499")->status, 1'499);
    QCOMPARE(records.find("req_500")->status, 500);
    QVERIFY(!records.find("req_499"));
    QVERIFY(!records.find({}));
}

QTEST_APPLESS_MAIN(tst_RecentRecords)
#include "tst_recentrecords.moc"
