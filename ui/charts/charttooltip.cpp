// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttooltip.h"

#include "ui/charts/charttext.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kLine = 16;
constexpr int kPadding = 10;
constexpr int kMarkerColumn = 18;
constexpr int kGap = 24;
} // namespace

ChartTooltip::ChartTooltip(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("chartTooltip"));
    hide();
}

void ChartTooltip::showSlot(const ChartData &chart, std::size_t slot, const std::set<QString> &hidden,
                            const QRect &column)
{
    m_title = slotText(chart.slots[slot]);
    m_lines.clear();
    std::int64_t total = 0;
    for (const ChartSeries &one : chart.series) {
        const std::int64_t value = one.values[slot];
        if (hidden.contains(one.name) || value == kNoValue || (chart.additive && value == 0))
            continue;
        m_lines.push_back({one.colourIndex, one.name, chartValueText(chart.unit, value)});
        total += value;
    }
    m_total = chart.additive ? chartValueText(chart.unit, total) : QString();
    resize(neededSize());

    const bool hasRoomLeft = column.left() - width() - Theme::space(2) >= 0;
    const int left = hasRoomLeft ? column.left() - width() - Theme::space(2) : column.right() + Theme::space(2);
    const int lowest = std::max(0, parentWidget()->height() - height());
    move(std::clamp(left, 0, std::max(0, parentWidget()->width() - width())), std::clamp(column.top(), 0, lowest));
    setAccessibleName(lines().join(u'\n'));
    raise();
    show();
    update();
}

QStringList ChartTooltip::lines() const
{
    QStringList texts{m_title};
    for (const Line &line : m_lines)
        texts += line.name + u' ' + line.value;
    if (!m_total.isEmpty())
        texts += tr("Total") + u' ' + m_total;
    return texts;
}

QSize ChartTooltip::neededSize() const
{
    const QFontMetrics plain(Theme::current().font(TypeStyle::Caption));
    const QFontMetrics strong(Theme::current().font(TypeStyle::Caption, QFont::DemiBold));
    int widest = plain.horizontalAdvance(m_title);
    for (const Line &line : m_lines)
        widest = std::max(
            widest, kMarkerColumn + plain.horizontalAdvance(line.name) + kGap + plain.horizontalAdvance(line.value));
    widest = std::max(widest, strong.horizontalAdvance(tr("Total")) + kGap + strong.horizontalAdvance(m_total));
    const int rows = 1 + static_cast<int>(m_lines.size());
    return {widest + 2 * kPadding + 2, rows * kLine + (m_total.isEmpty() ? 0 : kLine + kPadding) + 2 * kPadding};
}

void ChartTooltip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Role::BorderStrong));
    painter.setBrush(theme.color(Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kControlRadius,
                            metrics::kControlRadius);
    painter.setFont(theme.font(TypeStyle::Caption));
    painter.setPen(theme.color(Role::Text));
    QRect line(kPadding, kPadding, width() - 2 * kPadding, kLine);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    for (const Line &entry : m_lines) {
        line.translate(0, kLine);
        paintSeriesMarker(painter, QRectF(line.left(), line.top(), 10, kLine), entry.colourIndex);
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(line.adjusted(kMarkerColumn, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        painter.setPen(theme.color(Role::Text));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, entry.value);
    }
    if (m_total.isEmpty())
        return;
    line.translate(0, kLine + kPadding);
    painter.fillRect(QRect(line.left(), line.top() - kPadding / 2, line.width(), 1), theme.color(Role::Border));
    painter.setFont(theme.font(TypeStyle::Caption, QFont::DemiBold));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("Total"));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_total);
}

} // namespace waybill::ui
