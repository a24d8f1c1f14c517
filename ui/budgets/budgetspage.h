// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/budget.h"
#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QListView;
class QPushButton;
class QStackedWidget;

namespace waybill::ui {

class BudgetFigures;
class BudgetForm;
class BudgetListModel;
class EmptyState;
class Note;
class TextLabel;

/// Says limits in one sentence, shows whether they will hold, and lets them be changed.
class BudgetsPage final : public Page
{
    Q_OBJECT

public:
    explicit BudgetsPage(const Context &context);

    QString title() const override { return tr("Budgets"); }
    QString remark() const override;
    QList<QWidget *> headerWidgets() override;
    QList<QAction *> editActions() const override { return m_actions; }
    void refresh() override;

protected:
    void activated() override;
    void deactivated() override;

private:
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makeSaveBar();
    void makeActions();
    QAction *addAction(const QString &text, const QKeySequence &key, void (BudgetsPage::*act)());
    /// Reads the configuration again, but leaves alone what is being typed.
    void reload();
    void onFormChanged();
    void showSelected();
    void showFigures();
    void select(const QString &id);
    const model::Budget *selected() const;
    bool isNew() const;
    void beginNew(const model::Budget &budget);
    void add();
    void rename();
    void duplicate();
    void remove();
    void save();
    void revert();

    Context m_context;
    BudgetListModel *m_model;
    QListView *m_list;
    TextLabel *m_count;
    QStackedWidget *m_whole;
    EmptyState *m_empty;
    TextLabel *m_sentence;
    BudgetFigures *m_figures;
    BudgetForm *m_form;
    Note *m_note;
    TextLabel *m_unsaved;
    QPushButton *m_revert;
    QPushButton *m_save;
    QList<QAction *> m_actions;
    QTimer m_figuresTimer;
    bool m_unsavedChanges = false;
};

} // namespace waybill::ui
