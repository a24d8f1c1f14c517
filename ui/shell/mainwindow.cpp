// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "service/service.h"
#include "ui/shell/banner.h"
#include "ui/shell/closedialog.h"
#include "ui/shell/closing.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toast.h"
#include "ui/shell/trayicon.h"
#include "ui/shell/viewheader.h"
#include "ui/widgets/note.h"
#include "ui/widgets/page.h"

#include <QCloseEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr QSize kMinimum(960, 600);
constexpr QSize kUsual(1440, 900);
const QString kGeometry = QStringLiteral("window");
const QString kRailCollapsed = QStringLiteral("rail_collapsed");
} // namespace

MainWindow::MainWindow(const Context &context, Pulse &pulse, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_pulse(pulse)
    , m_whole(new QStackedWidget)
    , m_rail(new NavigationRail(context, pulse))
    , m_header(new ViewHeader(context))
    , m_banner(new Banner(context))
    , m_stack(new QStackedWidget)
    , m_toast(nullptr)
{
    setWindowTitle(QStringLiteral("Waybill"));
    setWindowIcon(applicationIcon());
    setMinimumSize(kMinimum);

    auto *main = new QWidget;
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(new Hairline);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(main, 1);
    auto *frame = new QWidget;
    auto *outer = new QVBoxLayout(frame);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Hairline);
    outer->addLayout(row, 1);
    outer->addWidget(new StatusBar(context, pulse));
    m_whole->addWidget(frame);
    setCentralWidget(m_whole);
    m_toast = new Toast(this);

    connect(m_rail, &NavigationRail::viewChosen, this, &MainWindow::showView);
    connect(m_rail, &NavigationRail::told, this, &MainWindow::tell);
    connect(m_toast, &Toast::undoRequested, &context.editor.undoStack(), &QUndoStack::undo);
    connect(&context.editor, &ConfigurationEditor::undoOffered, m_toast, &Toast::tellWithUndo);
    connect(&context.editor, &ConfigurationEditor::failed, this,
            [this](const QString &message) { m_banner->showNotice(tr("That could not be undone"), message); });
    connect(&context.service, &service::Service::configurationChanged, this, &MainWindow::chooseDemo);

    makeMenus();
    setRailCollapsed(context.preferences.flag(kRailCollapsed, false));
    chooseDemo();
    if (!restoreGeometry(context.preferences.state(kGeometry)))
        resize(kUsual);
}

MainWindow::~MainWindow()
{
    m_context.preferences.setState(kGeometry, saveGeometry());
    // Pages may still listen to what the members around them say.
    for (const auto &[view, page] : m_pages)
        page->setActive(false);
}

void MainWindow::addPage(View view, Page *page)
{
    m_pages[view] = page;
    m_stack->addWidget(page);
    m_header->addPage(page);

    const bool settings = view == View::Settings;
    const QKeySequence key = settings
        ? QKeySequence(Qt::CTRL | Qt::Key_Comma)
        : QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(view)));
    m_rail->addView(view, page->title(), key);
    if (settings)
        m_go->addSeparator();
    QAction *action = m_go->addAction(page->title(), key, this, [this, view] { showView(view); });
    action->setObjectName(QStringLiteral("actionGo") + QString::number(static_cast<int>(view) + 1));

    connect(page, &Page::viewRequested, this, &MainWindow::showView);
    connect(page, &Page::told, this, &MainWindow::tell);
    if (m_pages.size() == 1)
        showView(view);
}

Page *MainWindow::page(View view) const
{
    const auto found = m_pages.find(view);
    return found == m_pages.end() ? nullptr : found->second;
}

void MainWindow::showView(View view)
{
    Page *next = page(view);
    if (!next)
        return;
    if (Page *previous = currentPage(); previous && previous != next)
        previous->setActive(false);
    m_current = view;
    m_stack->setCurrentWidget(next);
    m_header->setPage(next);
    m_rail->setCurrentView(view);
    setWindowTitle(tr("%1 – Waybill").arg(next->title()));
    next->setActive(true);
    fillEditMenu();
}

void MainWindow::showFullPage(QWidget *page)
{
    m_whole->addWidget(page);
    m_whole->setCurrentWidget(page);
    m_edit->menuAction()->setVisible(false);
    m_go->menuAction()->setVisible(false);
}

void MainWindow::endFullPage()
{
    QWidget *page = m_whole->currentWidget();
    if (m_whole->count() < 2)
        return;
    m_whole->removeWidget(page);
    page->deleteLater();
    m_edit->menuAction()->setVisible(true);
    m_go->menuAction()->setVisible(true);
    if (Page *current = currentPage())
        current->refresh();
}

bool MainWindow::notify(const QString &title, const QString &text)
{
    m_banner->showNotice(title, text);
    return isVisible() && isActiveWindow();
}

void MainWindow::tell(const QString &text)
{
    m_toast->tell(text);
}

void MainWindow::raiseFromOtherStart()
{
    if (isMinimized())
        showNormal();
    else
        show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_context.preferences.setState(kGeometry, saveGeometry());
    const auto rule = [this] {
        return closingRule(m_trayAvailable, m_context.preferences.keepsRunning(),
                           m_context.preferences.toldAboutTray());
    };
    if (rule() == Closing::Ask)
        askAboutTray();
    event->ignore();
    if (rule() == Closing::Hide)
        hide();
    else if (rule() == Closing::Quit)
        Q_EMIT quitRequested();
}

void MainWindow::askAboutTray()
{
    CloseDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_context.preferences.setToldAboutTray(true);
    m_context.preferences.setKeepsRunning(dialog.keepsRunning());
}

void MainWindow::setRailCollapsed(bool collapsed)
{
    m_rail->setCollapsed(collapsed);
    m_collapse->setChecked(collapsed);
    m_context.preferences.setFlag(kRailCollapsed, collapsed);
}

void MainWindow::chooseDemo()
{
    const auto &providers = m_context.service.configuration().providers;
    const bool anyDemo = std::ranges::any_of(providers, &model::Provider::demo);
    const bool anyReal = !std::ranges::all_of(providers, &model::Provider::demo);
    // The first real provider ends the demonstration; after that the user switches.
    if (!anyDemo || (anyReal && !m_hadRealProvider))
        m_context.viewState.setShowsDemo(false);
    else if (!anyReal)
        m_context.viewState.setShowsDemo(true);
    m_hadRealProvider = anyReal;
}

} // namespace waybill::ui
