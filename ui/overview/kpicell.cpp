// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpicell.h"

#include "ui/charts/sparkline.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kHeight = 104;
constexpr int kLeastWidth = 92;
constexpr int kSideWidth = 36;
constexpr int kBarWidth = 48;
constexpr int kPadding = 16;
constexpr int kNarrowPadding = 8;
constexpr int kNarrowBelow = 128;
constexpr int kNameTop = 12;
constexpr int kValueTop = 28;
constexpr int kCompanionTop = 59;
constexpr int kChangeTop = 80;
constexpr int kSparklineHeight = 16;
} // namespace

KpiCell::KpiCell(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCell::setFigure(const KpiFigure &figure)
{
    m_unavailable = false;
    m_figure = figure;
    describe();
    update();
}

void KpiCell::setUnavailable(bool unavailable)
{
    m_unavailable = unavailable;
    describe();
    update();
}

void KpiCell::setLast(bool last)
{
    m_last = last;
    update();
}

void KpiCell::describe()
{
    setAccessibleName(m_figure.name + u' ' + m_figure.value);
    const QString spoken = m_figure.companion + QStringLiteral(", ") + m_figure.change;
    setAccessibleDescription(m_unavailable ? tr("Not available. Press to try again.")
                                           : spoken + tr(". Press to show the requests."));
}

int KpiCell::padding() const
{
    return width() < kNarrowBelow ? kNarrowPadding : kPadding;
}

QSize KpiCell::sizeHint() const
{
    return {kLeastWidth + kPadding, kHeight};
}

QSize KpiCell::minimumSizeHint() const
{
    return {kLeastWidth, kHeight};
}

void KpiCell::enterEvent(QEnterEvent *)
{
    update();
}

void KpiCell::leaveEvent(QEvent *)
{
    update();
}

void KpiCell::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(underMouse() ? Role::Hover : Role::Base));
    if (!m_last)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.color(Role::Border));
    const auto line = [this](int top, int height) { return QRect(padding(), top, width() - padding() - 4, height); };
    painter.setPen(theme.color(Role::Text));
    painter.setFont(theme.font(TypeStyle::Caption));
    painter.drawText(line(kNameTop, 16), Qt::AlignLeft | Qt::AlignVCenter, m_figure.name);
    QFont value = theme.font(TypeStyle::View);
    value.setUnderline(underMouse());
    painter.setFont(value);
    painter.drawText(line(kValueTop, 28), Qt::AlignLeft | Qt::AlignVCenter, m_figure.value);
    painter.setFont(theme.font(TypeStyle::Small));
    painter.drawText(line(kCompanionTop, 16), Qt::AlignLeft | Qt::AlignVCenter, m_figure.companion);
    paintSide(painter);
    paintChange(painter);
    if (hasFocus())
        stylepaint::focusRing(&painter, QRectF(rect()).adjusted(3, 3, -4, -4), metrics::kControlRadius);
}

void KpiCell::paintSide(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const int used = padding() + QFontMetrics(theme.font(TypeStyle::Small)).horizontalAdvance(m_figure.companion);
    const int wanted = m_figure.share ? kBarWidth : kSideWidth;
    const int left = width() - wanted - 12;
    if (left < used + 6)
        return;
    if (!m_figure.share) {
        paintSparkline(painter, QRectF(left, kCompanionTop - 1, wanted, kSparklineHeight), m_figure.course,
                       theme.color(m_unavailable ? Role::Border : Role::BorderStrong));
        return;
    }
    const Status status = m_figure.status.value_or(Status::Ok);
    const QColor colour = theme.color(status == Status::Ok ? Role::Accent : shapeRole(status));
    paintBar(painter, QRectF(left, kCompanionTop + 5, wanted, 6), *m_figure.share, colour, m_figure.pace);
}

void KpiCell::paintChange(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    QRect line(padding(), kChangeTop, width() - padding() - 4, 16);
    painter.setFont(theme.font(TypeStyle::Caption));
    if (m_unavailable) {
        painter.setPen(theme.color(Role::Danger));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("not available, try again"));
        return;
    }
    if (underMouse()) {
        painter.setPen(theme.color(Role::Accent));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("Show requests"));
        return;
    }
    if (m_figure.status && *m_figure.status != Status::Ok) {
        paintStatus(painter, QRectF(line.left(), line.top(), metrics::kStatusSize, line.height()), *m_figure.status);
        line.setLeft(line.left() + metrics::kStatusSize + 4);
    }
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_figure.change);
}

} // namespace waybill::ui
