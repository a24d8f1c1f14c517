// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redactor.h"

#include <QtTest>

using waybill::Redactor;

class tst_Redactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesKeysOut_data();
    void takesKeysOut();
    void keepsOrdinaryText();
    void masksWithoutGivingAway();
    void knowsSecretHeaders();
};

void tst_Redactor::takesKeysOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("openai") << "Incorrect API key provided: sk-proj-abcdefgh12345678."
                            << "Incorrect API key provided: [secret].";
    QTest::newRow("bearer") << "authorization: Bearer abc.def"
                            << "authorization: Bearer [secret]";
    QTest::newRow("gemini query") << "https://host/v1beta/models?key=AIzaSyA1234567890&alt=sse"
                                  << "https://host/v1beta/models?key=[secret]&alt=sse";
    QTest::newRow("our own") << "client key wb-MmBNMbJnaKJxYzyBYi0K_27YSsDYQrlpmpIaeFnW8mM is unknown"
                             << "client key [secret] is unknown";
    QTest::newRow("header") << "x-api-key: hunter2"
                            << "x-api-key: [secret]";
}

void tst_Redactor::takesKeysOut()
{
    QFETCH(QString, text);
    QTEST(Redactor::redacted(text), "expected");
}

void tst_Redactor::keepsOrdinaryText()
{
    const auto text = QStringLiteral("desk-laptop-42: 529 overloaded_error after 408 ms, next target openai / gpt-5");
    QCOMPARE(Redactor::redacted(text), text);
}

void tst_Redactor::masksWithoutGivingAway()
{
    QCOMPARE(Redactor::masked(QStringLiteral("sk-a") + QString(40, u'b') + QStringLiteral("wxyz")),
             QStringLiteral("sk-a…wxyz"));
    QCOMPARE(Redactor::masked(QStringLiteral("short-key")), QStringLiteral("…"));
}

void tst_Redactor::knowsSecretHeaders()
{
    QVERIFY(Redactor::isSecretHeader("Authorization"));
    QVERIFY(Redactor::isSecretHeader("X-Goog-Api-Key"));
    QVERIFY(!Redactor::isSecretHeader("content-type"));
}

QTEST_GUILESS_MAIN(tst_Redactor)
#include "tst_redactor.moc"
