// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerspage.h"

#include "ui/providers/presetgallery.h"
#include "ui/providers/providerchanges.h"
#include "ui/providers/providerdetail.h"
#include "ui/providers/providereditor.h"
#include "ui/providers/providersmodel.h"
#include "ui/providers/providertext.h"
#include "ui/providers/testall.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/note.h"

#include <QAction>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace std::chrono_literals;

namespace {
constexpr int kDetailWidth = 424;
const QString kSplitterState = QStringLiteral("providers_splitter");
} // namespace

ProvidersPage::ProvidersPage(const Context &context)
    : m_context(context)
    , m_model(new ProvidersModel(context.service, this))
    , m_table(new QTableView)
    , m_list(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_note(new Note)
    , m_message(new Note)
    , m_splitter(new QSplitter)
    , m_side(new QStackedWidget)
    , m_detail(new ProviderDetail(context))
    , m_editor(new ProviderEditor(context))
{
    makeTable();
    makeActions();
    m_side->addWidget(m_detail);
    m_side->addWidget(m_editor);
    m_side->setMinimumWidth(360);
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({832, kDetailWidth});
    m_splitter->restoreState(context.preferences.state(kSplitterState));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    connect(m_editor, &ProviderEditor::cancelled, this, &ProvidersPage::closeEditor);
    connect(m_editor, &ProviderEditor::saved, this, [this](const QString &id) {
        closeEditor();
        select(id);
    });
    connect(m_detail, &ProviderDetail::editRequested, this, &ProvidersPage::edit);
    connect(m_detail, &ProviderDetail::enabledRequested, this, &ProvidersPage::setEnabled);
    connect(m_detail, &ProviderDetail::requestsRequested, this, [this] {
        model::Filter filter;
        filter.providers = {m_detail->providerId()};
        m_context.viewState.setFilter(filter);
        Q_EMIT viewRequested(View::Requests);
    });
    connect(&context.service, &service::Service::configurationChanged, this, &ProvidersPage::onConfigurationChanged);
    m_healthTimer.setInterval(5s);
    connect(&m_healthTimer, &QTimer::timeout, m_model, &ProvidersModel::askHealth);
    connect(m_model, &ProvidersModel::healthArrived, this, &ProvidersPage::onHealth);
    onConfigurationChanged();
}

ProvidersPage::~ProvidersPage()
{
    m_context.preferences.setState(kSplitterState, m_splitter->saveState());
}

QString ProvidersPage::remark() const
{
    return m_model->rowCount() > 0 ? format::number(m_model->rowCount()) : QString();
}

QList<QWidget *> ProvidersPage::headerWidgets()
{
    auto *testAll = makeButton(QStringLiteral("testAll"), tr("Test all"), QStringLiteral("bolt"));
    auto *add
        = makeButton(QStringLiteral("addProvider"), tr("Add provider"), QStringLiteral("plus"), ButtonKind::Primary);
    add->setToolTip(withShortcut(tr("Add provider"), QKeySequence(Qt::CTRL | Qt::Key_N)));
    connect(testAll, &QPushButton::clicked, this, &ProvidersPage::testAll);
    connect(add, &QPushButton::clicked, this, &ProvidersPage::addProvider);
    return {testAll, add};
}

void ProvidersPage::refresh()
{
    m_model->askHealth();
    m_model->askSpend(m_context.clock.now(), m_context.viewState.showsDemo());
}

void ProvidersPage::activated()
{
    m_healthTimer.start();
    refresh();
}

void ProvidersPage::deactivated()
{
    m_healthTimer.stop();
}

QWidget *ProvidersPage::makeLeft()
{
    m_note->setObjectName(QStringLiteral("providersNote"));
    connect(m_note, &Note::actionTriggered, this, [this] {
        select(m_failure);
        testSelected();
    });
    m_empty->setContent(QStringLiteral("provider"), tr("No provider yet"),
                        tr("Add one to route calls. Its key stays in your system's keychain."), tr("Add provider"),
                        tr("Try it with demo data"));
    connect(m_empty, &EmptyState::actionTriggered, this, &ProvidersPage::addProvider);
    connect(m_empty, &EmptyState::linkTriggered, this, [this] {
        if (const auto added = m_context.service.addDemoProvider(); !added)
            showMessage(added.error().message);
    });
    m_list->addWidget(m_table);
    m_list->addWidget(m_empty);

    auto *gallery = new PresetGallery(m_context.service.providerPresets());
    connect(gallery, &PresetGallery::chosen, this, &ProvidersPage::addFromPreset);
    m_message->setObjectName(QStringLiteral("providersMessage"));
    connect(m_message, &Note::actionTriggered, m_message, &Note::clear);
    auto *note = new QVBoxLayout;
    note->setContentsMargins(16, 12, 16, 12);
    note->addWidget(m_message);
    note->addWidget(m_note);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(note);
    column->addWidget(gallery);
    return left;
}

void ProvidersPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("providersTable"));
    m_table->setAccessibleName(tr("Providers"));
    m_table->setModel(m_model);
    setUpTable(m_table, metrics::kTwoLineRowHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CellDelegate(m_table, metrics::kTwoLineRowHeight));
    auto *twoLines = new TwoLineDelegate(m_table);
    m_table->setItemDelegateForColumn(ProvidersModel::Name, twoLines);
    m_table->setItemDelegateForColumn(ProvidersModel::Key, twoLines);
    m_table->setItemDelegateForColumn(ProvidersModel::State, new StatusDelegate(m_table, metrics::kTwoLineRowHeight));
    m_table->setItemDelegateForColumn(ProvidersModel::Spend, new MoneyDelegate(m_table, metrics::kTwoLineRowHeight));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ProvidersModel::Name, QHeaderView::Stretch);
    header->setSectionsClickable(false);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](QPoint at) { m_menu.popup(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &QTableView::activated, this, &ProvidersPage::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProvidersPage::showSelected);
}

bool ProvidersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        chooseColumns();
    return Page::eventFilter(watched, event);
}

void ProvidersPage::chooseColumns()
{
    // The detail says the rest where there is no room for all.
    const int width = m_table->width();
    for (const auto &[column, needed] : {std::pair(ProvidersModel::Kind, 760), std::pair(ProvidersModel::Failed, 680),
                                         std::pair(ProvidersModel::Models, 600), std::pair(ProvidersModel::Key, 520),
                                         std::pair(ProvidersModel::Latency, 440)})
        m_table->setColumnHidden(column, width < needed);
}

void ProvidersPage::makeActions()
{
    QAction *add = addAction(tr("Add provider"), QKeySequence(Qt::CTRL | Qt::Key_N), &ProvidersPage::addProvider);
    QAction *change = addAction(tr("Edit or rename"), QKeySequence(Qt::Key_F2), &ProvidersPage::edit);
    QAction *copy = addAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), &ProvidersPage::duplicate);
    QAction *test = addAction(tr("Test"), QKeySequence(Qt::CTRL | Qt::Key_T), &ProvidersPage::testSelected);
    QAction *onOff = addAction(tr("Enable or disable"), {}, &ProvidersPage::toggle);
    QAction *gone = addAction(tr("Remove"), {}, &ProvidersPage::remove);
    // Only in the table: both keys mean something else in a field.
    onOff->setShortcut(Qt::Key_Space);
    gone->setShortcut(QKeySequence::Delete);
    for (QAction *action : {onOff, gone}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    m_menu.addActions({change, copy, test, onOff});
    m_menu.addSeparator();
    m_menu.addAction(gone);
    m_detail->setMenu(&m_menu);
    m_actions = {add, change, copy, test, onOff, gone};
}

QAction *ProvidersPage::addAction(const QString &text, const QKeySequence &key, void (ProvidersPage::*act)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    QWidget::addAction(action);
    return action;
}

void ProvidersPage::onConfigurationChanged()
{
    const QString current = selected() ? selected()->id : QString();
    m_model->reload();
    const bool any = m_model->rowCount() > 0;
    m_list->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    m_side->setVisible(any || m_side->currentWidget() == m_editor);
    select(current);
    showProblem();
    Q_EMIT headerChanged();
    if (isActive())
        m_model->askHealth();
}

void ProvidersPage::onHealth()
{
    if (const model::Provider *provider = selected())
        m_detail->setHealth(m_model->health(provider->id));
    showProblem();
}

void ProvidersPage::showSelected()
{
    const model::Provider *provider = selected();
    if (!provider)
        return;
    m_detail->showProvider(*provider, m_model->health(provider->id));
}

void ProvidersPage::showProblem()
{
    m_failure.clear();
    for (int row = 0; row < m_model->rowCount() && m_failure.isEmpty(); ++row) {
        const model::Provider *provider = m_model->provider(row);
        const service::ProviderHealth *health = m_model->health(provider->id);
        if (!provider->enabled || !health || health->state != service::ProviderHealth::State::Down)
            continue;
        m_failure = provider->id;
        m_note->show(Note::Kind::Error,
                     tr("%1 is down").arg(providertext::name(m_context.service.providerPresets(), *provider)),
                     tr("%1 Calls go to the next target of their route. A test says what is wrong.")
                         .arg(providertext::sentence(*provider, health)),
                     tr("Test"));
    }
    if (m_failure.isEmpty())
        m_note->clear();
}

void ProvidersPage::showMessage(const QString &title, const QString &text)
{
    m_message->show(Note::Kind::Error, title, text, tr("Dismiss"));
}

void ProvidersPage::select(const QString &id)
{
    const int row = std::max(0, m_model->rowOf(id));
    if (row >= m_model->rowCount())
        return;
    m_table->selectRow(row);
    showSelected();
}

const model::Provider *ProvidersPage::selected() const
{
    return m_model->provider(m_table->currentIndex().row());
}

void ProvidersPage::showEditor()
{
    m_side->setCurrentWidget(m_editor);
    m_side->show();
}

void ProvidersPage::closeEditor()
{
    m_side->setCurrentWidget(m_detail);
    m_side->setVisible(m_model->rowCount() > 0);
    m_table->setFocus();
}

void ProvidersPage::addProvider()
{
    const auto presets = m_context.service.providerPresets();
    const auto fresh = std::ranges::find_if(presets, [&](const model::ProviderPreset &preset) {
        return !m_context.service.configuration().provider(preset.id);
    });
    addFromPreset(fresh == presets.end() ? QString() : fresh->id);
}

void ProvidersPage::addFromPreset(const QString &presetId)
{
    showEditor();
    m_editor->beginAdd(presetId);
}

void ProvidersPage::edit()
{
    const model::Provider *provider = selected();
    if (!provider)
        return;
    m_editor->beginEdit(*provider);
    showEditor();
}

void ProvidersPage::duplicate()
{
    const model::Provider *provider = selected();
    if (!provider)
        return;
    m_editor->beginDuplicate(*provider);
    showEditor();
}

void ProvidersPage::toggle()
{
    if (const model::Provider *provider = selected())
        setEnabled(!provider->enabled);
}

void ProvidersPage::setEnabled(bool enabled)
{
    const model::Provider *provider = selected();
    if (!provider)
        return;
    model::Provider changed = *provider;
    changed.enabled = enabled;
    const QString text = enabled ? tr("Enable %1").arg(changed.id) : tr("Disable %1").arg(changed.id);
    apply(text, providerchanges::replaced(m_context.service.configuration(), changed.id, changed),
          ConfigurationEditor::Tell::Quietly);
}

void ProvidersPage::remove()
{
    const model::Provider *provider = selected();
    if (!provider)
        return;
    const QString id = provider->id;
    apply(tr("%1 removed").arg(id), providerchanges::removed(m_context.service.configuration(), id),
          ConfigurationEditor::Tell::WithUndo);
}

void ProvidersPage::testSelected()
{
    if (!selected())
        return;
    m_side->setCurrentWidget(m_detail);
    m_detail->test();
}

void ProvidersPage::testAll()
{
    m_message->clear();
    testAllProviders(m_context.service, this, [this](int tested, const QStringList &failures) {
        if (failures.isEmpty())
            Q_EMIT told(tr("All %1 providers answered.").arg(tested));
        else
            showMessage(tr("%1 of %2 providers failed").arg(failures.size()).arg(tested), failures.join(u'\n'));
        m_model->askHealth();
    });
}

void ProvidersPage::apply(const QString &text, const model::Configuration &configuration,
                          ConfigurationEditor::Tell tell)
{
    if (const auto applied = m_context.editor.apply(text, configuration, tell); !applied) {
        showMessage(applied.error().message);
        showSelected();
    }
}

} // namespace waybill::ui
