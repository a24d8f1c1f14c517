// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trayicon.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace waybill::ui {

namespace {
constexpr std::array<int, 4> kSizes{16, 22, 32, 64};

/// Three lines of falling length on a grid of 16; the last leaves room for a badge.
void paintGlyph(QPainter &painter, QColor colour, bool badge)
{
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(2, 4), QPointF(14, 4));
    painter.drawLine(QPointF(2, 8), QPointF(badge ? 7 : 11, 8));
    painter.drawLine(QPointF(2, 12), QPointF(badge ? 5 : 8, 12));
}

void paintBadge(QPainter &painter, TrayState state, QColor glyph, Scheme scheme)
{
    const Theme &theme = Theme::current();
    switch (state) {
    case TrayState::Idle:
        return;
    case TrayState::Active:
        painter.setPen(QPen(glyph, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawLine(QPointF(11.5, 8), QPointF(11.5, 14.5));
        painter.drawPolyline(QPolygonF{{8.8, 12}, {11.5, 14.7}, {14.2, 12}});
        return;
    case TrayState::Degraded:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Warning, scheme));
        painter.drawPolygon(QPolygonF{{11.5, 7.5}, {15.5, 15}, {7.5, 15}});
        return;
    case TrayState::Stopped:
        painter.setPen(QPen(theme.color(Role::Danger, scheme), 2.2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(8.5, 8.5), QPointF(15, 15));
        painter.drawLine(QPointF(15, 8.5), QPointF(8.5, 15));
        return;
    }
}
} // namespace

QIcon trayIcon(TrayState state, bool dark)
{
    const Scheme scheme = dark ? Scheme::Dark : Scheme::Light;
    const QColor glyph = Theme::current().color(Role::Text, scheme);
    QIcon icon;
    for (const int size : kSizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 16.0, size / 16.0);
        paintGlyph(painter, glyph, state != TrayState::Idle);
        paintBadge(painter, state, glyph, scheme);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon applicationIcon()
{
    const Theme &theme = Theme::current();
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 24.0, size / 24.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Accent, Scheme::Light));
        painter.drawRoundedRect(QRectF(0.5, 0.5, 23, 23), 5, 5);
        painter.translate(4, 4);
        paintGlyph(painter, theme.color(Role::AccentText, Scheme::Light), false);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace waybill::ui
