// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/charts/chartplot.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace waybill::ui {

class ChartLegend;
class ChartTableModel;
class ChartTooltip;
class Note;
class TextLabel;

/// A chart with all that belongs to it: title, legend, tooltip, the same figures as a table, export as PNG, SVG or
/// CSV, and a sentence that says what it shows. GUI thread.
class ChartPane final : public QWidget
{
    Q_OBJECT

public:
    enum class LegendPlace { Header, Below };

    ChartPane(ChartKind kind, const QString &title, LegendPlace place, QWidget *parent = nullptr);

    /// `remarks` stand behind the series' names in the legend.
    void setData(const ChartData &data, const QStringList &remarks = {});
    const ChartData &data() const;
    /// Shown muted after the title: "hourly, $41.88 total".
    void setRemark(const QString &remark);
    /// Adds to the header, after the title.
    void addHeaderWidget(QWidget *widget);

    bool showsTable() const;
    void setShowsTable(bool table);
    /// Writes what the suffix of `path` says: png, svg or csv. Errors: an unknown suffix, or a file that can not be
    /// written.
    Result<void> exportTo(const QString &path) const;

    ChartPlot *plot() const { return m_plot; }
    ChartLegend *legend() const { return m_legend; }
    ChartTooltip *tooltip() const { return m_tooltip; }

Q_SIGNALS:
    /// The user wants the calls behind this span of time.
    void rangeActivated(const waybill::TimeRange &range);
    /// The user wants to see only this span of time.
    void rangeSelected(const waybill::TimeRange &range);

private:
    QBoxLayout *makeHeader(LegendPlace place);
    QToolButton *makeMenuButton();
    void refreshPlot();
    void updateTooltip();
    void askAndExport(const QString &suffix);

    QString m_title;
    QStringList m_remarks;
    ChartPlot *m_plot;
    ChartLegend *m_legend;
    ChartTooltip *m_tooltip;
    ChartTableModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QToolButton *m_tableButton = nullptr;
    QBoxLayout *m_titleRow = nullptr;
    TextLabel *m_remark = nullptr;
    Note *m_problem;
    ChartData m_data;
};

} // namespace waybill::ui
