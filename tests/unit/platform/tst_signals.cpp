// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/signals.h"

#include <QtTest>

#include <csignal>

using waybill::platform::TerminationSignals;

/// Started once more with "child", it runs until told to end twice, or with "ends-well" once.
class tst_Signals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSignalIsHeard_data();
    void firstSignalIsHeard();
    void secondSignalEndsAtOnce();
    void formerMeaningComesBack();
};

namespace {
int runChild(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const bool endsWell = application.arguments().contains(QStringLiteral("ends-well"));
    TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::terminate, &application, [&] {
        std::puts("heard");
        std::fflush(stdout);
        if (endsWell)
            application.exit(7);
    });
    std::puts("ready");
    std::fflush(stdout);
    return application.exec();
}

void startChild(QProcess &child, const QStringList &arguments)
{
    child.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("child")} + arguments);
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readAll(), QByteArray("ready\n"));
}
} // namespace

void tst_Signals::firstSignalIsHeard_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_Signals::firstSignalIsHeard()
{
    QFETCH(int, number);
    QProcess child;
    startChild(child, {QStringLiteral("ends-well")});
    kill(static_cast<pid_t>(child.processId()), number);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.readAll(), QByteArray("heard\n"));
    QCOMPARE(child.exitCode(), 7);
}

void tst_Signals::secondSignalEndsAtOnce()
{
    QProcess child;
    startChild(child, {});
    kill(static_cast<pid_t>(child.processId()), SIGTERM);
    QVERIFY(child.waitForReadyRead());
    kill(static_cast<pid_t>(child.processId()), SIGTERM);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 128 + SIGTERM);
}

void tst_Signals::formerMeaningComesBack()
{
    const auto handler = [] {
        struct sigaction action = {};
        sigaction(SIGHUP, nullptr, &action);
        return action.sa_handler;
    };
    const auto before = handler();
    for (int round = 0; round < 2; ++round) {
        const TerminationSignals termination;
        QSignalSpy terminate(&termination, &TerminationSignals::terminate);
        QVERIFY(handler() != before);
        raise(SIGHUP);
        QTRY_COMPARE(terminate.size(), 1);
    }
    QVERIFY(handler() == before);
}

int main(int count, char **arguments)
{
    if (count > 1 && qstrcmp(arguments[1], "child") == 0)
        return runChild(count, arguments);
    QCoreApplication application(count, arguments);
    tst_Signals test;
    return QTest::qExec(&test, count, arguments);
}
#include "tst_signals.moc"
