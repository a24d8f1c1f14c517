// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace waybill::ui::stylepaint {

// What Style draws, one control a function. All read the theme's colours when called.

void buttonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void toolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void inputPanel(const QStyleOption *option, QPainter *painter);
void checkIndicator(const QStyleOption *option, QPainter *painter);
void radioIndicator(const QStyleOption *option, QPainter *painter);
void comboBox(const QStyleOptionComboBox *option, QPainter *painter, const QRect &arrow);
void spinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QRect &up, const QRect &down);
void scrollBar(const QStyleOptionSlider *option, QPainter *painter, const QRect &slider);
void slider(const QStyleOptionSlider *option, QPainter *painter, const QRect &groove, const QRect &handle);
void headerSection(const QStyleOption *option, QPainter *painter);
void progressBar(const QStyleOptionProgressBar *option, QPainter *painter);
void menuItem(const QStyleOptionMenuItem *option, QPainter *painter);
void menuBarItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget);
void tab(const QStyleOptionTab *option, QPainter *painter);
void popupFrame(const QStyleOption *option, QPainter *painter);
void itemPanel(const QStyleOptionViewItem *option, QPainter *painter, const QWidget *widget);
/// Whether `widget` has the focus and got it by keyboard: a click needs no ring.
bool showsFocus(const QWidget *widget);
void focusRing(QPainter *painter, const QRectF &rect, qreal radius);
void arrow(QPainter *painter, const QRect &rect, const char *direction, bool enabled);

} // namespace waybill::ui::stylepaint
