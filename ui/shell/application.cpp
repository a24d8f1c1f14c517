// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/application.h"

#include "service/service.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pages.h"
#include "ui/shell/pulse.h"
#include "ui/shell/tray.h"
#include "ui/widgets/page.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace waybill::ui {

Application::Application(service::Service &service, const Clock &clock, const QString &dataDirectory)
    : m_preferences(dataDirectory)
    , m_viewState(clock)
    , m_editor(service)
    , m_context{service, clock, m_viewState, m_editor, m_preferences}
{
    loadTranslations();
    m_theme.setAppearance(m_preferences.appearance());
    // The window may be hidden while the proxy works; only Quit ends the application.
    QApplication::setQuitOnLastWindowClosed(false);

    m_pulse = std::make_unique<Pulse>(m_context);
    m_window = std::make_unique<MainWindow>(m_context, *m_pulse);
    m_tray = std::make_unique<Tray>(m_context, *m_pulse);
    for (const auto &[view, page] : makePages(m_context)) {
        m_window->addPage(view, page);
        m_tray->addView(view, page->title());
    }
    connectParts();
}

Application::~Application() = default;

void Application::start(bool inTray)
{
    if (!inTray || !m_tray->isAvailable())
        m_window->show();
    connect(&m_context.service, &service::Service::configurationChanged, this, &Application::offerFirstSteps,
            Qt::SingleShotConnection);
}

void Application::offerFirstSteps()
{
    if (FirstRunPage::isNeeded(m_context))
        showFirstSteps();
}

void Application::showFirstSteps()
{
    auto *page = new FirstRunPage(m_context);
    connect(page, &FirstRunPage::closed, this, [this] {
        m_window->endFullPage();
        m_window->showView(View::Overview);
    });
    m_window->showFullPage(page);
}

void Application::loadTranslations()
{
    const QLocale locale = QLocale::system();
    if (m_qtTexts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_texts.load(locale, QStringLiteral("waybill"), QStringLiteral("_"), QStringLiteral(":/waybill/translations")))
        QCoreApplication::installTranslator(&m_texts);
}

void Application::connectParts()
{
    m_window->setTrayAvailable(m_tray->isAvailable());
    connect(m_tray.get(), &Tray::availableChanged, m_window.get(), [this](bool available) {
        m_window->setTrayAvailable(available);
        // A tray that leaves would take a hidden window with it.
        if (!available && !m_window->isVisible())
            m_window->show();
    });
    connect(m_tray.get(), &Tray::windowRequested, m_window.get(), &MainWindow::raiseFromOtherStart);
    connect(m_tray.get(), &Tray::viewRequested, m_window.get(), [this](View view) {
        m_window->showView(view);
        m_window->raiseFromOtherStart();
    });
    connect(m_tray.get(), &Tray::quitRequested, qApp, &QCoreApplication::quit);
    connect(m_window.get(), &MainWindow::firstStepsRequested, this, &Application::showFirstSteps);
    connect(m_window.get(), &MainWindow::quitRequested, qApp, &QCoreApplication::quit);
    connect(&m_context.service, &service::Service::noticed, this, [this](const QString &title, const QString &text) {
        if (!m_window->notify(title, text))
            m_tray->notify(title, text);
    });
}

} // namespace waybill::ui
