// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shapes.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace waybill::ui {

namespace {
constexpr qreal kRingPen = 1.5;

QPolygonF triangle(QPointF centre, qreal size, bool up)
{
    const qreal half = size / 2;
    const qreal base = up ? half * 0.85 : -half * 0.85;
    return {{centre.x() - half, centre.y() + base},
            {centre.x() + half, centre.y() + base},
            {centre.x(), centre.y() - base}};
}

QPolygonF diamond(QPointF centre, qreal size)
{
    const qreal half = size / 2;
    return {{centre.x(), centre.y() - half},
            {centre.x() + half, centre.y()},
            {centre.x(), centre.y() + half},
            {centre.x() - half, centre.y()}};
}

void paintRing(QPainter &painter, QPointF centre, qreal size, QColor colour)
{
    painter.setPen(QPen(colour, kRingPen));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, (size - kRingPen) / 2, (size - kRingPen) / 2);
}

void paintCross(QPainter &painter, QPointF centre, qreal size, QColor colour, bool upright)
{
    const qreal reach = size / 2 * (upright ? 1.0 : 0.75);
    painter.setPen(QPen(colour, size / 4, Qt::SolidLine, Qt::FlatCap));
    if (upright) {
        painter.drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0));
        painter.drawLine(centre - QPointF(0, reach), centre + QPointF(0, reach));
    } else {
        painter.drawLine(centre - QPointF(reach, reach), centre + QPointF(reach, reach));
        painter.drawLine(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach));
    }
}
} // namespace

Role shapeRole(Status status)
{
    switch (status) {
    case Status::Ok:
        return Role::Success;
    case Status::Degraded:
        return Role::Warning;
    case Status::Failed:
        return Role::Danger;
    case Status::Off:
        return Role::BorderStrong;
    case Status::Running:
        return Role::Accent;
    }
    Q_UNREACHABLE();
}

Role textRole(Status status)
{
    return status == Status::Off ? Role::Muted : shapeRole(status);
}

void paintStatus(QPainter &painter, const QRectF &rect, Status status)
{
    const QColor colour = Theme::current().color(shapeRole(status));
    const QPointF centre = rect.center();
    constexpr qreal size = metrics::kStatusSize;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (status) {
    case Status::Ok:
        painter.drawEllipse(centre, size / 2 - 0.5, size / 2 - 0.5);
        break;
    case Status::Degraded:
        painter.drawPolygon(triangle(centre, size, true));
        break;
    case Status::Failed:
        painter.drawPolygon(diamond(centre, size));
        break;
    case Status::Off:
        paintRing(painter, centre, size - 1, colour);
        break;
    case Status::Running: {
        const QRectF disc(centre.x() - size / 2 + 0.75, centre.y() - size / 2 + 0.75, size - 1.5, size - 1.5);
        painter.drawPie(disc, 90 * 16, 180 * 16);
        paintRing(painter, centre, size - 0.5, colour);
        break;
    }
    }
    painter.restore();
}

QPixmap statusPixmap(Status status, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(metrics::kStatusSize, metrics::kStatusSize) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStatus(painter, QRectF(0, 0, metrics::kStatusSize, metrics::kStatusSize), status);
    return pixmap;
}

void paintMarker(QPainter &painter, const QRectF &rect, Marker marker, QColor colour, qreal size)
{
    const QPointF centre = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (marker) {
    case Marker::Circle:
        painter.drawEllipse(centre, size / 2, size / 2);
        break;
    case Marker::Square:
        painter.drawRect(QRectF(centre.x() - size * 0.45, centre.y() - size * 0.45, size * 0.9, size * 0.9));
        break;
    case Marker::TriangleUp:
    case Marker::TriangleDown:
        painter.drawPolygon(triangle(centre, size, marker == Marker::TriangleUp));
        break;
    case Marker::Diamond:
        painter.drawPolygon(diamond(centre, size * 1.1));
        break;
    case Marker::Plus:
    case Marker::Cross:
        paintCross(painter, centre, size, colour, marker == Marker::Plus);
        break;
    case Marker::Ring:
        paintRing(painter, centre, size, colour);
        break;
    }
    painter.restore();
}

void paintSeriesMarker(QPainter &painter, const QRectF &rect, int seriesIndex, qreal size)
{
    const Theme &theme = Theme::current();
    paintMarker(painter, rect, theme.seriesMarker(seriesIndex), theme.seriesColor(seriesIndex), size);
}

void paintBar(QPainter &painter, const QRectF &rect, double value, QColor colour, double tick)
{
    const Theme &theme = Theme::current();
    const qreal radius = rect.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Sunken));
    painter.drawRoundedRect(rect, radius, radius);

    const double share = std::clamp(value, 0.0, 1.0);
    if (share > 0) {
        QPainterPath track;
        track.addRoundedRect(rect, radius, radius);
        painter.setClipPath(track);
        painter.setBrush(colour);
        QRectF filled = rect;
        filled.setWidth(std::max(rect.width() * share, rect.height()));
        painter.drawRoundedRect(filled, radius, radius);
        painter.setClipping(false);
    }
    if (tick >= 0) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const qreal x = std::round(rect.left() + rect.width() * std::min(tick, 1.0));
        painter.fillRect(QRectF(x - 1, rect.top() - 3, 2, rect.height() + 6), theme.color(Role::Text));
    }
    painter.restore();
}

} // namespace waybill::ui
