// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfall.h"

#include "ui/charts/chartscale.h"
#include "ui/charts/charttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/format.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kAxis = 20;
constexpr int kRow = 18;
constexpr int kBar = 10;
constexpr int kFooter = 20;
constexpr int kRaised = 8;
constexpr int kNames = 136;
constexpr int kGap = 6;
constexpr qreal kLeastBar = 2;
constexpr int kAxisSteps = 6;

Role roleOf(WaterfallStep::Kind kind)
{
    switch (kind) {
    case WaterfallStep::Kind::Failed:
        return Role::Danger;
    case WaterfallStep::Kind::Connect:
        return Role::Info;
    case WaterfallStep::Kind::Wait:
        return Role::Accent;
    case WaterfallStep::Kind::Stream:
        return Role::Success;
    case WaterfallStep::Kind::Own:
        break;
    }
    return Role::BorderStrong;
}
} // namespace

Waterfall::Waterfall(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timing"));
}

void Waterfall::setSteps(std::vector<WaterfallStep> steps, std::int64_t total, std::int64_t firstToken)
{
    m_steps = std::move(steps);
    m_total = total;
    m_firstToken = firstToken;
    QStringList spoken;
    for (const WaterfallStep &step : m_steps)
        spoken += tr("%1 from %2 for %3").arg(step.name, format::duration(step.from), format::duration(step.length));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize Waterfall::sizeHint() const
{
    return {kNames * 3, kAxis + kRow * static_cast<int>(m_steps.size()) + kRaised + kFooter};
}

qreal Waterfall::position(std::int64_t time) const
{
    const qreal share = m_total > 0 ? static_cast<qreal>(time) / static_cast<qreal>(m_total) : 0;
    return kNames + (width() - kNames - 4) * std::clamp(share, 0.0, 1.0);
}

void Waterfall::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setFont(theme.font(TypeStyle::Caption));
    paintAxis(painter);
    int top = kAxis;
    std::optional<int> tokenTop;
    for (const WaterfallStep &step : m_steps) {
        // From the step in which it came: further up the line would cut through other steps' figures.
        if (!tokenTop && step.from <= m_firstToken && step.from + step.length >= m_firstToken)
            tokenTop = top;
        top += paintStep(painter, step, top);
    }
    if (tokenTop)
        paintFirstToken(painter, *tokenTop, top);
}

void Waterfall::paintFirstToken(QPainter &painter, int top, int bottom) const
{
    const Theme &theme = Theme::current();
    const qreal x = std::round(position(m_firstToken)) + 0.5;
    painter.setPen(QPen(theme.color(Role::Text), 1, Qt::DashLine));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom + kFooter - 4));
    const QString text = tr("first token %1").arg(format::duration(m_firstToken));
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    const bool fitsRight = x + kGap + textWidth <= width();
    painter.setPen(theme.color(Role::Text));
    painter.drawText(QRectF(fitsRight ? x + kGap : x - kGap - textWidth, bottom + 2, textWidth + 2, kFooter - 4),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

void Waterfall::paintAxis(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    // Half of what three intervals need: five to seven lines over the width of the pane.
    const std::int64_t step
        = ChartScale::fitting(ChartUnit::Duration, m_total * ChartScale::kIntervals / kAxisSteps).step;
    for (std::int64_t time = 0; m_total > 0 && time <= m_total; time += step) {
        const qreal x = std::round(position(time));
        painter.fillRect(QRectF(x, kAxis, 1, height() - kAxis - kFooter / 2), theme.color(Role::Grid));
        painter.setPen(theme.color(Role::Muted));
        const qreal left = std::min(x - 24, width() - 48.0);
        painter.drawText(QRectF(left, 0, 48, 16), Qt::AlignHCenter | Qt::AlignVCenter,
                         axisValueText(ChartUnit::Duration, time));
    }
}

int Waterfall::paintStep(QPainter &painter, const WaterfallStep &step, int top) const
{
    const Theme &theme = Theme::current();
    painter.setPen(theme.color(Role::Text));
    painter.drawText(QRect(0, top, kNames - kGap, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(step.name, Qt::ElideRight, kNames - kGap));
    const qreal left = std::round(position(step.from));
    const qreal right = std::max(left + kLeastBar, std::round(position(step.from + step.length)));
    const QString text = step.remark.isEmpty() ? format::duration(step.length) : step.remark;
    const int textWidth = painter.fontMetrics().horizontalAdvance(text) + 2;
    const bool fitsRight = right + kGap + textWidth <= width();
    const bool fitsLeft = left - kGap - textWidth >= kNames;
    // A bar that fills the width carries its figure above it.
    const int barTop = top + (kRow - kBar) / 2 + (fitsRight || fitsLeft ? 0 : kRaised);
    painter.fillRect(QRectF(left, barTop, right - left, kBar), theme.color(roleOf(step.kind)));
    painter.setPen(theme.color(Role::Muted));
    if (!fitsRight && !fitsLeft) {
        painter.drawText(QRectF(right - textWidth, barTop - kRow + 2, textWidth, kRow - 2),
                         Qt::AlignRight | Qt::AlignVCenter, text);
        return kRow + kRaised;
    }
    painter.drawText(QRectF(fitsRight ? right + kGap : left - kGap - textWidth, top, textWidth, kRow),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    return kRow;
}

} // namespace waybill::ui
