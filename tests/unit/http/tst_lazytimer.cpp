// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/lazytimer.h"

#include <QtTest>

using namespace waybill::http;
using namespace std::chrono_literals;

namespace {

class Receiver final : public QObject
{
public:
    LazyTimer timer{this};
    int expired = 0;
    int fired = 0;

protected:
    void timerEvent(QTimerEvent *event) override
    {
        ++fired;
        expired += timer.hasExpired(*event) ? 1 : 0;
    }
};

} // namespace

class tst_LazyTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expiresOnce();
    void movesBackWithoutFiringEarly();
    void movesForward();
    void clearedNeverExpires();
};

void tst_LazyTimer::expiresOnce()
{
    Receiver receiver;
    receiver.timer.expireIn(10ms);
    QTRY_COMPARE(receiver.expired, 1);
    const int fired = receiver.fired;
    QTest::qWait(30);
    QCOMPARE(receiver.fired, fired);
}

void tst_LazyTimer::movesBackWithoutFiringEarly()
{
    Receiver receiver;
    const auto start = std::chrono::steady_clock::now();
    receiver.timer.expireIn(5ms);
    receiver.timer.expireIn(60ms);
    QTRY_COMPARE(receiver.expired, 1);
    QVERIFY(std::chrono::steady_clock::now() - start >= 60ms);
    QVERIFY(receiver.fired >= 2);
}

void tst_LazyTimer::movesForward()
{
    Receiver receiver;
    receiver.timer.expireIn(1h);
    receiver.timer.expireIn(5ms);
    QTRY_COMPARE(receiver.expired, 1);
}

void tst_LazyTimer::clearedNeverExpires()
{
    Receiver receiver;
    receiver.timer.expireIn(5ms);
    receiver.timer.clear();
    QTRY_COMPARE(receiver.fired, 1);
    QCOMPARE(receiver.expired, 0);
}

QTEST_GUILESS_MAIN(tst_LazyTimer)
#include "tst_lazytimer.moc"
