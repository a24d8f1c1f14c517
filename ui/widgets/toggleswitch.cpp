// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggleswitch.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace waybill::ui {

ToggleSwitch::ToggleSwitch(const QString &accessibleName, QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAccessibleName(accessibleName);
    setToolTip(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_Hover);
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(2, 2, 28, 16);
    const qreal radius = track.height() / 2;
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(!isEnabled() ? Role::Disabled : underMouse() ? Role::AccentHover : Role::Accent));
        painter.drawRoundedRect(track, radius, radius);
        painter.setBrush(theme.color(Role::AccentText));
        painter.drawEllipse(QPointF(track.right() - radius, track.center().y()), radius - 3, radius - 3);
    } else {
        painter.setPen(QPen(theme.color(isEnabled() ? Role::BorderStrong : Role::Border), 1.2));
        painter.setBrush(theme.color(Role::Base));
        painter.drawRoundedRect(track.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isEnabled() ? Role::BorderStrong : Role::Border));
        painter.drawEllipse(QPointF(track.left() + radius, track.center().y()), radius - 3.5, radius - 3.5);
    }
    if (stylepaint::showsFocus(this))
        stylepaint::focusRing(&painter, rect(), height() / 2.0);
}

} // namespace waybill::ui
