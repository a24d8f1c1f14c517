// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/routingpage.h"

#include "service/service.h"
#include "ui/routing/chaineditor.h"
#include "ui/routing/dryrunpanel.h"
#include "ui/routing/routeedits.h"
#include "ui/routing/routesettings.h"
#include "ui/routing/routesmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/note.h"

#include <QAction>
#include <QListView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;
constexpr auto kHealthInterval = 10s;
constexpr int kRoutesWidth = 232;
constexpr int kLeastRoutesWidth = 144;
constexpr int kSettingsWidth = 288;
constexpr int kLeastSettingsWidth = 240;
const QString kSplitterState = QStringLiteral("routing_splitter");
} // namespace

RoutingPage::RoutingPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new RoutesModel(this))
    , m_list(new QListView)
    , m_scroll(new QScrollArea)
    , m_chain(new ChainEditor(context.service))
    , m_settings(new RouteSettings)
    , m_dryRun(new DryRunPanel)
    , m_problem(new Note)
    , m_new(makeButton(QStringLiteral("newRoute"), tr("New route"), QStringLiteral("plus"), ButtonKind::Primary))
    , m_addTarget(makeButton(QStringLiteral("addTarget"), tr("Add target"), QStringLiteral("plus")))
    , m_empty(new EmptyState)
    , m_splitter(new QSplitter)
{
    setObjectName(QStringLiteral("routingPage"));
    makeActions();
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeChain());
    m_splitter->addWidget(m_settings);
    m_settings->setMinimumWidth(kLeastSettingsWidth);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kRoutesWidth, width(), kSettingsWidth});
    m_splitter->restoreState(context.preferences.state(kSplitterState));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_healthTimer.setInterval(kHealthInterval);
    connectParts();
    load();
}

RoutingPage::~RoutingPage()
{
    m_context.preferences.setState(kSplitterState, m_splitter->saveState());
    // Fields that lose the focus while they go would still report what was typed.
    m_settings->disconnect(this);
    m_chain->disconnect(this);
}

void RoutingPage::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto member, Qt::ShortcutContext context) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, member);
        addAction(action);
        return action;
    };
    m_newAction = add(tr("New route"), QKeySequence::New, &RoutingPage::addRoute, Qt::WindowShortcut);
    m_duplicate = add(tr("Duplicate route"), Qt::CTRL | Qt::Key_D, &RoutingPage::duplicateRoute, Qt::WindowShortcut);
    m_rename = add(
        tr("Rename route"), Qt::Key_F2, [this] { m_settings->startRenaming(); }, Qt::WindowShortcut);
    m_remove = add(tr("Remove"), QKeySequence::Delete, &RoutingPage::remove, Qt::WidgetWithChildrenShortcut);
    m_up = add(
        tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { moveFocused(-1); }, Qt::WidgetWithChildrenShortcut);
    m_down = add(
        tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { moveFocused(1); }, Qt::WidgetWithChildrenShortcut);
    m_new->setToolTip(withShortcut(m_newAction->text(), m_newAction->shortcut()));
}

QWidget *RoutingPage::makeList()
{
    m_list->setObjectName(QStringLiteral("routes"));
    m_list->setAccessibleName(tr("Routes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(kLeastRoutesWidth);
    m_list->setMouseTracking(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_newAction, m_duplicate, m_rename, m_up, m_down, m_remove});
    return m_list;
}

QWidget *RoutingPage::makeChain()
{
    auto *content = new Sheet(Role::Window);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(Theme::space(3), Theme::space(3), Theme::space(3), Theme::space(3));
    inner->setSpacing(Theme::space(3));
    inner->addWidget(m_problem);
    inner->addWidget(m_chain);
    inner->addWidget(m_addTarget, 0, Qt::AlignLeft);
    inner->addStretch();
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_dryRun);
    return middle;
}

void RoutingPage::connectParts()
{
    connect(&m_context.service, &service::Service::configurationChanged, this, [this] {
        if (isActive())
            load();
    });
    connect(&m_healthTimer, &QTimer::timeout, this, &RoutingPage::askHealth);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_selecting)
            selectRoute(index.row());
    });
    connect(m_model, &RoutesModel::moveRequested, this, &RoutingPage::moveRoute);
    connect(m_chain, &ChainEditor::targetMoved, this, &RoutingPage::moveTarget);
    connect(m_chain, &ChainEditor::targetRemoved, this, &RoutingPage::removeTarget);
    connect(m_chain, &ChainEditor::targetEdited, this, [this](int index, const model::RouteTarget &target) {
        applyToRoute(tr("Change a target of %1").arg(route()->model),
                     [&](model::Route &changed) { changed.targets[static_cast<std::size_t>(index)] = target; });
    });
    connect(m_settings, &RouteSettings::renamed, this, &RoutingPage::rename);
    connect(m_settings, &RouteSettings::edited, this, [this](const model::Route &edited, const QString &what) {
        applyToRoute(what, [&](model::Route &changed) { changed = edited; });
    });
    connect(m_new, &QPushButton::clicked, this, &RoutingPage::addRoute);
    connect(m_addTarget, &QPushButton::clicked, this, &RoutingPage::addTarget);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_context.editor.configuration().providers.empty())
            Q_EMIT viewRequested(View::Providers);
        else
            addRoute();
    });
}

QString RoutingPage::remark() const
{
    return tr("%n routes", nullptr, m_model->rowCount());
}

QList<QAction *> RoutingPage::editActions() const
{
    return {m_newAction, m_duplicate, m_rename, m_up, m_down, m_remove};
}

void RoutingPage::activated()
{
    refresh();
    m_healthTimer.start();
}

void RoutingPage::refresh()
{
    load();
    askHealth();
}

void RoutingPage::askHealth()
{
    m_context.service.providerHealth().then(this, [this](const Result<std::vector<service::ProviderHealth>> &health) {
        if (health)
            m_chain->setHealth(*health);
    });
}

void RoutingPage::load()
{
    const model::Configuration &configuration = m_context.editor.configuration();
    m_model->setConfiguration(configuration);
    m_dryRun->setConfiguration(configuration);
    const bool providers = !configuration.providers.empty();
    if (!providers)
        m_empty->setContent(QStringLiteral("provider"), tr("No provider yet"),
                            tr("A route sends calls to providers. Add one first."), tr("Add provider"));
    else
        m_empty->setContent(QStringLiteral("routes"), tr("No route yet"),
                            tr("A route answers for a model name: it asks one provider after the other until one "
                               "answers."),
                            tr("New route"));
    m_new->setEnabled(providers);
    m_newAction->setEnabled(providers);
    m_stack->setCurrentWidget(configuration.routes.empty() ? static_cast<QWidget *>(m_empty) : m_splitter);
    for (QAction *action : {m_duplicate, m_rename, m_remove, m_up, m_down})
        action->setEnabled(!configuration.routes.empty());
    selectRoute(m_current);
    Q_EMIT headerChanged();
}

void RoutingPage::selectRoute(int index)
{
    if (index != m_current)
        m_problem->clear();
    m_current = std::clamp(index, 0, std::max(0, m_model->rowCount() - 1));
    m_selecting = true;
    m_list->setCurrentIndex(m_model->index(m_current));
    m_selecting = false;
    showRoute();
}

void RoutingPage::showRoute()
{
    if (const model::Route *shown = route()) {
        m_chain->setRoute(m_context.editor.configuration(), *shown);
        m_settings->setRoute(m_context.editor.configuration(), *shown);
        m_scroll->setMinimumWidth(m_chain->minimumSizeHint().width() + 2 * Theme::space(3)
                                  + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    }
}

const model::Route *RoutingPage::route() const
{
    const auto &routes = m_context.editor.configuration().routes;
    const auto index = static_cast<std::size_t>(m_current);
    return index < routes.size() ? &routes[index] : nullptr;
}

bool RoutingPage::apply(const QString &text, const Edit &edit, ConfigurationEditor::Tell tell)
{
    model::Configuration changed = m_context.editor.configuration();
    edit(changed);
    const auto applied = m_context.editor.apply(text, changed, tell);
    if (applied) {
        m_problem->clear();
    } else {
        m_problem->show(Note::Kind::Error, tr("%1: not saved").arg(text), applied.error().message);
        showRoute();
    }
    return static_cast<bool>(applied);
}

bool RoutingPage::applyToRoute(const QString &text, const std::function<void(model::Route &)> &edit,
                               ConfigurationEditor::Tell tell)
{
    const auto index = static_cast<std::size_t>(m_current);
    return apply(
        text, [&](model::Configuration &changed) { edit(changed.routes[index]); }, tell);
}

void RoutingPage::addRoute()
{
    const model::Configuration &configuration = m_context.editor.configuration();
    const auto enabled = std::ranges::find_if(configuration.providers, &model::Provider::enabled);
    const QString provider = (enabled == configuration.providers.end() ? configuration.providers.begin() : enabled)->id;
    const QString name = freeRouteName(configuration, tr("new-route"));
    const int last = static_cast<int>(configuration.routes.size());
    if (!apply(
            tr("Add route %1").arg(name),
            [&](model::Configuration &changed) {
                changed.routes.push_back({name, model::Strategy::Fallback, 0, {{provider, {}, 1}}, {}});
            },
            ConfigurationEditor::Tell::Quietly))
        return;
    selectRoute(last);
    m_settings->startRenaming();
}

void RoutingPage::duplicateRoute()
{
    const model::Route *original = route();
    if (!original)
        return;
    model::Route copy = *original;
    copy.model = freeRouteName(m_context.editor.configuration(), original->model);
    const int position = m_current + 1;
    if (apply(
            tr("Duplicate route %1").arg(original->model),
            [&](model::Configuration &changed) { changed.routes.insert(changed.routes.begin() + position, copy); },
            ConfigurationEditor::Tell::Quietly))
        selectRoute(position);
}

void RoutingPage::rename(const QString &name)
{
    const auto &routes = m_context.editor.configuration().routes;
    if (!name.isEmpty() && std::ranges::count(routes, name, &model::Route::model) == 0) {
        applyToRoute(tr("Rename route %1").arg(route()->model), [&](model::Route &changed) { changed.model = name; });
        return;
    }
    m_problem->show(Note::Kind::Error, tr("The route keeps its name"),
                    name.isEmpty() ? tr("A route needs the name that clients ask for, or a pattern such as gpt-*.")
                                   : tr("There is already a route for %1. Choose another name.").arg(name));
    showRoute();
}

void RoutingPage::remove()
{
    if (const int target = m_chain->focusedTarget(); target >= 0)
        return removeTarget(target);
    const model::Route *removed = route();
    if (!removed)
        return;
    apply(
        tr("Remove route %1").arg(removed->model),
        [&](model::Configuration &changed) { changed.routes.erase(changed.routes.begin() + m_current); },
        ConfigurationEditor::Tell::WithUndo);
}

void RoutingPage::removeTarget(int index)
{
    if (m_chain->count() < 2)
        return;
    const bool removed = applyToRoute(
        tr("Remove a target of %1").arg(route()->model),
        [&](model::Route &changed) { changed.targets.erase(changed.targets.begin() + index); },
        ConfigurationEditor::Tell::WithUndo);
    if (removed)
        m_chain->focusTarget(std::min(index, m_chain->count() - 1));
}

void RoutingPage::moveRoute(int from, int to)
{
    if (apply(
            tr("Move route %1").arg(m_context.editor.configuration().routes[static_cast<std::size_t>(from)].model),
            [&](model::Configuration &changed) { moveItem(changed.routes, from, to); },
            ConfigurationEditor::Tell::Quietly))
        selectRoute(to);
}

void RoutingPage::moveTarget(int from, int to)
{
    if (applyToRoute(tr("Move a target of %1").arg(route()->model),
                     [&](model::Route &changed) { moveItem(changed.targets, from, to); }))
        m_chain->focusTarget(to);
}

void RoutingPage::moveFocused(int step)
{
    const int target = m_chain->focusedTarget();
    const bool chain = target >= 0;
    const int from = chain ? target : m_current;
    const int to = from + step;
    if (to < 0 || to >= (chain ? m_chain->count() : m_model->rowCount()))
        return;
    if (chain)
        moveTarget(from, to);
    else
        moveRoute(from, to);
}

void RoutingPage::addTarget()
{
    const model::Configuration &configuration = m_context.editor.configuration();
    const auto unused = [this](const model::Provider &provider) {
        return provider.enabled
            && std::ranges::count(route()->targets, provider.id, &model::RouteTarget::provider) == 0;
    };
    const auto found = std::ranges::find_if(configuration.providers, unused);
    const QString provider = (found == configuration.providers.end() ? configuration.providers.begin() : found)->id;
    if (!applyToRoute(tr("Add a target to %1").arg(route()->model), [&](model::Route &changed) {
            changed.targets.push_back({provider, {}, 1});
        }))
        return;
    m_chain->focusTarget(m_chain->count() - 1);
    m_scroll->ensureWidgetVisible(m_addTarget);
}

} // namespace waybill::ui
