// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace waybill::platform {

namespace {
#if defined(Q_OS_WIN)
const QString kRunKey = QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
const QString kValue = QStringLiteral("Waybill");
#elif defined(Q_OS_MACOS)
QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::HomeLocation)
        + QStringLiteral("/Library/LaunchAgents/app.waybill.plist");
}

QByteArray entryFor(const QStringList &command)
{
    QString arguments;
    for (const QString &part : command)
        arguments += QStringLiteral("<string>%1</string>").arg(part.toHtmlEscaped());
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<plist version=\"1.0\"><dict><key>Label</key><string>app.waybill</string>"
                          "<key>ProgramArguments</key><array>%1</array>"
                          "<key>RunAtLoad</key><true/></dict></plist>\n")
        .arg(arguments)
        .toUtf8();
}

bool isSwitchedOff(const QByteArray &)
{
    return false;
}
#else
QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/waybill.desktop");
}

/// One argument of an Exec line: quoted for its own rules, then escaped as a string of a desktop file.
QString execArgument(const QString &argument)
{
    QString quoted;
    for (const QChar c : argument) {
        if (QStringView(u"\"`$\\").contains(c))
            quoted += u'\\';
        quoted += c;
        if (c == u'%')
            quoted += c;
    }
    return u'"' + quoted.replace(u'\\', QStringLiteral("\\\\")) + u'"';
}

QByteArray entryFor(const QStringList &command)
{
    QStringList parts;
    for (const QString &part : command)
        parts += execArgument(part);
    return QStringLiteral("[Desktop Entry]\n"
                          "Type=Application\n"
                          "Name=Waybill\n"
                          "Icon=waybill\n"
                          "Exec=%1\n"
                          "Terminal=false\n"
                          "X-GNOME-Autostart-enabled=true\n")
        .arg(parts.join(u' '))
        .toUtf8();
}

/// Desktops switch an entry off inside its file.
bool isSwitchedOff(const QByteArray &entry)
{
    const QList<QByteArray> lines = entry.split('\n');
    return lines.contains("Hidden=true") || lines.contains("X-GNOME-Autostart-enabled=false");
}
#endif
} // namespace

Autostart::Autostart(QString program, QStringList arguments)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
}

Autostart Autostart::ofThisProgram()
{
    const QString appImage = qEnvironmentVariable("APPIMAGE");
    return Autostart(appImage.isEmpty() ? QCoreApplication::applicationFilePath() : appImage,
                     {QStringLiteral("--minimized")});
}

#ifdef Q_OS_WIN

bool Autostart::isEnabled() const
{
    return QSettings(kRunKey, QSettings::NativeFormat).contains(kValue);
}

Result<void> Autostart::enable() const
{
    QString command = QStringLiteral("\"%1\"").arg(m_program);
    for (const QString &argument : m_arguments)
        command += QStringLiteral(" \"%1\"").arg(argument);
    QSettings settings(kRunKey, QSettings::NativeFormat);
    settings.setValue(kValue, command);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return Error(QStringLiteral("%1: the entry cannot be written").arg(kRunKey));
    return {};
}

Result<void> Autostart::disable() const
{
    QSettings settings(kRunKey, QSettings::NativeFormat);
    settings.remove(kValue);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return Error(QStringLiteral("%1: the entry cannot be removed").arg(kRunKey));
    return {};
}

#else

bool Autostart::isEnabled() const
{
    QFile file(entryPath());
    return file.open(QIODevice::ReadOnly) && !isSwitchedOff(file.readAll());
}

Result<void> Autostart::enable() const
{
    return writeAtomically(entryPath(), entryFor(QStringList{m_program} + m_arguments));
}

Result<void> Autostart::disable() const
{
    QFile file(entryPath());
    if (file.exists() && !file.remove())
        return Error(QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

#endif

} // namespace waybill::platform
