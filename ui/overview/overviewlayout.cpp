// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the overview is put together; what it does is in overviewpage.cpp.
#include "ui/overview/overviewpage.h"

#include "ui/charts/chartpane.h"
#include "ui/overview/budgetbars.h"
#include "ui/overview/healthmodel.h"
#include "ui/overview/kpicell.h"
#include "ui/overview/lastcallsmodel.h"
#include "ui/overview/topmodel.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/filterline.h"
#include "ui/requests/nocalls.h"
#include "ui/shell/viewcontrols.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"
#include "ui/widgets/sectionheader.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace waybill::ui {

namespace {
/// What the eight figures need beside each other.
constexpr int kNarrowBelow = 960;
constexpr int kSpendHeight = 252;
constexpr int kChartHeight = 176;
constexpr int kTableHeight = 220;
constexpr int kFigureColumn = 72;
constexpr int kBarColumn = 76;
constexpr int kStateColumn = 100;
constexpr int kLatencyColumn = 92;
constexpr int kErrorsColumn = 104;

enum Row { Strip, StripLine, First, FirstLine, Second, SecondLine, Third, ThirdLine, Fourth, FourthLine, Fifth };
/// Left and right of the middle line; the left part is two charts wide.
enum Column { Left, LeftLine, LeftSecond, MiddleLine, Right };
} // namespace

QWidget *OverviewPage::makeStrip()
{
    auto *strip = new QWidget;
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins({});
    row->setSpacing(0);
    const auto figures = emptyFigures(m_context.clock.now());
    for (std::size_t i = 0; i < kKpiCount; ++i) {
        m_cells[i] = new KpiCell;
        m_cells[i]->setFigure(figures[i]);
        m_cells[i]->setLast(i + 1 == kKpiCount);
        m_cells[i]->installEventFilter(this);
        row->addWidget(m_cells[i], 1);
    }
    return strip;
}

QWidget *OverviewPage::makeTablePane(QTableView *table, QWidget *header, const QString &name)
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(table, 1);
    table->setAccessibleName(name);
    table->setFont(Theme::current().font(TypeStyle::Small));
    return pane;
}

void OverviewPage::buildTables()
{
    m_top->setModel(m_topModel);
    setUpTable(m_top, metrics::kDenseRowHeight);
    m_top->setItemDelegate(new CellDelegate(m_top, metrics::kDenseRowHeight));
    m_top->setItemDelegateForColumn(TopModel::Name, new ModelDelegate(m_top, metrics::kDenseRowHeight));
    m_top->setItemDelegateForColumn(TopModel::Share, new BarDelegate(m_top, metrics::kDenseRowHeight));
    m_top->setItemDelegateForColumn(TopModel::Spend, new MoneyDelegate(m_top, metrics::kDenseRowHeight));
    m_top->horizontalHeader()->setSectionResizeMode(TopModel::Name, QHeaderView::Stretch);
    m_top->setColumnWidth(TopModel::Requests, kFigureColumn);
    m_top->setColumnWidth(TopModel::Share, kBarColumn);
    m_top->setColumnWidth(TopModel::Spend, kFigureColumn + Theme::space(2));

    m_last->setModel(m_lastModel);
    m_last->setFont(Theme::current().font(TypeStyle::Small));
    setUpCallColumns(m_last, LastCallsModel::columns());
    m_last->setAlternatingRowColors(false);

    m_health->setModel(m_healthModel);
    setUpTable(m_health, metrics::kDenseRowHeight);
    m_health->setItemDelegate(new CellDelegate(m_health, metrics::kDenseRowHeight));
    m_health->setItemDelegateForColumn(HealthModel::State, new StatusDelegate(m_health, metrics::kDenseRowHeight));
    m_health->horizontalHeader()->setSectionResizeMode(HealthModel::Provider, QHeaderView::Stretch);
    m_health->setColumnWidth(HealthModel::State, kStateColumn);
    m_health->setColumnWidth(HealthModel::Latency, kLatencyColumn);
    m_health->setColumnWidth(HealthModel::Errors, kErrorsColumn + Theme::space(2));

    m_budgets->setModel(m_budgetModel);
    m_budgets->setItemDelegate(new BudgetBarDelegate(m_budgets));
    m_budgets->setFrameShape(QFrame::NoFrame);
    m_budgets->setMouseTracking(true);
    m_budgets->setAccessibleName(tr("Budgets"));
    m_budgets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void OverviewPage::buildLayout()
{
    for (const auto group : {model::Dimension::Model, model::Dimension::Provider, model::Dimension::Client})
        m_groupBy->addItem(dimensionText(group), static_cast<int>(group));
    m_groupBy->setAccessibleName(tr("Group spend by"));
    m_spend->addHeaderWidget(new TextLabel(tr("by"), TypeStyle::Small, Role::Muted));
    m_spend->addHeaderWidget(m_groupBy);
    m_filterBar->addWidget(m_updated);

    m_topPane = makeTablePane(m_top, m_topHeader, tr("Top models"));
    m_lastPane = makeTablePane(m_last, m_lastHeader, tr("Last calls"));
    m_healthPane = makeTablePane(m_health, new SectionHeader(tr("Provider health")), tr("Provider health"));
    m_budgetPane = new QWidget;
    auto *budgets = new QVBoxLayout(m_budgetPane);
    budgets->setContentsMargins({});
    budgets->setSpacing(0);
    budgets->addWidget(new SectionHeader(tr("Budgets")));
    budgets->addWidget(m_budgets, 1);

    auto *all = makeLinkButton(QStringLiteral("showAll"), tr("Show all"));
    connect(all, &QToolButton::clicked, this, [this] { showRequests(m_context.viewState.filter()); });
    m_lastHeader->addWidget(all);

    m_grid = new QGridLayout(m_sheet);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(0);
    m_grid->addWidget(makeStrip(), Strip, 0, 1, Right + 1);
    m_grid->addWidget(new Hairline, StripLine, 0, 1, Right + 1);
    m_grid->addWidget(new Hairline, FirstLine, 0, 1, Right + 1);
    m_grid->addWidget(new Hairline, SecondLine, 0, 1, Right + 1);
    m_grid->addWidget(new Hairline(Qt::Vertical), Second, LeftLine);
    m_middleLine = new Hairline(Qt::Vertical);
    m_grid->addWidget(m_middleLine, First, MiddleLine, Third - First + 1, 1);
    arrange(false);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_sheet);
    m_stack->addWidget(area);
    m_stack->addWidget(m_noCalls);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);

    auto *range = new RangeSelector(m_context.viewState);
    auto *again = makeIconButton(QStringLiteral("refresh"), QStringLiteral("refresh"),
                                 withShortcut(tr("Ask again"), QKeySequence::Refresh), ButtonKind::Normal);
    connect(again, &QToolButton::clicked, this, &OverviewPage::refresh);
    m_headerWidgets = {range, makeLiveButton(m_context.viewState), again};
    addAction(tr("Choose range"), Qt::Key_T, [range] { range->openMenu(); });
    addAction(tr("Zoom out"), Qt::Key_Z, [this] { m_context.viewState.zoomOut(); });
    addAction(tr("Filter"), QKeySequence::Find, [this] { m_filterBar->line()->setFocus(Qt::ShortcutFocusReason); });
}

void OverviewPage::arrange(bool narrow)
{
    m_narrow = narrow;
    m_middleLine->setVisible(!narrow);
    const auto place = [this](QWidget *widget, int row, int column, int columns, int height) {
        widget->setMinimumHeight(height);
        m_grid->addWidget(widget, row, column, 1, columns);
    };
    const int wide = narrow ? Right + 1 : MiddleLine;
    place(m_spend, First, Left, wide, kSpendHeight);
    place(m_latency, Second, Left, 1, kChartHeight);
    place(m_errors, Second, LeftSecond, narrow ? Right - LeftLine : 1, kChartHeight);
    place(m_lastPane, Third, Left, wide, kTableHeight);
    const int right = narrow ? Left : Right;
    place(m_topPane, narrow ? Fourth : First, right, 1, kSpendHeight);
    place(m_budgetPane, narrow ? Fourth : Second, narrow ? LeftSecond : right, narrow ? Right - LeftLine : 1,
          kChartHeight);
    place(m_healthPane, narrow ? Fifth : Third, right, narrow ? Right + 1 : 1, kTableHeight);
    // Two charts and the right column share the width equally; a narrow window has only the two.
    m_grid->setColumnStretch(Left, 1);
    m_grid->setColumnStretch(LeftSecond, 1);
    m_grid->setColumnStretch(Right, narrow ? 0 : 1);
    m_grid->setRowStretch(Third, 1);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_grid && m_narrow != (width() < kNarrowBelow))
        arrange(!m_narrow);
}

void OverviewPage::keyPressEvent(QKeyEvent *event)
{
    // Not a shortcut: Space belongs to the button that has the focus first.
    if (event->key() == Qt::Key_Space)
        m_context.viewState.setLive(!m_context.viewState.isLive());
    else
        Page::keyPressEvent(event);
}

void OverviewPage::addAction(const QString &text, const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    QWidget::addAction(action);
    m_actions += action;
}

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const auto cell = std::ranges::find(m_cells, watched);
    if (cell != m_cells.end() && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const auto count = static_cast<std::ptrdiff_t>(kKpiCount);
        const auto next = (cell - m_cells.begin() + (key == Qt::Key_Left ? count - 1 : 1)) % count;
        m_cells[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (cell != m_cells.end() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        (*cell)->click();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace waybill::ui
