// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace waybill::ui {

/// Name, team and project of one client. Knows nothing of keys.
class ClientForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ClientForm(QWidget *parent = nullptr);

    /// Fills the form; a client without an id is a new one.
    void edit(const model::Client &client);
    /// As typed, with the reference that was given to edit().
    model::Client client() const;
    /// The id that was given to edit(); empty for a new client.
    QString before() const { return m_before.id; }
    void setBusy(bool busy);

Q_SIGNALS:
    void saveRequested();
    void cancelled();

private:
    model::Client m_before;
    QLineEdit *m_name;
    QLineEdit *m_team;
    QLineEdit *m_project;
    QPushButton *m_save;
};

} // namespace waybill::ui
