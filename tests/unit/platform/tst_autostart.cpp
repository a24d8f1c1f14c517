// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include <QtTest>

using waybill::platform::Autostart;

class tst_Autostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isSwitchedOnAndOff();
    void theEntryNamesTheProgram();
    void heedsTheDesktopsOwnSwitch();
    void saysWhatFailed();

private:
    QString entry() const { return m_config->filePath(QStringLiteral("autostart/waybill.desktop")); }
    QByteArray content() const
    {
        QFile file(entry());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_config;
    const Autostart m_autostart{QStringLiteral("/opt/way bill/$waybill%"), {QStringLiteral("--minimized")}};
};

void tst_Autostart::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
}

void tst_Autostart::isSwitchedOnAndOff()
{
    QVERIFY(!m_autostart.isEnabled());
    QVERIFY(m_autostart.enable());
    QVERIFY(m_autostart.isEnabled());
    QVERIFY(m_autostart.enable());
    QVERIFY(m_autostart.disable());
    QVERIFY(!m_autostart.isEnabled());
    QVERIFY(m_autostart.disable());
}

void tst_Autostart::theEntryNamesTheProgram()
{
    QVERIFY(m_autostart.enable());
    QVERIFY2(content().contains("\nExec=\"/opt/way bill/\\\\$waybill%%\" \"--minimized\"\n"), content().constData());
    if (const QString validator = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
        !validator.isEmpty())
        QCOMPARE(QProcess::execute(validator, {entry()}), 0);
}

void tst_Autostart::heedsTheDesktopsOwnSwitch()
{
    QVERIFY(m_autostart.enable());
    QFile file(entry());
    QVERIFY(file.open(QIODevice::Append));
    file.write("Hidden=true\n");
    file.close();
    QVERIFY(!m_autostart.isEnabled());
    QVERIFY(m_autostart.enable());
    QVERIFY(m_autostart.isEnabled());
}

void tst_Autostart::saysWhatFailed()
{
    QFile blocker(m_config->filePath(QStringLiteral("autostart")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const auto enabled = m_autostart.enable();
    QVERIFY(!enabled);
    QVERIFY(enabled.error().message.contains(m_config->path()));
}

QTEST_GUILESS_MAIN(tst_Autostart)
#include "tst_autostart.moc"
