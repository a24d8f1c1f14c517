// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/windowsettings.h"

#include "ui/widgets/toggleswitch.h"

#include <QComboBox>

namespace waybill::ui {

WindowSettings::WindowSettings(const Context &context, QWidget *parent)
    : SettingsSection(tr("Window"), tr("How Waybill looks, and when it is there."), parent)
    , m_context(context)
    , m_appearance(new QComboBox)
    , m_autostart(new ToggleSwitch(tr("Start with the system")))
    , m_keepRunning(new ToggleSwitch(tr("Keep the proxy running when the window is closed")))
{
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_autostart->setObjectName(QStringLiteral("startsWithSystem"));
    m_keepRunning->setObjectName(QStringLiteral("keepsRunning"));
    m_appearance->addItem(tr("Like the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    addSetting(tr("Appearance"), tr("Changes at once, in every window."), m_appearance);
    addSetting(tr("Start with the system"),
               tr("Starts in the tray when you log in, so that your tools find the proxy."), m_autostart);
    addSetting(tr("Keep the proxy running when the window is closed"),
               tr("Needs a tray. Without one, closing the window quits Waybill."), m_keepRunning);

    Preferences &preferences = context.preferences;
    connect(m_appearance, &QComboBox::activated, this, [this, &preferences] {
        preferences.setAppearance(static_cast<Appearance>(m_appearance->currentData().toInt()));
    });
    connect(m_autostart, &ToggleSwitch::clicked, &preferences, &Preferences::setStartsWithSystem);
    connect(m_keepRunning, &ToggleSwitch::clicked, this, [&preferences](bool keep) {
        preferences.setKeepsRunning(keep);
        // Who has chosen here need not be asked when the window is closed.
        preferences.setToldAboutTray(true);
    });
    connect(&preferences, &Preferences::appearanceChanged, this, &WindowSettings::refresh);
    connect(&preferences, &Preferences::startsWithSystemChanged, this, &WindowSettings::refresh);
    refresh();
}

void WindowSettings::refresh()
{
    const Preferences &preferences = m_context.preferences;
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(preferences.appearance())));
    m_autostart->setChecked(preferences.startsWithSystem());
    m_keepRunning->setChecked(preferences.keepsRunning());
}

} // namespace waybill::ui
