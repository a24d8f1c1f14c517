// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"
#include "ui/settings/settingssection.h"
#include "ui/shell/context.h"

class QVBoxLayout;

namespace waybill::ui {

class ClientForm;
class KeyReveal;
class Note;
class TextLabel;

/// The tools that have a key of their own: who they are, and new keys for them.
class ClientSettings final : public SettingsSection
{
    Q_OBJECT

public:
    explicit ClientSettings(const Context &context, QWidget *parent = nullptr);
    /// Forgets a key that is still shown.
    void hideKey();

Q_SIGNALS:
    void told(const QString &text);

private:
    void refresh();
    QWidget *makeRow(const model::Client &client);
    void showKeyOf(const model::Client &client, TextLabel *label);
    void edit(const model::Client &client);
    void save();
    void askForNewKey(const model::Client &client);
    /// Keeps a new key for `client` and then takes the client into the configuration.
    void makeKey(model::Client client, const QString &before);
    void apply(const QString &text, const model::Client &client, const QString &before, const QString &key);
    void remove(const QString &id);
    void refuse(const QString &message);

    Context m_context;
    QVBoxLayout *m_list;
    ClientForm *m_form;
    KeyReveal *m_key;
    Note *m_note;
    model::Client m_asked; ///< whose key is to be replaced once the note is answered
};

} // namespace waybill::ui
