// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/service.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/viewheader.h"
#include "ui/theme/icons.h"
#include "ui/widgets/page.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QUrl>

// The menus of MainWindow; only what exists is offered.
namespace waybill::ui {

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("Open configuration folder"), this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_context.service.configurationPath()).absolutePath()));
    });
    file->addSeparator();
    file->addAction(tr("Close window"), QKeySequence(Qt::CTRL | Qt::Key_W), this, &QWidget::close);
    file->addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainWindow::quitRequested);

    m_edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = m_context.editor.undoStack().createUndoAction(this);
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo = m_context.editor.undoStack().createRedoAction(this);
    m_redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    fillEditMenu();

    QMenu *view = menuBar()->addMenu(tr("&View"));
    const auto refresh = [this] {
        if (Page *page = currentPage())
            page->refresh();
    };
    QAction *refreshAction = view->addAction(icon(QStringLiteral("refresh")), tr("Refresh"), this, refresh);
    refreshAction->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    view->addAction(tr("Next pane"), QKeySequence(Qt::Key_F6), this, &MainWindow::focusNextPane);
    view->addSeparator();
    m_collapse = view->addAction(tr("Collapse navigation"), QKeySequence(Qt::CTRL | Qt::Key_Backslash), this,
                                 &MainWindow::setRailCollapsed);
    m_collapse->setCheckable(true);
    QAction *full = view->addAction(tr("Full screen"), QKeySequence(Qt::Key_F11), this,
                                    [this](bool on) { on ? showFullScreen() : showNormal(); });
    full->setCheckable(true);

    QMenu *appearance = view->addMenu(tr("Appearance"));
    auto *group = new QActionGroup(this);
    for (const auto &[choice, name] :
         {std::pair(Appearance::System, tr("Like the system")), std::pair(Appearance::Light, tr("Light")),
          std::pair(Appearance::Dark, tr("Dark"))}) {
        QAction *action = appearance->addAction(
            name, this, [this, choice = choice] { m_context.preferences.setAppearance(choice); });
        action->setCheckable(true);
        group->addAction(action);
        const auto check
            = [this, action, choice = choice] { action->setChecked(m_context.preferences.appearance() == choice); };
        connect(&m_context.preferences, &Preferences::appearanceChanged, action, check);
        check();
    }

    m_go = menuBar()->addMenu(tr("&Go"));
    makeProxyMenu();
    makeHelpMenu();
}

void MainWindow::makeProxyMenu()
{
    QMenu *proxy = menuBar()->addMenu(tr("&Proxy"));
    QAction *toggle = proxy->addAction(QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, [this] {
        m_context.service.setProxyRunning(!m_context.service.proxyStatus().running);
    });
    toggle->setObjectName(QStringLiteral("actionProxy"));
    const auto refresh = [this, toggle] {
        toggle->setText(m_context.service.proxyStatus().running ? tr("Stop proxy") : tr("Start proxy"));
    };
    connect(&m_context.service, &service::Service::proxyStatusChanged, toggle, refresh);
    refresh();
    proxy->addSeparator();
    const auto copy = [this](const QString &path) {
        const auto addresses = m_context.service.proxyStatus().addresses;
        if (addresses.empty())
            return tell(tr("The proxy has no address yet. Start it first."));
        QGuiApplication::clipboard()->setText(QStringLiteral("http://%1%2").arg(addresses.front(), path));
        tell(tr("Base URL copied."));
    };
    proxy->addAction(icon(QStringLiteral("copy")), tr("Copy base URL for OpenAI tools"), this,
                     [copy] { copy(QStringLiteral("/v1")); });
    proxy->addAction(icon(QStringLiteral("copy")), tr("Copy base URL for Anthropic and Gemini tools"), this,
                     [copy] { copy({}); });
}

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("First steps"), this, &MainWindow::firstStepsRequested);
    help->addSeparator();
    help->addAction(tr("About Waybill"), this, &MainWindow::about);
}

void MainWindow::fillEditMenu()
{
    m_edit->clear();
    m_edit->addAction(m_undo);
    m_edit->addAction(m_redo);
    const Page *page = currentPage();
    if (!page)
        return;
    const QList<QAction *> actions = page->editActions();
    if (!actions.isEmpty())
        m_edit->addSeparator();
    m_edit->addActions(actions);
}

void MainWindow::focusNextPane()
{
    // The rail, then the header, then the page: each takes the focus where it was left or at its first control.
    const QList<QWidget *> panes{m_rail, m_header, currentPage()};
    QWidget *focused = focusWidget();
    qsizetype now = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && panes[i] && panes[i]->isAncestorOf(focused))
            now = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes[(now + step) % panes.size()];
        if (!pane)
            continue;
        for (QWidget *child : pane->findChildren<QWidget *>()) {
            if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled())
                return child->setFocus(Qt::TabFocusReason);
        }
    }
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Waybill"),
                       tr("Waybill %1\n\nRoutes, meters and budgets calls to AI models, on this computer.\n"
                          "Free software under the GNU General Public License, version 3 or later.")
                           .arg(QStringLiteral(WAYBILL_VERSION)));
}

} // namespace waybill::ui
