// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pulse.h"
#include "ui/shell/trayicon.h"
#include "ui/shell/view.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

namespace waybill::ui {

/// The icon beside the clock: what is spent, whether the proxy runs, the way back to the window. A desktop may start
/// its tray after us or have none, so its availability is asked again and again until there is one.
/// GUI thread, owned by Application.
class Tray final : public QObject
{
    Q_OBJECT

public:
    Tray(const Context &context, const Pulse &pulse, QObject *parent = nullptr);

    bool isAvailable() const { return m_available; }
    /// Adds "Open <name>" to the menu.
    void addView(View view, const QString &name);
    void notify(const QString &title, const QString &text);

    TrayState state() const;
    QString toolTip() const;
    QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void availableChanged(bool available);
    void windowRequested();
    void viewRequested(waybill::ui::View view);
    void quitRequested();

private:
    void look();
    void refresh();

    Context m_context;
    const Pulse &m_pulse;
    QTimer m_lookAgain;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QAction *m_today;
    QAction *m_month;
    QAction *m_proxy;
    QAction *m_beforeQuit;
    bool m_available = false;
};

} // namespace waybill::ui
