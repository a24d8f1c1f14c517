// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/retrypolicy.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;
using namespace std::chrono_literals;
using model::ErrorClass;
using provider::Verdict;

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retriesOnlyAsOftenAsAllowed();
    void aTargetThatWillNotAnswerIsNotAskedAgain();
    void backsOffFurtherEachTime();
    void waitsAsLongAsTheProviderAsks();
    void aRateLimitIsWaitedForOnlyAtTheLastTarget();
    void theMostUsefulFailureIsTheOneThatSaysWhenToComeBack();
};

void tst_RetryPolicy::retriesOnlyAsOftenAsAllowed()
{
    const Verdict verdict{ErrorClass::Server, Verdict::Step::RetrySame, {}};
    QVERIFY(!retryDelay(verdict, 0, 0, false));
    QVERIFY(retryDelay(verdict, 0, 1, false));
    QVERIFY(!retryDelay(verdict, 1, 1, false));
}

void tst_RetryPolicy::aTargetThatWillNotAnswerIsNotAskedAgain()
{
    QVERIFY(!retryDelay({ErrorClass::Authentication, Verdict::Step::NextTarget, {}}, 0, 5, false));
    QVERIFY(!retryDelay({ErrorClass::InvalidRequest, Verdict::Step::FailToClient, {}}, 0, 5, false));
    QVERIFY(!retryDelay({ErrorClass::RateLimit, Verdict::Step::NextTarget, {}}, 0, 5, false));
}

void tst_RetryPolicy::backsOffFurtherEachTime()
{
    const Verdict verdict{ErrorClass::Server, Verdict::Step::RetrySame, {}};
    for (int used = 0; used < 100; ++used) {
        const auto wait = retryDelay(verdict, used, 1'000, false);
        QVERIFY(wait && *wait > 0ms);
        QVERIFY(*wait <= 500ms * (1 << std::min(used, 4)));
    }
}

void tst_RetryPolicy::waitsAsLongAsTheProviderAsks()
{
    QVERIFY(*retryDelay({ErrorClass::Overloaded, Verdict::Step::RetrySame, 3'000ms}, 0, 1, false) >= 3'000ms);
    QVERIFY(!retryDelay({ErrorClass::Overloaded, Verdict::Step::RetrySame, 60'000ms}, 0, 1, false));
}

void tst_RetryPolicy::aRateLimitIsWaitedForOnlyAtTheLastTarget()
{
    const Verdict verdict{ErrorClass::RateLimit, Verdict::Step::NextTarget, 600ms};
    QVERIFY(retryDelay(verdict, 0, 1, false));
    QVERIFY(!retryDelay(verdict, 0, 1, true));
}

void tst_RetryPolicy::theMostUsefulFailureIsTheOneThatSaysWhenToComeBack()
{
    QVERIFY(usefulness(ErrorClass::RateLimit) > usefulness(ErrorClass::Server));
    QVERIFY(usefulness(ErrorClass::Server) > usefulness(ErrorClass::Authentication));
    QVERIFY(usefulness(ErrorClass::Authentication) > usefulness(ErrorClass::Connect));
}

QTEST_APPLESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
