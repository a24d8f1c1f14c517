// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/suggestion.h"

#include <QtTest>

using namespace waybill::config;

class tst_Suggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void listsWhenNothingIsNear();
};

void tst_Suggestion::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("swap") << QStringLiteral("opnai") << QStringLiteral("openai");
    QTest::newRow("case") << QStringLiteral("OpenAI") << QStringLiteral("openai");
    QTest::newRow("plural") << QStringLiteral("anthropics") << QStringLiteral("anthropic");
    QTest::newRow("nothing near") << QStringLiteral("mistral") << QString();
    QTest::newRow("short") << QStringLiteral("x") << QString();
    QTest::newRow("endless") << QString(100'000, u'x') << QString();
}

void tst_Suggestion::findsWhatWasMeant()
{
    QFETCH(QString, word);
    QTEST(nearest(word, {QStringLiteral("openai"), QStringLiteral("anthropic"), QStringLiteral("up")}), "expected");
}

void tst_Suggestion::listsWhenNothingIsNear()
{
    const QStringList candidates{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QCOMPARE(suggestion(u"mistral", candidates, QStringLiteral("it may be")),
             QStringLiteral("; it may be \"a\", \"b\" and \"c\""));
    QCOMPARE(suggestion(u"mistral", {}, QStringLiteral("it may be")), QString());
}

QTEST_GUILESS_MAIN(tst_Suggestion)
#include "tst_suggestion.moc"
