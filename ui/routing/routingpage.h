// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QPushButton>
#include <QTimer>

#include <functional>

class QListView;
class QScrollArea;
class QSplitter;
class QStackedLayout;

namespace waybill::ui {

class ChainEditor;
class DryRunPanel;
class EmptyState;
class Note;
class RouteSettings;
class RoutesModel;

/// The routes as lists: what clients ask for at the left, the chain of targets that answers in the middle, what holds
/// for the whole route at the right. Each edit is saved at once and is one step of undo.
class RoutingPage final : public Page
{
    Q_OBJECT

public:
    explicit RoutingPage(const Context &context, QWidget *parent = nullptr);
    ~RoutingPage() override;

    QString title() const override { return tr("Routing"); }
    QString remark() const override;
    QList<QWidget *> headerWidgets() override { return {m_new}; }
    QList<QAction *> editActions() const override;
    void refresh() override;

protected:
    void activated() override;
    void deactivated() override { m_healthTimer.stop(); }

private:
    using Edit = std::function<void(model::Configuration &)>;
    void makeActions();
    QWidget *makeList();
    QWidget *makeChain();
    void connectParts();
    bool apply(const QString &text, const Edit &edit, ConfigurationEditor::Tell tell);
    /// As apply(), on the current route.
    bool applyToRoute(const QString &text, const std::function<void(model::Route &)> &edit,
                      ConfigurationEditor::Tell tell = ConfigurationEditor::Tell::Quietly);
    void load();
    void askHealth();
    void selectRoute(int index);
    void showRoute();
    const model::Route *route() const;

    void addRoute();
    void duplicateRoute();
    void rename(const QString &name);
    void remove();
    void removeTarget(int index);
    void moveRoute(int from, int to);
    void moveTarget(int from, int to);
    void moveFocused(int step);
    void addTarget();

    Context m_context;
    QTimer m_healthTimer;
    int m_current = 0;
    bool m_selecting = false;
    RoutesModel *m_model;
    QListView *m_list;
    QScrollArea *m_scroll;
    ChainEditor *m_chain;
    RouteSettings *m_settings;
    DryRunPanel *m_dryRun;
    Note *m_problem;
    QPushButton *m_new;
    QPushButton *m_addTarget;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QStackedLayout *m_stack;
    QAction *m_newAction;
    QAction *m_duplicate;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
};

} // namespace waybill::ui
