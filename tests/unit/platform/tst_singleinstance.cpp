// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include <QLocalSocket>
#include <QtTest>

#include <csignal>

using waybill::platform::SingleInstance;

/// Started once more with "child FOLDER arguments…" it claims the folder and says what became of it.
class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void secondStartHandsItsArgumentsOver();
    void oneEndsAndTheNextIsFirst();
    void survivesTheSocketOfACrash();
    void survivesWhatIsNoWaybill();
    void saysWhenTheFirstHangs();
    void saysWhenTheFolderIsNone();

private:
    QString folder() const { return m_folder->filePath(QStringLiteral("run")); }
    QByteArray startChild(QProcess &child, const QStringList &arguments = {})
    {
        child.start(QCoreApplication::applicationFilePath(),
                    QStringList{QStringLiteral("child"), folder()} + arguments);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 0, 10'000); }();
        return child.readAll().trimmed();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
int runChild(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    SingleInstance instance(application.arguments().at(2));
    const auto role = instance.claim(application.arguments().mid(3));
    const bool isFirst = role && *role == SingleInstance::Role::First;
    std::puts(isFirst ? "first" : role ? "second" : "failed");
    std::fflush(stdout);
    return isFirst ? application.exec() : 0;
}
} // namespace

void tst_SingleInstance::secondStartHandsItsArgumentsOver()
{
    SingleInstance first(folder());
    QSignalSpy activated(&first, &SingleInstance::activated);
    const auto role = first.claim({});
    QVERIFY(role && *role == SingleInstance::Role::First);
    const QStringList arguments{QStringLiteral("--view"), QStringLiteral("Übersicht"), QString(20'000, u'x')};
    for (int start = 1; start < 4; ++start) {
        QProcess second;
        QCOMPARE(startChild(second, arguments), QByteArray("second"));
        QTRY_COMPARE(activated.size(), start);
        QCOMPARE(activated.last().first().toStringList(), arguments);
        QTRY_COMPARE(second.state(), QProcess::NotRunning);
    }
}

void tst_SingleInstance::oneEndsAndTheNextIsFirst()
{
    {
        SingleInstance first(folder());
        QVERIFY(first.claim({}));
    }
    QProcess next;
    QCOMPARE(startChild(next), QByteArray("first"));
    next.kill();
    next.waitForFinished();
}

void tst_SingleInstance::survivesTheSocketOfACrash()
{
    QProcess crashing;
    QCOMPARE(startChild(crashing), QByteArray("first"));
    crashing.kill();
    QVERIFY(crashing.waitForFinished());
    QVERIFY(QFileInfo::exists(folder() + QStringLiteral("/waybill.socket")));
    QVERIFY(QFileInfo::exists(folder() + QStringLiteral("/waybill.lock")));

    SingleInstance next(folder());
    QSignalSpy activated(&next, &SingleInstance::activated);
    const auto role = next.claim({});
    QVERIFY(role && *role == SingleInstance::Role::First);
    QProcess second;
    QCOMPARE(startChild(second, {QStringLiteral("a")}), QByteArray("second"));
    QTRY_COMPARE(activated.size(), 1);
    second.waitForFinished();
}

void tst_SingleInstance::survivesWhatIsNoWaybill()
{
    SingleInstance first(folder());
    QSignalSpy activated(&first, &SingleInstance::activated);
    QVERIFY(first.claim({}));
    for (const QByteArray &message : {QByteArray("\xff\xff\n"), QByteArray("{}\n"),
                                      QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray(1'000'000, 'x')}) {
        QLocalSocket stranger;
        stranger.connectToServer(folder() + QStringLiteral("/waybill.socket"));
        stranger.write(message);
        QTRY_VERIFY(stranger.bytesToWrite() == 0 || stranger.state() == QLocalSocket::UnconnectedState);
    }
    QProcess second;
    QCOMPARE(startChild(second), QByteArray("second"));
    QTRY_VERIFY(!activated.isEmpty());
    second.waitForFinished();
}

void tst_SingleInstance::saysWhenTheFirstHangs()
{
    QProcess hanging;
    QCOMPARE(startChild(hanging), QByteArray("first"));
    kill(static_cast<pid_t>(hanging.processId()), SIGSTOP);
    SingleInstance second(folder());
    const auto role = second.claim({});
    QVERIFY(!role);
    QVERIFY(role.error().message.contains(QStringLiteral("does not answer")));
    hanging.kill();
    hanging.waitForFinished();
}

void tst_SingleInstance::saysWhenTheFolderIsNone()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    SingleInstance instance(folder());
    const auto role = instance.claim({});
    QVERIFY(!role);
    QVERIFY(role.error().message.contains(folder()));
}

int main(int count, char **arguments)
{
    if (count > 2 && qstrcmp(arguments[1], "child") == 0)
        return runChild(count, arguments);
    QCoreApplication application(count, arguments);
    tst_SingleInstance test;
    return QTest::qExec(&test, count, arguments);
}
#include "tst_singleinstance.moc"
