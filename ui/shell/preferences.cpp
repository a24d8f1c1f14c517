// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

namespace waybill::ui {

namespace {
constexpr std::array<QLatin1StringView, 3> kAppearances{QLatin1StringView("system"), QLatin1StringView("light"),
                                                        QLatin1StringView("dark")};
const QString kAppearance = QStringLiteral("appearance");
const QString kKeepRunning = QStringLiteral("keep_running_when_closed");
const QString kTold = QStringLiteral("told_about_tray");
const QString kAutostart = QStringLiteral("start_with_system");
const QString kFirstRunDone = QStringLiteral("first_run_done");
const QString kStates = QStringLiteral("states/");
} // namespace

Preferences::Preferences(const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_settings(dataDirectory + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
}

Appearance Preferences::appearance() const
{
    const auto found = std::ranges::find(kAppearances, m_settings.value(kAppearance).toString());
    return found == kAppearances.end() ? Appearance::System : static_cast<Appearance>(found - kAppearances.begin());
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue(kAppearance, QString(kAppearances[static_cast<std::size_t>(appearance)]));
    Theme::current().setAppearance(appearance);
    Q_EMIT appearanceChanged();
}

bool Preferences::keepsRunning() const
{
    return flag(kKeepRunning, true);
}

void Preferences::setKeepsRunning(bool keep)
{
    setFlag(kKeepRunning, keep);
}

bool Preferences::toldAboutTray() const
{
    return flag(kTold, false);
}

void Preferences::setToldAboutTray(bool told)
{
    setFlag(kTold, told);
}

bool Preferences::startsWithSystem() const
{
    return flag(kAutostart, false);
}

void Preferences::setStartsWithSystem(bool starts)
{
    setFlag(kAutostart, starts);
    Q_EMIT startsWithSystemChanged();
}

bool Preferences::firstRunDone() const
{
    return flag(kFirstRunDone, false);
}

void Preferences::setFirstRunDone(bool done)
{
    setFlag(kFirstRunDone, done);
}

QByteArray Preferences::state(const QString &name) const
{
    return m_settings.value(kStates + name).toByteArray();
}

void Preferences::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(kStates + name, state);
}

bool Preferences::flag(const QString &name, bool otherwise) const
{
    return m_settings.value(name, otherwise).toBool();
}

void Preferences::setFlag(const QString &name, bool on)
{
    m_settings.setValue(name, on);
}

} // namespace waybill::ui
