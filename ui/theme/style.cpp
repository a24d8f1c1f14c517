// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace waybill::ui {

namespace {
constexpr char kKindProperty[] = "waybillButtonKind";
constexpr int kButtonPadding = 12;
} // namespace

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kKindProperty, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    const QVariant kind = button ? button->property(kKindProperty) : QVariant();
    return kind.isValid() ? static_cast<ButtonKind>(kind.toInt()) : ButtonKind::Normal;
}

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        return stylepaint::buttonPanel(option, painter, widget);
    case PE_PanelButtonTool:
        return stylepaint::toolButtonPanel(option, painter, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return stylepaint::inputPanel(option, painter);
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, Theme::current().color(Role::Base));
        return;
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, Theme::current().color(Role::Window));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return stylepaint::checkIndicator(option, painter);
    case PE_IndicatorRadioButton:
        return stylepaint::radioIndicator(option, painter);
    case PE_PanelMenu:
        painter->fillRect(option->rect, Theme::current().color(Role::Base));
        return;
    case PE_FrameMenu:
        return stylepaint::popupFrame(option, painter);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return stylepaint::itemPanel(item, painter, widget);
        break;
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylepaint::arrow(painter, option->rect,
                              header->sortIndicator == QStyleOptionHeader::SortUp ? "down" : "up", true);
        return;
    case PE_IndicatorArrowDown:
        return stylepaint::arrow(painter, option->rect, "down", option->state.testFlag(State_Enabled));
    case PE_IndicatorBranch: {
        if (option->state.testFlag(State_Children))
            stylepaint::arrow(painter, option->rect, option->state.testFlag(State_Open) ? "down" : "right", true);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            stylepaint::buttonPanel(option, painter, widget);
            if (button->features.testFlag(QStyleOptionButton::HasMenu) && !button->text.isEmpty())
                stylepaint::arrow(painter, option->rect.adjusted(option->rect.width() - 24, 0, -8, 0), "down",
                                  option->state.testFlag(State_Enabled));
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const ButtonKind kind = buttonKind(widget);
            const QColor text = !copy.state.testFlag(State_Enabled)
                ? Theme::current().color(Role::Disabled)
                : Theme::current().color(kind == ButtonKind::Primary      ? Role::AccentText
                                             : kind == ButtonKind::Danger ? Role::Danger
                                                                          : Role::Text);
            copy.palette.setColor(QPalette::ButtonText, text);
            if (copy.features.testFlag(QStyleOptionButton::HasMenu)) {
                copy.features.setFlag(QStyleOptionButton::HasMenu, false);
                copy.rect.adjust(0, 0, copy.text.isEmpty() ? 0 : -16, 0);
            }
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return stylepaint::headerSection(option, painter);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, Theme::current().color(Role::Muted));
            painter->setFont(Theme::current().font(TypeStyle::Caption, QFont::Medium));
            copy.fontMetrics = painter->fontMetrics();
            copy.state &= ~State_On;
            // As the cells below: more room at both ends of the row.
            const bool only = copy.position == QStyleOptionHeader::OnlyOneSection;
            copy.rect.adjust(only || copy.position == QStyleOptionHeader::Beginning ? 8 : 0, 0,
                             only || copy.position == QStyleOptionHeader::End ? -8 : 0, 0);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return stylepaint::progressBar(bar, painter);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && !qobject_cast<const QComboBox *>(widget))
            return stylepaint::menuItem(item, painter);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return stylepaint::menuBarItem(item, painter, widget);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, Theme::current().color(Role::Window));
        return;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return stylepaint::tab(tab, painter);
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, Theme::current().color(Role::Border));
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox copy(*combo);
            copy.state &= ~State_HasFocus;
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return stylepaint::comboBox(combo, painter, subControlRect(control, option, SC_ComboBoxArrow, widget));
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return stylepaint::spinBox(spin, painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                                       subControlRect(control, option, SC_SpinBoxDown, widget));
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return stylepaint::scrollBar(bar, painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return stylepaint::slider(slider, painter, subControlRect(control, option, SC_SliderGroove, widget),
                                      subControlRect(control, option, SC_SliderHandle, widget));
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool menu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
        const bool onlyIcon = button && button->text.isEmpty();
        size.setWidth(onlyIcon ? metrics::kControlHeight + 8 : contents.width() + 2 * kButtonPadding + (menu ? 16 : 0));
        size.setHeight(metrics::kControlHeight);
        break;
    }
    case CT_ToolButton:
        size = QSize(std::max(size.width(), metrics::kSmallButtonHeight),
                     std::max(size.height(), metrics::kSmallButtonHeight));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(std::max(metrics::kControlHeight, contents.height()));
        if (type == CT_ComboBox)
            size.rwidth() += 8;
        break;
    case CT_HeaderSection:
        size.setHeight(metrics::kTableHeaderHeight);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {contents.width(), 9};
            size = QSize(std::max(contents.width() + 64, 208), metrics::kRowHeight);
        }
        break;
    case CT_MenuBarItem:
        size = QSize(contents.width() + 16, metrics::kMenuBarHeight);
        break;
    case CT_TabBarTab:
        size = QSize(contents.width() + 8, 36);
        break;
    default:
        break;
    }
    return size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_MenuBarHMargin:
        return 8;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarTabHSpace:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_HeaderMargin:
        return 8;
    case PM_HeaderMarkSize:
        return 12;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SliderThickness:
    case PM_SliderLength:
        return 14;
    case PM_SliderControlThickness:
        return 14;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_TabBar_PreferNoArrows:
        return 0;
    case SH_Menu_SubMenuPopupDelay:
        return 120;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_UnderlineShortcut:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ScrollBar) {
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar
            && (subControl == SC_ScrollBarGroove || subControl == SC_ScrollBarSlider
                || subControl == SC_ScrollBarAddPage || subControl == SC_ScrollBarSubPage)) {
            const bool horizontal = bar->orientation == Qt::Horizontal;
            const int length = horizontal ? all.width() : all.height();
            const int range = bar->maximum - bar->minimum;
            int thumb = length;
            if (range > 0) {
                const qint64 wanted
                    = qint64(bar->pageStep) * length / std::max<qint64>(1, qint64(range) + bar->pageStep);
                thumb = std::clamp(static_cast<int>(wanted), std::min(32, length), length);
            }
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                      bar->upsideDown);
            const auto span = [&](int from, int to) {
                return horizontal ? QRect(all.left() + from, all.top(), to - from, all.height())
                                  : QRect(all.left(), all.top() + from, all.width(), to - from);
            };
            if (subControl == SC_ScrollBarGroove)
                return all;
            if (subControl == SC_ScrollBarSlider)
                return span(start, start + thumb);
            return subControl == SC_ScrollBarSubPage ? span(0, start) : span(start + thumb, length);
        }
    }
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, all, QRect(all.right() - 24, all.top(), 20, all.height()));
        if (subControl == SC_ComboBoxEditField) {
            // An editable one holds a line edit with a margin of its own.
            const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            return visualRect(option->direction, all, all.adjusted(combo && combo->editable ? 1 : 8, 1, -24, -1));
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = all.height() / 2;
        if (subControl == SC_SpinBoxEditField)
            return visualRect(option->direction, all, all.adjusted(1, 1, buttons ? -22 : -1, -1));
        if (buttons && subControl == SC_SpinBoxUp)
            return visualRect(option->direction, all, QRect(all.right() - 20, all.top() + 2, 16, half - 2));
        if (buttons && subControl == SC_SpinBoxDown)
            return visualRect(option->direction, all, QRect(all.right() - 20, all.top() + half, 16, half - 2));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(6, 1, -6, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace waybill::ui
