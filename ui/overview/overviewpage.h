// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/charts/seriescolours.h"
#include "ui/overview/kpifigures.h"
#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QListView;
class QStackedWidget;
class QTableView;

namespace waybill::ui {

class BudgetBarsModel;
class ChartPane;
class FilterBar;
class HealthModel;
class KpiCell;
class LastCallsModel;
class NoCalls;
class Note;
class SectionHeader;
class TextLabel;
class TopModel;

/// Whether money, speed and errors are normal, at a glance, and the way to the calls behind each figure.
/// Built and owned by the main window; asks for nothing while it is hidden. Old figures stay until new ones come.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const Context &context, QWidget *parent = nullptr);

    QString title() const override;
    QList<QWidget *> headerWidgets() override { return m_headerWidgets; }
    QList<QAction *> editActions() const override { return m_actions; }
    void refresh() override;

    KpiCell *cell(Kpi kpi) const { return m_cells[static_cast<std::size_t>(kpi)]; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void deactivated() override;

private:
    QWidget *makeStrip();
    QWidget *makeTablePane(QTableView *table, QWidget *header, const QString &name);
    void buildTables();
    void buildLayout();
    void arrange(bool narrow);
    void connectState();
    void connectParts();
    void addAction(const QString &text, const QKeySequence &key, std::function<void()> run);

    void askOverview();
    void askMonth();
    void showOverview(const model::Overview &overview);
    void showMonth(const MonthSpend &month);
    void showBudgets();
    void showProblem(const QString &message);
    void liveBatch(const model::LiveBatch &batch);
    void viewStateChanged();
    void takeFilter();
    void showRequests(const model::Filter &filter);
    void showRequestsOf(const TimeRange &range);
    void showRequestsNamed(const QString &name);
    SeriesColours &coloursOf(model::Dimension dimension);
    model::Dimension dimension() const;

    Context m_context;
    std::map<model::Dimension, SeriesColours> m_colours;
    SeriesColours m_errorColours;
    std::array<KpiCell *, kKpiCount> m_cells{};
    QList<QWidget *> m_headerWidgets;
    FilterBar *m_filterBar;
    TextLabel *m_updated;
    Note *m_problem;
    QStackedWidget *m_stack;
    NoCalls *m_noCalls;
    QWidget *m_sheet;
    QGridLayout *m_grid = nullptr;
    QComboBox *m_groupBy;
    ChartPane *m_spend;
    ChartPane *m_latency;
    ChartPane *m_errors;
    SectionHeader *m_topHeader;
    SectionHeader *m_lastHeader;
    TopModel *m_topModel;
    LastCallsModel *m_lastModel;
    HealthModel *m_healthModel;
    BudgetBarsModel *m_budgetModel;
    QTableView *m_top;
    QTableView *m_last;
    QTableView *m_health;
    QListView *m_budgets;
    QWidget *m_middleLine = nullptr;
    QWidget *m_topPane = nullptr;
    QWidget *m_budgetPane = nullptr;
    QWidget *m_lastPane = nullptr;
    QWidget *m_healthPane = nullptr;
    QList<QAction *> m_actions;
    QTimer m_askSoon; ///< one question for several changes
    QTimer m_figuresDue; ///< figures follow new calls every few seconds, not with each batch
    quint64 m_question = 0; ///< answers to older questions are dropped
    std::optional<TimePoint> m_updatedAt;
    bool m_narrow = false;
};

} // namespace waybill::ui
