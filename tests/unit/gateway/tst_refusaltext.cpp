// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/refusaltext.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::gateway;

class tst_RefusalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExclusionHasItsReason();
    void everyAttemptHasItsFailure();
};

void tst_RefusalText::everyExclusionHasItsReason()
{
    routing::Plan plan;
    QVERIFY(noTargetText(QStringLiteral("m"), plan).contains(u"the route has no targets"));
    plan.exclusions = {{QStringLiteral("a"), QStringLiteral("x"), QStringLiteral("the provider is disabled")},
                       {QStringLiteral("b"), QStringLiteral("y"), QStringLiteral("there is no such provider")}};
    QCOMPARE(noTargetText(QStringLiteral("m"), plan),
             QStringLiteral("No target of \"m\" can take this call (a/x: the provider is disabled; "
                            "b/y: there is no such provider)."));
}

void tst_RefusalText::everyAttemptHasItsFailure()
{
    model::AttemptRecord first;
    first.provider = QStringLiteral("a");
    first.model = QStringLiteral("x");
    first.errorMessage = QStringLiteral("overloaded");
    model::AttemptRecord second = first;
    second.provider = QStringLiteral("b");
    QCOMPARE(noAnswerText({first, second}),
             QStringLiteral("No provider answered. Tried a/x: overloaded; b/x: overloaded."));
}

QTEST_APPLESS_MAIN(tst_RefusalText)
#include "tst_refusaltext.moc"
