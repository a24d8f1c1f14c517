// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/charttext.h"
#include "ui/overview/budgetbars.h"
#include "ui/overview/healthmodel.h"
#include "ui/overview/kpicell.h"
#include "ui/overview/lastcallsmodel.h"
#include "ui/overview/overviewcharts.h"
#include "ui/overview/topmodel.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/filterline.h"
#include "ui/requests/nocalls.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/monthbudget.h"
#include "ui/widgets/note.h"
#include "ui/widgets/sectionheader.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QTableView>

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;

constexpr auto kTogether = 50ms;
constexpr auto kFigureInterval = 5s;
} // namespace

OverviewPage::OverviewPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_errorColours(context.preferences, QStringLiteral("error"))
    , m_filterBar(new FilterBar)
    , m_updated(new TextLabel(TypeStyle::Caption, Role::Muted))
    , m_problem(new Note)
    , m_stack(new QStackedWidget)
    , m_noCalls(new NoCalls(context))
    , m_sheet(new Sheet(Role::Base))
    , m_groupBy(new QComboBox)
    , m_spend(new ChartPane(ChartKind::StackedBars, tr("Spend"), ChartPane::LegendPlace::Below))
    , m_latency(new ChartPane(ChartKind::Lines, tr("Latency"), ChartPane::LegendPlace::Header))
    , m_errors(new ChartPane(ChartKind::StackedBars, tr("Errors by class"), ChartPane::LegendPlace::Header))
    , m_topHeader(new SectionHeader(tr("Top models")))
    , m_lastHeader(new SectionHeader(tr("Last calls")))
    , m_topModel(new TopModel(this))
    , m_lastModel(new LastCallsModel(this))
    , m_healthModel(new HealthModel(this))
    , m_budgetModel(new BudgetBarsModel(this))
    , m_top(new QTableView)
    , m_last(new QTableView)
    , m_health(new QTableView)
    , m_budgets(new QListView)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(kTogether);
    m_figuresDue.setSingleShot(true);
    m_figuresDue.setInterval(kFigureInterval);
    m_problem->setBanner(true);
    m_problem->clear();
    buildTables();
    buildLayout();
    connectState();
    connectParts();
    viewStateChanged();
}

SeriesColours &OverviewPage::coloursOf(model::Dimension dimension)
{
    return m_colours.try_emplace(dimension, m_context.preferences, model::toString(dimension)).first->second;
}

model::Dimension OverviewPage::dimension() const
{
    return static_cast<model::Dimension>(m_groupBy->currentData().toInt());
}

void OverviewPage::connectState()
{
    const ViewState &state = m_context.viewState;
    connect(&m_askSoon, &QTimer::timeout, this, &OverviewPage::refresh);
    connect(&m_figuresDue, &QTimer::timeout, this, [this] {
        if (m_context.viewState.isLive())
            refresh();
    });
    connect(&state, &ViewState::changed, this, &OverviewPage::viewStateChanged);
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::filterChanged, &ViewState::demoChanged})
        connect(&state, signal, &m_askSoon, qOverload<>(&QTimer::start));
    connect(&m_context.service, &service::Service::liveBatchArrived, this, &OverviewPage::liveBatch);
    connect(&m_context.service, &service::Service::configurationChanged, this, &OverviewPage::showBudgets);
}

void OverviewPage::connectParts()
{
    connect(m_filterBar, &FilterBar::filterChanged, this, &OverviewPage::takeFilter);
    connect(m_problem, &Note::actionTriggered, this, &OverviewPage::refresh);
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, &OverviewPage::refresh);
    connect(m_noCalls, &NoCalls::viewRequested, this, &OverviewPage::viewRequested);
    connect(m_noCalls, &NoCalls::told, this, &OverviewPage::told);
    for (ChartPane *chart : {m_spend, m_latency, m_errors}) {
        connect(chart, &ChartPane::rangeActivated, this, &OverviewPage::showRequestsOf);
        connect(chart, &ChartPane::rangeSelected, this,
                [this](const TimeRange &range) { m_context.viewState.setCustomRange(range); });
    }
    for (KpiCell *one : m_cells)
        connect(one, &KpiCell::clicked, this, [this, one] {
            if (one->isUnavailable())
                return refresh();
            model::Filter filter = m_context.viewState.filter();
            if (one == cell(Kpi::Errors))
                filter.status = model::Filter::Status::Failed;
            if (one == cell(Kpi::Month))
                m_context.viewState.setRangeChoice(RangeChoice::MonthToDate);
            showRequests(filter);
        });
    const auto onChoice = [this](QAbstractItemView *view, const std::function<void(int)> &show) {
        connect(view, &QAbstractItemView::clicked, this, [show](const QModelIndex &index) { show(index.row()); });
        view->installEventFilter(this);
        connect(view, &QAbstractItemView::activated, this, [show](const QModelIndex &index) { show(index.row()); });
    };
    onChoice(m_top, [this](int row) { showRequestsNamed(m_topModel->nameAt(row)); });
    onChoice(m_last, [this](int row) {
        model::Filter filter;
        filter.text = QString::fromLatin1(m_lastModel->callAt(row).id);
        showRequests(filter);
    });
    onChoice(m_health, [this](int row) {
        model::Filter filter = m_context.viewState.filter();
        filter.providers = {m_healthModel->providerAt(row)};
        showRequests(filter);
    });
    onChoice(m_budgets, [this](int row) { showRequests(m_budgetModel->barAt(row).filter); });
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::refresh()
{
    m_askSoon.stop();
    m_figuresDue.stop();
    if (!isActive())
        return;
    askOverview();
    askMonth();
    showBudgets();
    m_context.service.providerHealth().then(this, [this](const Result<std::vector<service::ProviderHealth>> &health) {
        if (health)
            m_healthModel->setHealth(*health);
    });
}

void OverviewPage::deactivated()
{
    m_askSoon.stop();
    m_figuresDue.stop();
}

void OverviewPage::askOverview()
{
    const ViewState &state = m_context.viewState;
    model::OverviewQuery query;
    query.range = state.range();
    query.filter = state.filter();
    query.slot = state.slotLength();
    query.groupBy = dimension();
    query.lastCalls = LastCallsModel::kMostRows;
    const quint64 question = ++m_question;
    m_context.service.overview(query).then(this, [this, question](const Result<model::Overview> &overview) {
        if (question != m_question)
            return;
        if (overview)
            showOverview(*overview);
        else
            showProblem(overview.error().message);
    });
}

void OverviewPage::askMonth()
{
    const TimePoint now = m_context.clock.now();
    if (const auto state = monthBudget(m_context.service))
        return showMonth({state->spent, state->limit, state->period});
    model::Budget calendar;
    calendar.period = model::Period::Month;
    const TimeRange month = calendar.periodAround(now);
    model::ReportQuery query;
    query.range = {month.from, now};
    query.groupBy.clear();
    query.period = model::ReportPeriod::Total;
    m_context.service.report(query).then(this, [this, month](const Result<model::Report> &report) {
        if (report)
            showMonth({report->totals.cost, {}, month});
        else
            cell(Kpi::Month)->setUnavailable(true);
    });
}

void OverviewPage::showOverview(const model::Overview &overview)
{
    m_problem->clear();
    m_updatedAt = m_context.clock.now();
    m_updated->setRole(Role::Muted);
    m_updated->setText(tr("Updated %1").arg(format::time(*m_updatedAt)));
    const bool empty = overview.totals.requests == 0 && overview.lastCalls.empty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (empty)
        m_noCalls->explain();

    const auto figures = kpiFigures(overview);
    for (std::size_t i = 0; i < kKpiCount; ++i)
        if (i != static_cast<std::size_t>(Kpi::Month))
            m_cells[i]->setFigure(figures[i]);

    SeriesColours &colours = coloursOf(dimension());
    m_spend->setData(spendChart(overview, colours));
    const Duration slot = overview.slots.empty() ? Duration() : overview.slots.front().range.length();
    m_spend->setRemark(slot > Duration::zero()
                           ? tr("%1 · %2 total").arg(slotLengthText(slot), format::money(overview.totals.cost))
                           : QString());
    m_latency->setData(latencyChart(overview),
                       {format::duration(overview.totals.latencyP50), format::duration(overview.totals.latencyP95)});
    m_errors->setData(errorChart(overview, m_errorColours));
    m_topModel->setSeries(overview.series, dimension(), colours);
    m_lastModel->setRows(overview.lastCalls);
}

void OverviewPage::showProblem(const QString &message)
{
    for (std::size_t i = 0; i < kKpiCount; ++i)
        if (i != static_cast<std::size_t>(Kpi::Month))
            m_cells[i]->setUnavailable(true);
    m_problem->show(Note::Kind::Error, tr("The figures can not be read"), message, tr("Try again"));
    if (m_updatedAt)
        m_updated->setRole(Role::Warning);
}

void OverviewPage::showMonth(const MonthSpend &month)
{
    cell(Kpi::Month)->setFigure(monthFigure(month, m_context.clock.now()));
}

void OverviewPage::showBudgets()
{
    if (isActive())
        m_budgetModel->setBars(budgetBars(m_context.service.configuration().budgets, m_context.service.budgetStates(),
                                          m_context.clock.now()));
}

void OverviewPage::liveBatch(const model::LiveBatch &batch)
{
    const ViewState &state = m_context.viewState;
    if (!isActive() || !state.isLive())
        return;
    m_lastHeader->setRemark(batch.inFlight > 0 ? tr("live, %1 in flight").arg(format::number(batch.inFlight))
                                               : tr("live"));
    // Only the store knows whether a call fits a filter: then the rows come with the next figures.
    if (!state.isFiltered()) {
        std::vector<model::ExchangeRow> rows = batch.rows;
        std::erase_if(rows, [&state](const model::ExchangeRow &row) { return row.demo != state.showsDemo(); });
        m_lastModel->add(rows);
    }
    if (batch.arrived > 0 && !m_figuresDue.isActive())
        m_figuresDue.start();
}

void OverviewPage::viewStateChanged()
{
    const ViewState &state = m_context.viewState;
    m_filterBar->setFilter(state.filter());
    m_lastHeader->setRemark(state.isLive() ? tr("live") : QString());
}

void OverviewPage::takeFilter()
{
    model::Filter filter = m_filterBar->filter();
    m_context.viewState.setShowsDemo(filter.demo.value_or(false));
    filter.demo = model::Filter().demo;
    m_context.viewState.setFilter(filter);
}

void OverviewPage::showRequests(const model::Filter &filter)
{
    model::Filter wanted = filter;
    wanted.demo = model::Filter().demo;
    m_context.viewState.setFilter(wanted);
    Q_EMIT viewRequested(View::Requests);
}

void OverviewPage::showRequestsOf(const TimeRange &range)
{
    m_context.viewState.setCustomRange(range);
    Q_EMIT viewRequested(View::Requests);
}

void OverviewPage::showRequestsNamed(const QString &name)
{
    model::Filter filter = m_context.viewState.filter();
    switch (dimension()) {
    case model::Dimension::Provider:
        filter.providers = {name};
        break;
    case model::Dimension::Client:
        filter.clients = {name};
        break;
    default:
        filter.models = {name};
    }
    showRequests(filter);
}

} // namespace waybill::ui
