// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/shell/context.h"

class QComboBox;

namespace waybill::ui {

class ToggleSwitch;

/// How the window looks, when Waybill starts and what closing does. Every change holds at once.
class WindowSettings final : public SettingsSection
{
    Q_OBJECT

public:
    explicit WindowSettings(const Context &context, QWidget *parent = nullptr);
    void refresh();

private:
    Context m_context;
    QComboBox *m_appearance;
    ToggleSwitch *m_autostart;
    ToggleSwitch *m_keepRunning;
};

} // namespace waybill::ui
