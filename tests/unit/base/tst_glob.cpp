// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/glob.h"

#include <QtTest>

class tst_Glob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void manyStarsStayFast();
};

void tst_Glob::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("exact") << "gpt-5"
                           << "gpt-5" << true;
    QTest::newRow("longer text") << "gpt-5"
                                 << "gpt-5-mini" << false;
    QTest::newRow("tail") << "claude-*"
                          << "claude-sonnet-5" << true;
    QTest::newRow("empty run") << "claude-*"
                               << "claude-" << true;
    QTest::newRow("middle") << "*sonnet*"
                            << "claude-sonnet-5" << true;
    QTest::newRow("one") << "gpt-?"
                         << "gpt-5" << true;
    QTest::newRow("one is not none") << "gpt-?"
                                     << "gpt-" << false;
    QTest::newRow("all") << "*"
                         << "" << true;
    QTest::newRow("case") << "GPT-*"
                          << "gpt-5" << false;
    QTest::newRow("back up") << "*ab"
                             << "aab" << true;
}

void tst_Glob::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(waybill::matchesGlob(pattern, text), "expected");
}

void tst_Glob::manyStarsStayFast()
{
    const QString text(2'000, u'a');
    QVERIFY(!waybill::matchesGlob(QStringLiteral("*a").repeated(50) + u'b', text));
}

QTEST_GUILESS_MAIN(tst_Glob)
#include "tst_glob.moc"
