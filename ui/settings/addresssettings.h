// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"
#include "ui/settings/settingssection.h"
#include "ui/shell/context.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class Note;
class ToggleSwitch;

/// Where the proxy listens and whether it wants a key. New addresses hold from the proxy's next start.
class AddressSettings final : public SettingsSection
{
    Q_OBJECT

public:
    explicit AddressSettings(const Context &context, QWidget *parent = nullptr);
    /// Reads the configuration again, but leaves alone what is being typed.
    void refresh();

private:
    void showAddresses();
    void addRow(const QString &text);
    std::vector<QLineEdit *> fields() const;
    Result<std::vector<model::ListenAddress>> typed() const;
    void onEdited();
    void save();
    /// Whether the configuration was taken; if not, says why.
    bool apply(const QString &text, const model::Configuration &configuration);
    void showRestart();
    void restart();

    Context m_context;
    QVBoxLayout *m_addresses;
    QPushButton *m_revert;
    QPushButton *m_save;
    Note *m_problem;
    Note *m_restart;
    ToggleSwitch *m_requireKey;
    std::vector<model::ListenAddress> m_shown;
    bool m_edited = false;
};

} // namespace waybill::ui
