// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "ui/charts/charttext.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QBarSet>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

namespace waybill::ui {

namespace {
/// Half the length of what stands for a single value, in slots.
constexpr qreal kDash = 0.2;
constexpr qreal kBarShare = 0.76;
constexpr int kTimeLabelHeight = 22;
constexpr int kTop = 8;
constexpr qreal kTimeLabelWidth = 76;
constexpr std::size_t kMarkerEvery = 6;
constexpr qreal kPointsPerPixel = 2;

/// The indices of the points to draw: all, or the lowest and highest of each pixel's worth.
std::vector<std::size_t> visiblePoints(const std::vector<std::int64_t> &values, qreal width)
{
    std::vector<std::size_t> result;
    const auto most = static_cast<std::size_t>(std::max(1.0, width * kPointsPerPixel));
    if (values.size() <= most) {
        for (std::size_t i = 0; i < values.size(); ++i)
            result.push_back(i);
        return result;
    }
    const std::size_t groups = most / 2 + 1;
    for (std::size_t group = 0; group < groups; ++group) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(group * values.size() / groups);
        const auto end = values.begin() + static_cast<std::ptrdiff_t>((group + 1) * values.size() / groups);
        if (begin == end)
            continue;
        const auto [lowest, highest] = std::minmax_element(begin, end);
        const auto [first, second] = std::minmax(lowest, highest);
        result.push_back(static_cast<std::size_t>(first - values.begin()));
        if (first != second)
            result.push_back(static_cast<std::size_t>(second - values.begin()));
    }
    return result;
}
} // namespace

ChartPlot::ChartPlot(ChartKind kind, QWidget *parent)
    : QChartView(parent)
    , m_kind(kind)
    , m_timeAxis(new QValueAxis(this))
    , m_valueAxis(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // One stop for Tab, not one for the frame and one for what is in it.
    viewport()->setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing, kind == ChartKind::Lines);
    // The grid and the labels are painted over the whole view, so a part of it can not be updated alone.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setCacheMode(QGraphicsView::CacheNone);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setDropShadowEnabled(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    m_timeAxis->setVisible(false);
    m_valueAxis->setVisible(false);
}

void ChartPlot::setData(const ChartData &data, const std::set<QString> &hidden)
{
    if (data == m_data && hidden == m_hidden)
        return;
    m_data = data;
    m_hidden = hidden;
    if (m_slot && *m_slot >= m_data.slots.size())
        setCurrentSlot({});
    ChartData shown = m_data;
    std::erase_if(shown.series, [this](const ChartSeries &one) { return m_hidden.contains(one.name); });
    m_scale = m_scale.adapted(m_data.unit, shown.highest());
    layOut();
    rebuild();
}

void ChartPlot::setCurrentSlot(std::optional<std::size_t> slot)
{
    if (slot == m_slot)
        return;
    m_slot = slot;
    viewport()->update();
    Q_EMIT currentSlotChanged();
}

void ChartPlot::rebuild()
{
    chart()->removeAllSeries();
    m_timeAxis->setRange(-0.5, static_cast<qreal>(m_data.slots.size()) - 0.5);
    m_valueAxis->setRange(0, static_cast<qreal>(m_scale.maximum()));
    if (m_kind == ChartKind::StackedBars)
        buildBars();
    else
        buildLines();
    viewport()->update();
}

void ChartPlot::buildBars()
{
    const Theme &theme = Theme::current();
    auto *bars = new QStackedBarSeries;
    bars->setBarWidth(kBarShare);
    const QPen gap(theme.color(Role::Base), 1);
    for (const ChartSeries &one : m_data.series) {
        if (m_hidden.contains(one.name))
            continue;
        QList<qreal> values;
        for (const std::int64_t value : one.values)
            values += static_cast<qreal>(std::max<std::int64_t>(0, value));
        auto *set = new QBarSet(one.name);
        set->append(values);
        set->setBrush(theme.seriesColor(one.colourIndex));
        set->setPen(gap);
        bars->append(set);
    }
    attach(bars);
}

void ChartPlot::buildLines()
{
    const Theme &theme = Theme::current();
    for (const ChartSeries &one : m_data.series) {
        if (m_hidden.contains(one.name))
            continue;
        QList<QPointF> points;
        const auto addSegment = [&] {
            if (points.isEmpty())
                return;
            // A slot without neighbours is a dash: a line of one point would not be seen.
            if (points.size() == 1)
                points = {points.first() - QPointF(kDash, 0), points.first() + QPointF(kDash, 0)};
            auto *line = new QLineSeries;
            line->setName(one.name);
            line->setPen(theme.seriesPen(one.colourIndex));
            line->replace(points);
            attach(line);
            points.clear();
        };
        for (const std::size_t i : visiblePoints(one.values, m_plot.width())) {
            if (one.values[i] == kNoValue)
                addSegment();
            else
                points += QPointF(static_cast<qreal>(i), static_cast<qreal>(one.values[i]));
        }
        addSegment();
    }
}

void ChartPlot::attach(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_timeAxis);
    series->attachAxis(m_valueAxis);
}

std::vector<qreal> ChartPlot::drawnValues(std::size_t series) const
{
    std::vector<qreal> values;
    const auto all = chart()->series();
    if (m_kind == ChartKind::StackedBars) {
        const auto sets = all.isEmpty() ? QList<QBarSet *>() : static_cast<QStackedBarSeries *>(all.first())->barSets();
        for (int i = 0;
             series < static_cast<std::size_t>(sets.size()) && i < sets[static_cast<qsizetype>(series)]->count(); ++i)
            values.push_back(sets[static_cast<qsizetype>(series)]->at(i));
        return values;
    }
    for (QAbstractSeries *one : all)
        if (one->name() == m_data.series[series].name)
            for (const QPointF &point : static_cast<QLineSeries *>(one)->points())
                values.push_back(point.y());
    return values;
}

void ChartPlot::layOut()
{
    const QFontMetrics metrics(Theme::current().font(TypeStyle::Caption));
    int labels = 0;
    for (int line = 0; line <= ChartScale::kIntervals; ++line)
        labels = std::max(labels, metrics.horizontalAdvance(axisValueText(m_data.unit, m_scale.step * line)));
    const QRectF plot(labels + Theme::space(2), kTop, std::max(1, width() - labels - Theme::space(2)),
                      std::max(1, height() - kTop - kTimeLabelHeight));
    if (plot == m_plot)
        return;
    m_plot = plot;
    chart()->setPlotArea(m_plot);
}

qreal ChartPlot::slotLeft(std::size_t slot) const
{
    return m_plot.left() + m_plot.width() * static_cast<qreal>(slot) / static_cast<qreal>(m_data.slots.size());
}

QPointF ChartPlot::pointOf(std::size_t slot, std::int64_t value) const
{
    const qreal share = static_cast<qreal>(value) / static_cast<qreal>(m_scale.maximum());
    return {(slotLeft(slot) + slotLeft(slot + 1)) / 2, m_plot.bottom() - share * m_plot.height()};
}

QRect ChartPlot::columnOf(std::size_t slot) const
{
    const QRectF column(slotLeft(slot), m_plot.top(), slotLeft(slot + 1) - slotLeft(slot), m_plot.height());
    return column.toAlignedRect();
}

std::optional<std::size_t> ChartPlot::slotAt(const QPointF &position) const
{
    if (m_data.slots.empty() || !m_plot.contains(position))
        return {};
    const qreal share = (position.x() - m_plot.left()) / m_plot.width();
    return std::min(static_cast<std::size_t>(share * static_cast<qreal>(m_data.slots.size())), m_data.slots.size() - 1);
}

void ChartPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.color(Role::Base));
    painter->setFont(theme.font(TypeStyle::Caption));
    for (int line = 0; line <= ChartScale::kIntervals; ++line) {
        const std::int64_t value = m_scale.step * line;
        const qreal top = std::round(m_plot.bottom() - m_plot.height() * line / ChartScale::kIntervals);
        painter->fillRect(QRectF(m_plot.left(), top, m_plot.width(), 1),
                          theme.color(line == 0 ? Role::Border : Role::Grid));
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(QRectF(0, top - 8, m_plot.left() - Theme::space(2), 16), Qt::AlignRight | Qt::AlignVCenter,
                          axisValueText(m_data.unit, value));
    }
    if (m_data.slots.empty())
        return;
    if (m_slot) {
        const std::size_t other = m_pressed.value_or(*m_slot);
        const QRect columns = columnOf(std::min(*m_slot, other)).united(columnOf(std::max(*m_slot, other)));
        painter->fillRect(columns, theme.color(m_pressed && other != *m_slot ? Role::Selection : Role::Hover));
    }
    const auto labels = TimeLabels::fitting(m_data.slots, m_plot.width(), kTimeLabelWidth);
    for (std::size_t slot = labels.first; slot < m_data.slots.size(); slot += labels.every) {
        const qreal centre = pointOf(slot, 0).x();
        const qreal left = std::clamp(centre - kTimeLabelWidth / 2, 0.0, m_plot.right() - kTimeLabelWidth);
        const bool moved = left != centre - kTimeLabelWidth / 2;
        painter->setPen(theme.color(Role::Muted));
        painter->drawText(QRectF(left, m_plot.bottom() + 5, kTimeLabelWidth, 16),
                          (moved && left > 0 ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter,
                          slotLabel(m_data.slots[slot]));
    }
}

void ChartPlot::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::current();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_kind == ChartKind::Lines) {
        for (const ChartSeries &one : m_data.series) {
            if (m_hidden.contains(one.name))
                continue;
            for (std::size_t slot = 0; slot < one.values.size(); ++slot) {
                const bool marked = slot % kMarkerEvery == kMarkerEvery / 2 || slot == m_slot;
                if (marked && one.values[slot] != kNoValue)
                    paintSeriesMarker(*painter, QRectF(pointOf(slot, one.values[slot]) - QPointF(5, 5), QSizeF(10, 10)),
                                      one.colourIndex, 7);
            }
        }
    }
    if (hasFocus()) {
        painter->setPen(QPen(theme.color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), metrics::kControlRadius,
                                 metrics::kControlRadius);
    }
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
    if (m_kind == ChartKind::Lines && !m_data.slots.empty())
        rebuild();
}

void ChartPlot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
        layOut();
    }
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    setCurrentSlot(slotAt(event->position()));
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = slotAt(event->position());
    QWidget::mousePressEvent(event);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    const auto released = slotAt(event->position());
    const auto pressed = std::exchange(m_pressed, {});
    viewport()->update();
    if (event->button() != Qt::LeftButton || !pressed || !released)
        return;
    if (*pressed == *released)
        Q_EMIT slotActivated(*released);
    else
        Q_EMIT rangeSelected(std::min(*pressed, *released), std::max(*pressed, *released));
}

void ChartPlot::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    if (!m_pressed)
        setCurrentSlot({});
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_data.slots.size();
    if (count == 0)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrentSlot(m_slot ? (*m_slot + count - 1) % count : count - 1);
    case Qt::Key_Right:
        return setCurrentSlot(m_slot ? (*m_slot + 1) % count : 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_slot)
            Q_EMIT slotActivated(*m_slot);
        return;
    default:
        if (event->key() == Qt::Key_Escape && m_slot)
            return setCurrentSlot({});
        event->ignore();
    }
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setCurrentSlot({});
}

} // namespace waybill::ui
