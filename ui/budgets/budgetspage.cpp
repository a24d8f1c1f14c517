// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgetspage.h"

#include "service/service.h"
#include "ui/budgets/budgetfigures.h"
#include "ui/budgets/budgetform.h"
#include "ui/budgets/budgetlist.h"
#include "ui/budgets/budgettext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QAction>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace std::chrono_literals;

namespace {
model::Budget suggestion()
{
    model::Budget budget;
    budget.id = QStringLiteral("all-spend");
    budget.action = model::BudgetAction::Warn;
    budget.alerts = {50, 80, 100};
    return budget;
}

QString freeName(const std::vector<model::Budget> &budgets, const QString &wanted)
{
    const auto taken = [&](const QString &name) {
        return std::ranges::any_of(budgets, [&](const model::Budget &budget) { return budget.id == name; });
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}
} // namespace

BudgetsPage::BudgetsPage(const Context &context)
    : m_context(context)
    , m_model(new BudgetListModel(context, this))
    , m_list(new QListView)
    , m_count(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_whole(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_sentence(new TextLabel(TypeStyle::View))
    , m_figures(new BudgetFigures)
    , m_form(new BudgetForm(context))
    , m_note(new Note)
    , m_unsaved(new TextLabel(tr("Not saved yet"), TypeStyle::Small, Role::Muted))
    , m_revert(makeButton(QStringLiteral("budgetRevert"), tr("Revert")))
    , m_save(makeButton(QStringLiteral("budgetSave"), tr("Save"), {}, ButtonKind::Primary))
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(makeEditor(), 1);
    m_whole->addWidget(both);
    m_whole->addWidget(m_empty);
    m_empty->setContent(QStringLiteral("budget"), tr("No budget yet"),
                        tr("A budget warns before money is gone, or refuses calls when it is."), tr("Create budget"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_whole);
    makeActions();

    connect(m_empty, &EmptyState::actionTriggered, this, &BudgetsPage::add);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BudgetsPage::showSelected);
    connect(m_form, &BudgetForm::changed, this, &BudgetsPage::onFormChanged);
    connect(m_save, &QPushButton::clicked, this, &BudgetsPage::save);
    connect(m_revert, &QPushButton::clicked, this, &BudgetsPage::revert);
    connect(&context.service, &service::Service::configurationChanged, this, &BudgetsPage::reload);
    m_figuresTimer.setInterval(2s);
    connect(&m_figuresTimer, &QTimer::timeout, this, &BudgetsPage::showFigures);
    reload();
}

QString BudgetsPage::remark() const
{
    return m_model->rowCount() > 0 ? format::number(m_model->rowCount()) : QString();
}

QList<QWidget *> BudgetsPage::headerWidgets()
{
    QUndoStack &stack = m_context.editor.undoStack();
    auto *undo = makeIconButton(QStringLiteral("budgetUndo"), QStringLiteral("undo"), tr("Undo"), ButtonKind::Normal);
    auto *redo = makeIconButton(QStringLiteral("budgetRedo"), QStringLiteral("redo"), tr("Redo"), ButtonKind::Normal);
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(undo, &QToolButton::clicked, &stack, &QUndoStack::undo);
    connect(redo, &QToolButton::clicked, &stack, &QUndoStack::redo);
    auto *add = makeButton(QStringLiteral("addBudget"), tr("New budget"), QStringLiteral("plus"), ButtonKind::Primary);
    add->setToolTip(withShortcut(tr("New budget"), QKeySequence(Qt::CTRL | Qt::Key_N)));
    connect(add, &QPushButton::clicked, this, &BudgetsPage::add);
    return {undo, redo, add};
}

void BudgetsPage::refresh()
{
    showFigures();
}

void BudgetsPage::activated()
{
    m_figuresTimer.start();
    reload();
}

void BudgetsPage::deactivated()
{
    m_figuresTimer.stop();
}

QWidget *BudgetsPage::makeList()
{
    m_list->setObjectName(QStringLiteral("budgetsList"));
    m_list->setAccessibleName(tr("Budgets"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BudgetDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new Sheet(Role::Alternate);
    head->setFixedHeight(metrics::kTableHeaderHeight + 4);
    auto *words = new QHBoxLayout(head);
    words->setContentsMargins(16, 0, 16, 0);
    words->addWidget(m_count);
    auto *side = new QWidget;
    side->setFixedWidth(metrics::kListWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Hairline);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *BudgetsPage::makeEditor()
{
    m_sentence->setObjectName(QStringLiteral("budgetSentence"));
    m_sentence->setFont(Theme::current().font(TypeStyle::View, QFont::Normal));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(24, 24, 24, 16);
    m_note->setObjectName(QStringLiteral("budgetNote"));
    auto *content = new QWidget;
    auto *form = new QVBoxLayout;
    form->setContentsMargins(24, 16, 24, 16);
    form->setSpacing(12);
    form->addWidget(m_form);
    form->addWidget(m_note);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addWidget(m_figures);
    column->addWidget(new Hairline);
    column->addLayout(form);
    column->addStretch();

    auto *side = new QWidget;
    auto *outer = new QVBoxLayout(side);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makePane(content), 1);
    outer->addWidget(new Hairline);
    outer->addWidget(makeSaveBar());
    return side;
}

QWidget *BudgetsPage::makeSaveBar()
{
    auto *bar = new Sheet(Role::Alternate);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(24, 12, 16, 12);
    row->addWidget(m_unsaved);
    row->addStretch();
    row->addWidget(m_revert);
    row->addWidget(m_save);
    return bar;
}

void BudgetsPage::makeActions()
{
    QAction *create = addAction(tr("New budget"), QKeySequence(Qt::CTRL | Qt::Key_N), &BudgetsPage::add);
    QAction *name = addAction(tr("Rename"), QKeySequence(Qt::Key_F2), &BudgetsPage::rename);
    QAction *copy = addAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), &BudgetsPage::duplicate);
    QAction *keep = addAction(tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_S), &BudgetsPage::save);
    QAction *gone = addAction(tr("Remove"), QKeySequence::Delete, &BudgetsPage::remove);
    // Only in the list: in a field Delete takes a character.
    gone->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(gone);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({name, copy});
    m_actions = {create, name, copy, keep, gone};
}

QAction *BudgetsPage::addAction(const QString &text, const QKeySequence &key, void (BudgetsPage::*act)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    QWidget::addAction(action);
    return action;
}

void BudgetsPage::reload()
{
    const bool drafting = m_unsavedChanges && isNew();
    m_model->reload();
    const int count = m_model->rowCount();
    m_count->setText(count == 1 ? tr("1 budget") : tr("%1 budgets, most urgent first").arg(count));
    m_whole->setCurrentIndex(count > 0 || drafting ? 0 : 1);
    if (!drafting)
        select(m_form->before().id);
    Q_EMIT headerChanged();
}

void BudgetsPage::onFormChanged()
{
    const auto typed = m_form->budget();
    const bool changed = isNew() || !typed || *typed != m_form->before();
    m_unsavedChanges = changed;
    m_unsaved->setVisible(changed);
    m_revert->setEnabled(changed);
    m_save->setEnabled(changed && static_cast<bool>(typed));
    if (typed) {
        m_sentence->setText(budgettext::sentence(*typed));
        m_note->clear();
    } else {
        m_note->show(Note::Kind::Error, typed.error().message);
    }
}

void BudgetsPage::showSelected()
{
    const model::Budget *budget = selected();
    if (!budget)
        return;
    if (m_unsavedChanges && *budget == m_form->before())
        return;
    if (m_unsavedChanges && budget->id != m_form->before().id)
        Q_EMIT told(tr("The changes to %1 were not saved.").arg(m_form->before().id));
    m_form->edit(*budget);
    onFormChanged();
    showFigures();
}

void BudgetsPage::showFigures()
{
    m_model->refreshFigures();
    const TimePoint now = m_context.clock.now();
    const model::Budget &budget = m_form->before();
    const auto state = m_model->state(budget.id);
    m_figures->show(state ? *state : model::BudgetState{budget.id, budget.periodAround(now), budget.limit, {}, {}}, now,
                    budget.timeZone);
    m_figures->setVisible(!isNew());
}

void BudgetsPage::select(const QString &id)
{
    const int row = std::max(0, m_model->rowOf(id));
    if (row >= m_model->rowCount())
        return;
    m_list->setCurrentIndex(m_model->index(row));
    showSelected();
}

const model::Budget *BudgetsPage::selected() const
{
    return m_model->budget(m_list->currentIndex().row());
}

bool BudgetsPage::isNew() const
{
    return m_model->rowOf(m_form->before().id) < 0;
}

void BudgetsPage::beginNew(const model::Budget &budget)
{
    m_list->setCurrentIndex({});
    m_whole->setCurrentIndex(0);
    m_form->edit(budget);
    m_sentence->setText(tr("New budget"));
    onFormChanged();
    m_note->clear();
    showFigures();
    m_form->focusAmount();
}

void BudgetsPage::add()
{
    model::Budget budget = suggestion();
    budget.id = freeName(m_context.service.configuration().budgets, budget.id);
    beginNew(budget);
}

void BudgetsPage::rename()
{
    if (selected())
        m_form->focusName();
}

void BudgetsPage::duplicate()
{
    const model::Budget *budget = selected();
    if (!budget)
        return;
    model::Budget copy = *budget;
    copy.id = freeName(m_context.service.configuration().budgets, copy.id);
    beginNew(copy);
}

void BudgetsPage::remove()
{
    const model::Budget *budget = selected();
    if (!budget)
        return;
    const QString id = budget->id;
    m_unsavedChanges = false;
    model::Configuration changed = m_context.service.configuration();
    std::erase_if(changed.budgets, [&](const model::Budget &candidate) { return candidate.id == id; });
    if (const auto applied
        = m_context.editor.apply(tr("%1 removed").arg(id), changed, ConfigurationEditor::Tell::WithUndo);
        !applied)
        m_note->show(Note::Kind::Error, applied.error().message);
}

void BudgetsPage::save()
{
    const auto typed = m_form->budget();
    if (!typed)
        return onFormChanged();
    model::Configuration changed = m_context.service.configuration();
    const bool fresh = isNew();
    if (fresh) {
        changed.budgets.push_back(*typed);
    } else {
        for (model::Budget &budget : changed.budgets) {
            if (budget.id == m_form->before().id)
                budget = *typed;
        }
    }
    const QString text = fresh ? tr("Add budget %1").arg(typed->id) : tr("Change budget %1").arg(typed->id);
    m_unsavedChanges = false;
    if (const auto applied = m_context.editor.apply(text, changed); !applied) {
        m_unsavedChanges = true;
        m_note->show(Note::Kind::Error, applied.error().message);
        return;
    }
    select(typed->id);
}

void BudgetsPage::revert()
{
    m_unsavedChanges = false;
    m_whole->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    select(isNew() ? QString() : m_form->before().id);
}

} // namespace waybill::ui
