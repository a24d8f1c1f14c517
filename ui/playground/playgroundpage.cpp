// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/playgroundpage.h"

#include "service/service.h"
#include "ui/playground/playgroundcolumn.h"
#include "ui/playground/promptbar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QApplication>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr std::size_t kMostColumns = 4;
constexpr int kLeastColumnWidth = 272;
} // namespace

PlaygroundPage::PlaygroundPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_prompt(new PromptBar)
    , m_add(makeButton(QStringLiteral("addColumn"), tr("Add column"), QStringLiteral("plus")))
    , m_splitter(new QSplitter)
    , m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("playgroundPage"));
    makeActions();
    m_splitter->setChildrenCollapsible(false);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_splitter);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_prompt);
    column->addWidget(new Hairline);
    column->addWidget(scroll, 1);
    m_empty->setContent(QStringLiteral("prompt"), tr("No model to ask"),
                        tr("The Playground sends a prompt through the proxy to the models of your providers."),
                        tr("Add provider"));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_empty);
    addColumn();
    addColumn();

    connect(m_add, &QPushButton::clicked, this, &PlaygroundPage::addColumn);
    connect(m_prompt, &PromptBar::runRequested, this, &PlaygroundPage::runAll);
    connect(m_prompt, &PromptBar::stopRequested, this, &PlaygroundPage::stopAll);
    connect(m_prompt, &PromptBar::promptChanged, this, &PlaygroundPage::updateState);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT viewRequested(View::Providers); });
    connect(&context.service, &service::Service::configurationChanged, this, [this] {
        if (isActive())
            refresh();
    });
    connect(&context.service, &service::Service::proxyStatusChanged, this, &PlaygroundPage::updateState);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const auto has = [now](const PlaygroundColumn *one) { return now && one->isAncestorOf(now); };
        if (const auto found = std::ranges::find_if(m_columns, has); found != m_columns.end())
            m_focused = *found;
    });
    refresh();
}

PlaygroundPage::~PlaygroundPage()
{
    // While the children go, the focus moves and columns speak; the members they would reach are gone by then.
    qApp->disconnect(this);
    for (PlaygroundColumn *column : m_columns)
        column->disconnect(this);
}

void PlaygroundPage::makeActions()
{
    const auto add
        = [this](const QString &text, const QList<QKeySequence> &keys, auto member, Qt::ShortcutContext context) {
              auto *action = new QAction(text, this);
              action->setShortcuts(keys);
              action->setShortcutContext(context);
              connect(action, &QAction::triggered, this, member);
              addAction(action);
              return action;
          };
    m_runAll = add(tr("Run all"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, &PlaygroundPage::runAll,
                   Qt::WindowShortcut);
    m_runOne = add(
        tr("Run this column"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter},
        [this] { run(m_focused); }, Qt::WindowShortcut);
    m_stop = add(tr("Stop"), {Qt::Key_Escape}, &PlaygroundPage::stopAll, Qt::WidgetWithChildrenShortcut);
}

void PlaygroundPage::refresh()
{
    const QStringList choices = modelChoices(m_context.service);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->setChoices(choices);
        if (m_columns[i]->modelName().isEmpty() && !choices.isEmpty())
            m_columns[i]->setModelName(choices[std::min<qsizetype>(static_cast<qsizetype>(i), choices.size() - 1)]);
    }
    const bool providers = !m_context.service.configuration().providers.empty();
    m_stack->setCurrentIndex(providers ? 0 : 1);
    updateState();
}

void PlaygroundPage::addColumn()
{
    if (m_columns.size() >= kMostColumns)
        return;
    auto *column = new PlaygroundColumn(m_context.service, m_context.clock);
    column->setMinimumWidth(kLeastColumnWidth);
    m_columns.push_back(column);
    m_splitter->addWidget(column);
    m_splitter->setStretchFactor(m_splitter->indexOf(column), 1);
    connect(column, &PlaygroundColumn::changed, this, &PlaygroundPage::updateState);
    connect(column, &PlaygroundColumn::runRequested, this, [this, column] { run(column); });
    connect(column, &PlaygroundColumn::removeRequested, this, [this, column] { removeColumn(column); });
    numberColumns();
    refresh();
}

void PlaygroundPage::removeColumn(PlaygroundColumn *column)
{
    if (m_columns.size() < 2)
        return;
    std::erase(m_columns, column);
    if (m_focused == column)
        m_focused = nullptr;
    column->disconnect(this);
    column->hide();
    column->deleteLater();
    numberColumns();
    updateState();
}

void PlaygroundPage::numberColumns()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setPosition(static_cast<int>(i), m_columns.size() > 1);
    m_add->setEnabled(m_columns.size() < kMostColumns);
    m_add->setToolTip(m_columns.size() < kMostColumns ? QString() : tr("Four columns is the most."));
}

void PlaygroundPage::runAll()
{
    if (!obstacle().isEmpty() || isRunning())
        return;
    for (PlaygroundColumn *column : m_columns)
        column->run(m_prompt->system(), m_prompt->prompt());
}

void PlaygroundPage::run(PlaygroundColumn *column)
{
    PlaygroundColumn *one = column ? column : m_columns.front();
    if (m_prompt->prompt().isEmpty())
        return m_prompt->focusPrompt();
    if (!one->modelName().isEmpty() && !one->isRunning())
        one->run(m_prompt->system(), m_prompt->prompt());
}

void PlaygroundPage::stopAll()
{
    for (PlaygroundColumn *column : m_columns)
        column->stop();
}

bool PlaygroundPage::isRunning() const
{
    return std::ranges::any_of(m_columns, &PlaygroundColumn::isRunning);
}

QString PlaygroundPage::obstacle() const
{
    if (!m_context.service.proxyStatus().running)
        return tr("The proxy is off. Start it to send a prompt.");
    if (std::ranges::any_of(m_columns, [](const auto *column) { return column->modelName().isEmpty(); }))
        return tr("Choose a model in every column.");
    return m_prompt->prompt().isEmpty() ? tr("Write a prompt to run it.") : QString();
}

void PlaygroundPage::updateState()
{
    const bool running = isRunning();
    const QString reason = obstacle();
    m_prompt->setState(reason, tr("Each column is metered and charged like any call."), running);
    m_runAll->setEnabled(reason.isEmpty() && !running);
    m_stop->setEnabled(running);
    showBest();
}

void PlaygroundPage::showBest()
{
    std::vector<const service::PlaygroundOutcome *> outcomes;
    for (const PlaygroundColumn *column : m_columns)
        outcomes.push_back(column->outcome());
    const auto best = bestFigures(outcomes);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setBest(best[i]);
}

} // namespace waybill::ui
