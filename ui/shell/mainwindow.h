// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pulse.h"
#include "ui/shell/view.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace waybill::ui {

class Banner;
class NavigationRail;
class Page;
class Toast;
class ViewHeader;

/// The window: menu bar, rail, header, banner, the pages' stack, status bar, toast. Knows pages only as Page.
/// GUI thread, owned by Application.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Context &context, Pulse &pulse, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes the page. Views appear in the order of the calls.
    void addPage(View view, Page *page);
    Page *page(View view) const;
    View currentView() const { return m_current; }
    void showView(View view);

    /// Shows `page` alone in the window, as for the first steps, until endFullPage(). Takes it.
    void showFullPage(QWidget *page);
    void endFullPage();

    void setTrayAvailable(bool available) { m_trayAvailable = available; }
    /// A notice of the service; returns whether the user can see it here.
    bool notify(const QString &title, const QString &text);
    void tell(const QString &text);

public Q_SLOTS:
    /// Another start of Waybill asked for the window.
    void raiseFromOtherStart();

Q_SIGNALS:
    void quitRequested();
    /// "First steps" in the Help menu.
    void firstStepsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    void makeProxyMenu();
    void makeHelpMenu();
    void fillEditMenu();
    void setRailCollapsed(bool collapsed);
    void chooseDemo();
    void focusNextPane();
    void askAboutTray();
    void about();
    Page *currentPage() const { return page(m_current); }

    Context m_context;
    Pulse &m_pulse;
    QStackedWidget *m_whole;
    NavigationRail *m_rail;
    ViewHeader *m_header;
    Banner *m_banner;
    QStackedWidget *m_stack;
    Toast *m_toast;
    QMenu *m_edit = nullptr;
    QMenu *m_go = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_collapse = nullptr;
    std::map<View, Page *> m_pages;
    View m_current = View::Overview;
    bool m_trayAvailable = false;
    bool m_hadRealProvider = false;
};

} // namespace waybill::ui
