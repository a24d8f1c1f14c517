// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/theme/theme.h"

#include <QTranslator>

#include <memory>

namespace waybill::ui {

class MainWindow;
class Pulse;
class Tray;

/// The desktop around a service: theme, translations, preferences, window and tray. Built in main() after
/// QApplication and the service, which both outlive it. GUI thread.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// `dataDirectory` exists; window.ini is kept there.
    Application(service::Service &service, const Clock &clock, const QString &dataDirectory);
    ~Application() override;

    /// Shows the window, or with `inTray` only the tray's icon if there is a tray.
    void start(bool inTray = false);

    MainWindow &window() { return *m_window; }
    Tray &tray() { return *m_tray; }
    Preferences &preferences() { return m_preferences; }
    const Context &context() const { return m_context; }

private:
    void loadTranslations();
    void connectParts();
    /// The first configuration has been loaded: without a provider in it the user is led to one.
    void offerFirstSteps();
    void showFirstSteps();

    Theme m_theme;
    QTranslator m_qtTexts;
    QTranslator m_texts;
    Preferences m_preferences;
    ViewState m_viewState;
    ConfigurationEditor m_editor;
    Context m_context;
    std::unique_ptr<Pulse> m_pulse;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray;
};

} // namespace waybill::ui
