// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <QtTest>

using namespace waybill::platform;

class tst_Paths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheDesktop();
    void oneVariableMovesAll();
};

void tst_Paths::followTheDesktop()
{
    qunsetenv("WAYBILL_HOME");
    qputenv("XDG_CONFIG_HOME", "/x/config");
    qputenv("XDG_DATA_HOME", "/x/data");
    QCOMPARE(configFile(), QStringLiteral("/x/config/waybill/waybill.json"));
    QCOMPARE(dataDirectory(), QStringLiteral("/x/data/waybill"));
    QCOMPARE(usageDatabase(), QStringLiteral("/x/data/waybill/usage.db"));
}

void tst_Paths::oneVariableMovesAll()
{
    qputenv("WAYBILL_HOME", "/y/../z/");
    QCOMPARE(configFile(), QStringLiteral("/z/waybill.json"));
    QCOMPARE(dataDirectory(), QStringLiteral("/z"));
    QCOMPARE(usageDatabase(), QStringLiteral("/z/usage.db"));
    QCOMPARE(runtimeDirectory(), QStringLiteral("/z"));
}

QTEST_GUILESS_MAIN(tst_Paths)
#include "tst_paths.moc"
