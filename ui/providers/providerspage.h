// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QMenu>
#include <QTimer>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace waybill::ui {

class EmptyState;
class Note;
class ProviderDetail;
class ProviderEditor;
class ProvidersModel;

/// Which services work, with which keys, and how to repair or add one.
class ProvidersPage final : public Page
{
    Q_OBJECT

public:
    explicit ProvidersPage(const Context &context);
    ~ProvidersPage() override;

    QString title() const override { return tr("Providers"); }
    QString remark() const override;
    QList<QWidget *> headerWidgets() override;
    QList<QAction *> editActions() const override { return m_actions; }
    void refresh() override;

protected:
    void activated() override;
    void deactivated() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeLeft();
    void makeTable();
    void chooseColumns();
    void makeActions();
    QAction *addAction(const QString &text, const QKeySequence &key, void (ProvidersPage::*act)());
    void onConfigurationChanged();
    void onHealth();
    void showSelected();
    void showProblem();
    void showMessage(const QString &title, const QString &text = {});
    void select(const QString &id);
    const model::Provider *selected() const;
    void showEditor();
    void closeEditor();
    void addProvider();
    void addFromPreset(const QString &presetId);
    void edit();
    void duplicate();
    void toggle();
    void setEnabled(bool enabled);
    void remove();
    void testSelected();
    void testAll();
    void apply(const QString &text, const model::Configuration &configuration, ConfigurationEditor::Tell tell);

    Context m_context;
    ProvidersModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_list;
    EmptyState *m_empty;
    Note *m_note; ///< the worst failure, as long as it lasts
    Note *m_message; ///< what came of an action, until it is dismissed
    QSplitter *m_splitter;
    QStackedWidget *m_side;
    ProviderDetail *m_detail;
    ProviderEditor *m_editor;
    QMenu m_menu;
    QList<QAction *> m_actions;
    QTimer m_healthTimer;
    QString m_failure;
};

} // namespace waybill::ui
