// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/chartscale.h"

#include <QtCharts/QChartView>

#include <optional>
#include <set>

class QAbstractSeries;
class QValueAxis;

namespace waybill::ui {

enum class ChartKind { StackedBars, Lines };

/// The drawing of a chart: bars or lines by Qt Charts, grid, labels and markers painted to whole pixels around them.
/// The pointer or ←/→ choose a slot, Enter or a click activates it, a drag selects a range. Values are integers until
/// they become pixels. GUI thread.
class ChartPlot final : public QChartView
{
    Q_OBJECT

public:
    explicit ChartPlot(ChartKind kind, QWidget *parent = nullptr);

    void setData(const ChartData &data, const std::set<QString> &hidden);
    const ChartData &data() const { return m_data; }
    const ChartScale &scale() const { return m_scale; }
    std::optional<std::size_t> currentSlot() const { return m_slot; }
    void setCurrentSlot(std::optional<std::size_t> slot);
    /// The slot's column in this widget's coordinates.
    QRect columnOf(std::size_t slot) const;
    /// What the n-th series draws, as the chart holds it; for tests.
    std::vector<qreal> drawnValues(std::size_t series) const;

Q_SIGNALS:
    void currentSlotChanged();
    void slotActivated(std::size_t slot);
    void rangeSelected(std::size_t first, std::size_t last);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void buildBars();
    void buildLines();
    void attach(QAbstractSeries *series);
    void layOut();
    std::optional<std::size_t> slotAt(const QPointF &position) const;
    qreal slotLeft(std::size_t slot) const;
    QPointF pointOf(std::size_t slot, std::int64_t value) const;

    ChartKind m_kind;
    ChartData m_data;
    std::set<QString> m_hidden;
    ChartScale m_scale;
    QRectF m_plot; ///< in scene coordinates
    std::optional<std::size_t> m_slot;
    std::optional<std::size_t> m_pressed;
    QValueAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
};

} // namespace waybill::ui
