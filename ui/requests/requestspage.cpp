// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requestspage.h"

#include "service/service.h"
#include "ui/requests/calldetail.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/filterline.h"
#include "ui/requests/nocalls.h"
#include "ui/requests/requestsmodel.h"
#include "ui/shell/viewcontrols.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/format.h"
#include "ui/widgets/note.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;

constexpr auto kTogether = 20ms;
constexpr int kTableWidth = 768;
constexpr int kDetailWidth = 488;
constexpr int kLeastDetailWidth = 400;
} // namespace

RequestsPage::RequestsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new RequestsModel(context.service, this))
    , m_filterBar(new FilterBar)
    , m_problem(new Note)
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_noCalls(new NoCalls(context))
    , m_pill(makeButton(QStringLiteral("newCalls"), {}, QStringLiteral("chevron-up"), ButtonKind::Primary))
    , m_pause(makeButton(QStringLiteral("pause"), tr("Pause"), QStringLiteral("pause")))
    , m_export(makeButton(QStringLiteral("exportCsv"), tr("Export CSV"), QStringLiteral("download")))
    , m_range(new RangeSelector(context.viewState))
    , m_splitter(new QSplitter)
    , m_detail(new CallDetail(context.service))
{
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(kTogether);
    m_pause->setCheckable(true);
    m_pause->setToolTip(withShortcut(tr("Hold new calls back"), Qt::Key_Space));
    m_problem->setBanner(true);
    m_problem->clear();
    buildTable();
    buildLayout();
    addActions();
    connectModel();
    connectViews();
    viewStateChanged();
    updatePill();
}

void RequestsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("requests"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_model);
    m_table->setFont(Theme::current().font(TypeStyle::Small));
    setUpCallColumns(m_table, RequestsModel::columns());
    m_table->installEventFilter(this);
    m_pill->setParent(m_table);
    m_pill->setFocusPolicy(Qt::TabFocus);
}

void RequestsPage::buildLayout()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_noCalls);
    m_detail->setMinimumWidth(kLeastDetailWidth);
    m_detail->hide();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::kHairline);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({kTableWidth, kDetailWidth});
    if (const QByteArray state = m_context.preferences.state(QStringLiteral("requests/splitter")); !state.isEmpty())
        m_splitter->restoreState(state);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_problem);
    column->addWidget(m_splitter, 1);
}

void RequestsPage::connectModel()
{
    connect(m_model, &RequestsModel::loaded, this, [this] {
        const bool empty = m_model->rowCount() == 0;
        m_stack->setCurrentIndex(empty ? 1 : 0);
        m_problem->clear();
        if (empty)
            m_noCalls->explain();
        const int row = m_selectedId.isEmpty() ? -1 : m_model->rowOf(m_selectedId);
        if (row >= 0)
            m_table->selectRow(row);
        updateFollowing();
    });
    connect(m_model, &RequestsModel::arrived, this, [this](int calls) {
        if (m_count)
            setCount(*m_count + calls);
        if (m_stack->currentWidget() == m_noCalls)
            m_stack->setCurrentIndex(0);
    });
    connect(m_model, &RequestsModel::waitingChanged, this, &RequestsPage::updatePill);
    connect(m_model, &RequestsModel::failed, this, [this](const QString &message) {
        m_problem->show(Note::Kind::Error, tr("The calls can not be read"), message, tr("Try again"));
    });
    connect(m_problem, &Note::actionTriggered, this, &RequestsPage::refresh);
    connect(&m_context.service, &service::Service::liveBatchArrived, this, [this] {
        if (isActive() && m_context.viewState.rangeChoice() != RangeChoice::Custom)
            m_model->fetchNewer(m_context.clock.now());
    });
}

void RequestsPage::connectViews()
{
    connect(&m_loadSoon, &QTimer::timeout, this, &RequestsPage::load);
    connect(m_filterBar, &FilterBar::filterChanged, this, &RequestsPage::takeFilter);
    const ViewState &state = m_context.viewState;
    connect(&state, &ViewState::changed, this, &RequestsPage::viewStateChanged);
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::filterChanged, &ViewState::demoChanged})
        connect(&state, signal, this, [this] {
            if (isActive())
                m_loadSoon.start();
        });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RequestsPage::updateFollowing);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestsPage::showSelected);
    connect(m_pill, &QPushButton::clicked, this, &RequestsPage::goToNewest);
    connect(m_pause, &QPushButton::clicked, this, [this](bool paused) { m_context.viewState.setLive(!paused); });
    connect(m_export, &QPushButton::clicked, this, &RequestsPage::askExport);
    connect(m_detail, &CallDetail::closeRequested, this, &RequestsPage::closeDetail);
    connect(m_noCalls, &NoCalls::viewRequested, this, &RequestsPage::viewRequested);
    connect(m_noCalls, &NoCalls::told, this, &RequestsPage::told);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.preferences.setState(QStringLiteral("requests/splitter"), m_splitter->saveState()); });
}

void RequestsPage::addActions()
{
    addAction(QStringLiteral("copyCall"), tr("Copy call"), QKeySequence::Copy, [this] { copyRow(); });
    addAction(QStringLiteral("findCall"), tr("Filter"), QKeySequence::Find, [this] {
        m_filterBar->line()->setFocus(Qt::ShortcutFocusReason);
        m_filterBar->line()->selectAll();
    });
    addAction(QStringLiteral("exportCalls"), tr("Export CSV…"), QKeySequence(Qt::CTRL | Qt::Key_E),
              [this] { askExport(); });
    m_export->setToolTip(
        withShortcut(tr("Save the calls of this range and filter as a file"), m_actions.back()->shortcut()));
}

void RequestsPage::addAction(const QString &name, const QString &text, const QKeySequence &key,
                             std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    QWidget::addAction(action);
    m_actions += action;
}

QString RequestsPage::title() const
{
    return tr("Requests");
}

QString RequestsPage::remark() const
{
    return m_count ? format::number(*m_count) : QString();
}

QList<QWidget *> RequestsPage::headerWidgets()
{
    return {m_range, m_pause, m_export};
}

void RequestsPage::refresh()
{
    load();
}

void RequestsPage::load()
{
    m_loadSoon.stop();
    if (!isActive())
        return;
    const TimeRange range = m_context.viewState.range();
    const model::Filter filter = m_context.viewState.filter();
    m_model->load(range, filter);
    m_context.service.count(range, filter).then(this, [this, range, filter](const Result<std::int64_t> &count) {
        if (range.from == m_model->range().from && filter == m_model->filter())
            setCount(count ? std::optional(*count) : std::nullopt);
    });
}

void RequestsPage::setCount(std::optional<std::int64_t> count)
{
    m_count = count;
    m_filterBar->setCount(m_context.viewState.isFiltered() ? count : std::nullopt);
    Q_EMIT headerChanged();
}

void RequestsPage::takeFilter()
{
    model::Filter filter = m_filterBar->filter();
    const bool demo = filter.demo.value_or(false);
    filter.demo = model::Filter().demo;
    m_context.viewState.setShowsDemo(demo);
    m_context.viewState.setFilter(filter);
}

void RequestsPage::viewStateChanged()
{
    const ViewState &state = m_context.viewState;
    m_filterBar->setFilter(state.filter());
    const bool canBeLive = state.rangeChoice() != RangeChoice::Custom;
    m_pause->setEnabled(canBeLive);
    m_pause->setChecked(!state.isLive());
    m_pause->setText(state.isLive() ? tr("Pause") : tr("Paused"));
    updateFollowing();
}

bool RequestsPage::isAtTop() const
{
    return m_table->verticalScrollBar()->value() == 0;
}

void RequestsPage::updateFollowing()
{
    m_model->setFollowing(m_context.viewState.isLive() && isAtTop());
}

void RequestsPage::updatePill()
{
    const int waiting = m_model->waiting();
    m_pill->setVisible(waiting > 0);
    if (waiting >= RequestsModel::kPageSize)
        m_pill->setText(tr("More than %1 new requests").arg(waiting - 1));
    else
        m_pill->setText(waiting == 1 ? tr("1 new request") : tr("%1 new requests").arg(waiting));
    m_pill->setAccessibleName(m_pill->text());
    m_pill->adjustSize();
    m_pill->move((m_table->width() - m_pill->width()) / 2, metrics::kTableHeaderHeight + Theme::space(2));
    m_pill->raise();
}

void RequestsPage::goToNewest()
{
    m_model->showWaiting();
    m_table->scrollToTop();
    m_table->setFocus();
}

void RequestsPage::step(int rows)
{
    const int from = m_table->selectionModel()->hasSelection() ? m_table->currentIndex().row() + rows : 0;
    const int row = std::clamp(from, 0, std::max(0, m_model->rowCount() - 1));
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void RequestsPage::showSelected()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    const model::ExchangeRow *call = selected.isEmpty() ? nullptr : m_model->callAt(selected.front().row());
    // A reset empties the selection for a moment; the call that was chosen stays in the detail.
    if (!call || call->id == m_detail->callId())
        return;
    m_selectedId = call->id;
    m_detail->show();
    m_detail->showCall(call->id);
}

void RequestsPage::closeDetail()
{
    m_selectedId.clear();
    m_detail->clear();
    m_detail->hide();
    m_table->clearSelection();
    m_table->setFocus();
}

void RequestsPage::copyRow()
{
    const model::ExchangeRow *call = m_model->callAt(m_table->currentIndex().row());
    if (!call)
        return;
    QGuiApplication::clipboard()->setText(callAsTsv(*call));
    Q_EMIT told(tr("The call was copied."));
}

void RequestsPage::askExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export calls"), QStringLiteral("waybill-calls.csv"),
                                                      tr("CSV files (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void RequestsPage::exportTo(const QString &path)
{
    model::ReportQuery query;
    query.range = m_context.viewState.range();
    query.filter = m_context.viewState.filter();
    service::ExportOptions options;
    options.detail = true;
    m_export->setEnabled(false);
    m_context.service.exportReport(query, options, path).then(this, [this](const Result<service::Exported> &exported) {
        m_export->setEnabled(true);
        if (exported)
            Q_EMIT told(tr("%1 calls, %2, were written to %3.")
                            .arg(format::number(exported->rows), format::money(exported->total), exported->path));
        else
            m_problem->show(Note::Kind::Error, tr("The calls were not exported"), exported.error().message);
    });
}

bool RequestsPage::tableKey(int key)
{
    switch (key) {
    case Qt::Key_J:
        step(1);
        return true;
    case Qt::Key_K:
        step(-1);
        return true;
    case Qt::Key_Home:
        goToNewest();
        m_table->setCurrentIndex(m_model->index(0, 0));
        return true;
    case Qt::Key_Space:
        if (m_pause->isEnabled())
            m_context.viewState.setLive(!m_context.viewState.isLive());
        return true;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
        m_detail->stepTab(key == Qt::Key_BracketLeft ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_detail->setFocus();
        return true;
    case Qt::Key_Escape:
        closeDetail();
        return true;
    default:
        return false;
    }
}

bool RequestsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        updatePill();
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() == Qt::NoModifier && tableKey(press->key()))
            return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace waybill::ui
