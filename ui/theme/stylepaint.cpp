// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace waybill::ui::stylepaint {

namespace {
QColor color(Role role)
{
    return Theme::current().color(role);
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool enabled(const QStyleOption *option)
{
    return has(option, QStyle::State_Enabled);
}

bool hovered(const QStyleOption *option)
{
    return enabled(option) && has(option, QStyle::State_MouseOver);
}

/// Focus that came by keyboard: a click on a button needs no ring.
bool keyboardFocus(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void roundedBox(QPainter *painter, const QRect &rect, QColor fill, QColor outline, qreal width = 1,
                qreal radius = metrics::kControlRadius)
{
    const qreal inset = width / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, width));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

struct BoxColours
{
    QColor fill;
    QColor outline;
};

BoxColours buttonColours(const QStyleOption *option, ButtonKind kind)
{
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (!enabled(option))
        return {kind == ButtonKind::Flat ? QColor(Qt::transparent) : color(Role::Window),
                kind == ButtonKind::Flat ? QColor(Qt::transparent) : color(Role::Border)};
    switch (kind) {
    case ButtonKind::Primary: {
        const QColor fill = color(down || hovered(option) ? Role::AccentHover : Role::Accent);
        return {fill, fill};
    }
    case ButtonKind::Danger:
        return {color(down || hovered(option) ? Role::DangerSoft : Role::Base), color(Role::Danger)};
    case ButtonKind::Flat:
        return {down                  ? color(Role::Sunken)
                    : hovered(option) ? color(Role::Hover)
                                      : QColor(Qt::transparent),
                Qt::transparent};
    case ButtonKind::Normal:
        break;
    }
    if (has(option, QStyle::State_On))
        return {color(Role::AccentSoft), color(Role::Accent)};
    return {color(down ? Role::Sunken : hovered(option) ? Role::Hover : Role::Base), color(Role::Border)};
}
} // namespace

bool showsFocus(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void focusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Role::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void arrow(QPainter *painter, const QRect &rect, const char *direction, bool isEnabled)
{
    constexpr int size = 12;
    const QString name = QStringLiteral("chevron-") + QLatin1StringView(direction);
    const QRect box(rect.center().x() - size / 2 + 1, rect.center().y() - size / 2 + 1, size, size);
    painter->drawPixmap(
        box,
        iconPixmap(name, isEnabled ? Role::Muted : Role::Disabled, box.size(), painter->device()->devicePixelRatioF()));
}

void buttonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const BoxColours colours = buttonColours(option, kind);
    roundedBox(painter, option->rect, colours.fill, colours.outline);
    if (keyboardFocus(option)) {
        // On a filled button the ring needs a gap of its surroundings to be seen.
        if (kind == ButtonKind::Primary)
            roundedBox(painter, option->rect.adjusted(2, 2, -2, -2), Qt::transparent, color(Role::AccentText), 1, 2);
        focusRing(painter, option->rect, metrics::kControlRadius);
    }
}

void toolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool raised = !has(option, QStyle::State_AutoRaise);
    const ButtonKind kind = raised ? buttonKind(widget) : ButtonKind::Flat;
    const BoxColours colours = buttonColours(option, kind);
    roundedBox(painter, option->rect, colours.fill, colours.outline);
    if (!raised && has(option, QStyle::State_On))
        roundedBox(painter, option->rect, color(Role::AccentSoft), Qt::transparent);
    if (keyboardFocus(option))
        focusRing(painter, option->rect, metrics::kControlRadius);
}

void inputPanel(const QStyleOption *option, QPainter *painter)
{
    const bool focused = enabled(option) && has(option, QStyle::State_HasFocus);
    const QColor outline = focused ? color(Role::Focus) : color(enabled(option) ? Role::BorderStrong : Role::Border);
    const QColor fill = color(enabled(option) ? Role::Base : Role::Window);
    roundedBox(painter, option->rect, fill, outline, focused ? 2 : 1);
}

void checkIndicator(const QStyleOption *option, QPainter *painter)
{
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const Role accent = hovered(option) ? Role::AccentHover : Role::Accent;
    const QColor fill = !enabled(option) ? color(Role::Window) : on || partly ? color(accent) : color(Role::Base);
    const QColor outline = !enabled(option) ? color(Role::Border) : on || partly ? fill : color(Role::BorderStrong);
    const QRect box = option->rect;
    roundedBox(painter, box, fill, outline, 1, 3);
    if (on || partly) {
        const QRect mark(box.center().x() - 5, box.center().y() - 5, 12, 12);
        painter->drawPixmap(mark,
                            iconPixmap(partly ? QStringLiteral("minus") : QStringLiteral("check"),
                                       enabled(option) ? Role::AccentText : Role::Disabled, mark.size(),
                                       painter->device()->devicePixelRatioF()));
    }
}

void radioIndicator(const QStyleOption *option, QPainter *painter)
{
    const bool on = has(option, QStyle::State_On);
    const QColor accent = color(enabled(option) ? Role::Accent : Role::Disabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? accent : color(enabled(option) ? Role::BorderStrong : Role::Border), on ? 4.5 : 1));
    painter->setBrush(color(enabled(option) ? Role::Base : Role::Window));
    const qreal inset = on ? 2.25 : 0.5;
    painter->drawEllipse(QRectF(option->rect).adjusted(inset, inset, -inset, -inset));
    painter->restore();
}

void comboBox(const QStyleOptionComboBox *option, QPainter *painter, const QRect &arrowRect)
{
    if (option->editable) {
        inputPanel(option, painter);
    } else {
        const BoxColours colours = buttonColours(option, ButtonKind::Normal);
        roundedBox(painter, option->rect, colours.fill, color(enabled(option) ? Role::BorderStrong : Role::Border));
        if (enabled(option) && has(option, QStyle::State_HasFocus))
            focusRing(painter, option->rect, metrics::kControlRadius);
    }
    arrow(painter, arrowRect, "down", enabled(option));
}

void spinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QRect &up, const QRect &down)
{
    inputPanel(option, painter);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    arrow(painter, up, "up", enabled(option) && option->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
    arrow(painter, down, "down", enabled(option) && option->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
}

void scrollBar(const QStyleOptionSlider *option, QPainter *painter, const QRect &handle)
{
    const bool active = hovered(option) || has(option, QStyle::State_Sunken);
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int inset = active ? 2 : 3;
    const QRectF thumb
        = horizontal ? QRectF(handle).adjusted(2, inset, -2, -inset) : QRectF(handle).adjusted(inset, 2, -inset, -2);
    if (option->maximum <= option->minimum)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor fill = color(Role::BorderStrong);
    fill.setAlphaF(active ? 0.9F : 0.45F);
    painter->setBrush(fill);
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void slider(const QStyleOptionSlider *option, QPainter *painter, const QRect &groove, const QRect &handle)
{
    const bool horizontal = option->orientation == Qt::Horizontal;
    constexpr qreal thickness = 4;
    QRectF track = groove;
    QRectF filled = groove;
    if (horizontal) {
        track = QRectF(groove.left(), groove.center().y() + 0.5 - thickness / 2, groove.width(), thickness);
        filled = track;
        filled.setRight(handle.center().x());
    } else {
        track = QRectF(groove.center().x() + 0.5 - thickness / 2, groove.top(), thickness, groove.height());
        filled = track;
        filled.setTop(handle.center().y());
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Role::Border));
    painter->drawRoundedRect(track, thickness / 2, thickness / 2);
    painter->setBrush(color(enabled(option) ? Role::Accent : Role::Disabled));
    painter->drawRoundedRect(filled, thickness / 2, thickness / 2);
    painter->setBrush(color(Role::Base));
    painter->setPen(QPen(color(enabled(option) ? Role::Accent : Role::Disabled), 1.5));
    constexpr qreal radius = 6;
    painter->drawEllipse(QRectF(handle).center(), radius, radius);
    painter->restore();
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, QRectF(handle).adjusted(-1, -1, 1, 1), radius + 2);
}

void headerSection(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, color(hovered(option) ? Role::Hover : Role::Alternate));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), color(Role::Border));
}

void progressBar(const QStyleOptionProgressBar *option, QPainter *painter)
{
    constexpr int thickness = 4;
    const QRectF track(option->rect.left(), option->rect.center().y() - thickness / 2 + 0.5, option->rect.width(),
                       thickness);
    const int span = std::max(1, option->maximum - option->minimum);
    const double share = static_cast<double>(option->progress - option->minimum) / span;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Role::Sunken));
    painter->drawRoundedRect(track, 2, 2);
    painter->setBrush(color(Role::Accent));
    QRectF filled = track;
    filled.setWidth(track.width() * std::clamp(share, 0.0, 1.0));
    painter->drawRoundedRect(filled, 2, 2);
    painter->restore();
}

void menuItem(const QStyleOptionMenuItem *option, QPainter *painter)
{
    const QRect rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), color(Role::Border));
        return;
    }
    constexpr int kIconColumn = 32;
    const bool isEnabled = enabled(option);
    if (has(option, QStyle::State_Selected) && isEnabled)
        roundedBox(painter, rect.adjusted(4, 0, -4, 0), color(Role::Selection), Qt::transparent);

    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRect mark(rect.left() + 10, rect.center().y() - 7, 16, 16);
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked)
        painter->drawPixmap(mark, iconPixmap(QStringLiteral("check"), Role::Accent, mark.size(), ratio));
    else if (!option->icon.isNull())
        option->icon.paint(painter, mark, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);

    const QRect text = rect.adjusted(kIconColumn, 0, -16, 0);
    const QStringList parts = option->text.split(u'\t');
    painter->setFont(option->font);
    painter->setPen(color(isEnabled ? Role::Text : Role::Disabled));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      parts.front());
    if (parts.size() > 1) {
        painter->setPen(color(isEnabled ? Role::Muted : Role::Disabled));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.back());
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        arrow(painter, QRect(rect.right() - 24, rect.top(), 16, rect.height()), "right", isEnabled);
}

void menuBarItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *)
{
    painter->fillRect(option->rect, color(Role::Window));
    const bool open = has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken);
    if (open && enabled(option))
        roundedBox(painter, option->rect.adjusted(1, 3, -1, -3), color(Role::Sunken), Qt::transparent);
    painter->setPen(color(enabled(option) ? Role::Text : Role::Disabled));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->text);
}

void tab(const QStyleOptionTab *option, QPainter *painter)
{
    const bool selected = has(option, QStyle::State_Selected);
    painter->save();
    painter->setFont(Theme::current().font(TypeStyle::Body, selected ? QFont::Medium : QFont::Normal));
    painter->setPen(color(!enabled(option) ? Role::Disabled : selected || hovered(option) ? Role::Text : Role::Muted));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->text);
    if (selected)
        painter->fillRect(QRect(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2),
                          color(Role::Accent));
    painter->restore();
    if (keyboardFocus(option))
        focusRing(painter, option->rect.adjusted(2, 4, -2, -4), metrics::kControlRadius);
}

void popupFrame(const QStyleOption *option, QPainter *painter)
{
    painter->setPen(color(Role::BorderStrong));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
}

void itemPanel(const QStyleOptionViewItem *option, QPainter *painter, const QWidget *)
{
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option->rect,
                          color(has(option, QStyle::State_Active) ? Role::Selection : Role::SelectionInactive));
    else if (hovered(option))
        painter->fillRect(option->rect, color(Role::Hover));
    else if (option->features.testFlag(QStyleOptionViewItem::Alternate))
        painter->fillRect(option->rect, color(Role::Alternate));
    else if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
}

} // namespace waybill::ui::stylepaint
