// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace waybill::ui {

/// What the user prefers about the window, and what the window remembers. Kept in window.ini in the data directory,
/// apart from the configuration file: it is no part of a set-up worth sharing. GUI thread, owned by Application.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(const QString &dataDirectory, QObject *parent = nullptr);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Closing the window leaves the proxy on, where there is a tray.
    bool keepsRunning() const;
    void setKeepsRunning(bool keep);
    /// Whether the user has been told what closing does.
    bool toldAboutTray() const;
    void setToldAboutTray(bool told);

    bool startsWithSystem() const;
    void setStartsWithSystem(bool starts);

    bool firstRunDone() const;
    void setFirstRunDone(bool done);

    /// Splitter states, geometry, columns: by the widget's name.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);
    bool flag(const QString &name, bool otherwise) const;
    void setFlag(const QString &name, bool on);

Q_SIGNALS:
    void appearanceChanged();
    void startsWithSystemChanged();

private:
    QSettings m_settings;
};

} // namespace waybill::ui
