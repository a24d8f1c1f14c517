// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kIconLeft = 8;
constexpr int kMarkerWidth = 3;
} // namespace

NavigationButton::NavigationButton(QString iconName, const QString &name, const QKeySequence &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(std::move(iconName))
    , m_key(key)
{
    setText(name);
    setAccessibleName(name);
    setToolTip(withShortcut(name, key));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setFigure(const QString &figure)
{
    m_figure = figure;
    update();
}

void NavigationButton::setAlert(std::optional<Status> status, const QString &reason)
{
    m_alert = status;
    setAccessibleDescription(reason);
    const QString tip = withShortcut(text(), m_key);
    setToolTip(reason.isEmpty() ? tip : tip + u'\n' + reason);
    update();
}

void NavigationButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {m_collapsed ? metrics::kNavigationRowHeight : metrics::kRailWidth - 16, metrics::kNavigationRowHeight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(theme.color(isChecked() ? Role::Selection : Role::Sunken));
        painter.drawRoundedRect(rect(), metrics::kControlRadius, metrics::kControlRadius);
    }
    if (isChecked())
        painter.fillRect(QRectF(0, 8, kMarkerWidth, height() - 16), theme.color(Role::Accent));

    const int iconLeft = m_collapsed ? (width() - metrics::kIconSize) / 2 : kIconLeft;
    const QRect iconRect(iconLeft, (height() - metrics::kIconSize) / 2, metrics::kIconSize, metrics::kIconSize);
    painter.drawPixmap(
        iconRect,
        iconPixmap(m_iconName, isChecked() ? Role::Accent : Role::Muted, iconRect.size(), devicePixelRatioF()));
    if (m_collapsed) {
        if (m_alert)
            paintStatus(painter, QRectF(width() - 12, 2, 10, 10), *m_alert);
    } else {
        painter.setFont(theme.font(TypeStyle::Body, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(theme.color(Role::Text));
        painter.drawText(rect().adjusted(iconRect.right() + 9, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (m_alert) {
            paintStatus(painter, QRectF(width() - 18, 0, 10, height()), *m_alert);
        } else if (!m_figure.isEmpty()) {
            painter.setFont(theme.font(TypeStyle::Caption));
            painter.setPen(theme.color(Role::Muted));
            painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, m_figure);
        }
    }
    if (stylepaint::showsFocus(this))
        stylepaint::focusRing(&painter, rect(), metrics::kControlRadius);
}

} // namespace waybill::ui
