// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/retryafter.h"

#include "manualclock.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::provider;

class tst_RetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
};

void tst_RetryAfter::readsEveryForm_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: nothing
    const auto row = [](const char *name, const char *value, qint64 milliseconds) {
        QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << milliseconds;
    };
    row("retry-after", "7", 7'000);
    row("Retry-After", " 0.25 ", 250);
    row("retry-after-ms", "240", 240);
    row("retry-after", "0", 0);
    row("retry-after", "Sun, 22 Nov 2026 16:42:58 GMT", 60'000);
    row("retry-after", "Sun, 22 Nov 2026 16:40:58 GMT", 0);
    row("retry-after", "-1", -1);
    row("retry-after", "soon", -1);
    row("retry-after", "nan", -1);
    row("retry-after", "1e300", 31LL * 24 * 3600 * 1000);
    row("retry-after", "", -1);
    row("x-other", "7", -1);
}

void tst_RetryAfter::readsEveryForm()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const auto wait = retryAfter({{name, value}}, test::ManualClock().now());
    QCOMPARE(wait ? wait->count() : -1, milliseconds);
}

QTEST_APPLESS_MAIN(tst_RetryAfter)
#include "tst_retryafter.moc"
