// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace waybill::ui {

/// One topic of the Settings page: its name and purpose left, its controls right. Base of the topics.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(const QString &title, const QString &text, QWidget *parent = nullptr);

protected:
    QVBoxLayout *rows() const { return m_rows; }
    /// Adds a name with a muted hint and, right of them, what changes it.
    void addSetting(const QString &name, const QString &hint, QWidget *control);

private:
    QVBoxLayout *m_rows;
};

} // namespace waybill::ui
