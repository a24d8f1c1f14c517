// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/lastcallsmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;

class tst_LastCallsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newCallsPushTheOldestOut();
};

namespace {
model::ExchangeRow call(std::int64_t key)
{
    model::ExchangeRow row;
    row.key = key;
    row.id = "req_" + QByteArray::number(static_cast<qlonglong>(key));
    row.startedAt = TimePoint(std::chrono::seconds(1'700'000'000 + key));
    row.client = QStringLiteral("client-%1").arg(key);
    row.status = 200;
    row.attempts = 1;
    return row;
}
} // namespace

void tst_LastCallsModel::newCallsPushTheOldestOut()
{
    LastCallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({call(3), call(2), call(1)});
    const QPersistentModelIndex first = model.index(0, 0);
    model.add({call(4), call(5)});
    QCOMPARE(model.callAt(0).key, 5);
    QCOMPARE(first.row(), 2);
    model.setRows({call(7), call(6), call(5), call(4), call(3)});
    QCOMPARE(first.row(), 4);
    QCOMPARE(model.rowCount(), 7);
    std::vector<model::ExchangeRow> many;
    for (int key = 100; key < 140; ++key)
        many.push_back(call(key));
    model.add(many);
    QCOMPARE(model.rowCount(), LastCallsModel::kMostRows);
    QCOMPARE(model.callAt(0).key, 139);
    QVERIFY(!first.isValid());
}

QTEST_MAIN(tst_LastCallsModel)
#include "tst_lastcallsmodel.moc"
