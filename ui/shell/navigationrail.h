// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pulse.h"
#include "ui/shell/view.h"
#include "ui/widgets/labels.h"

#include <map>

class QButtonGroup;
class QVBoxLayout;

namespace waybill::ui {

class NavigationButton;
class ProxyCard;

/// The left edge of the window: proxy, views, this month's spend. 184 px wide, 48 collapsed.
class NavigationRail final : public Sheet
{
    Q_OBJECT

public:
    NavigationRail(const Context &context, const Pulse &pulse, QWidget *parent = nullptr);

    /// Views appear in the order of the calls; Settings below the month's spend.
    void addView(View view, const QString &name, const QKeySequence &key);
    void setCurrentView(View view);
    NavigationButton *button(View view) const;

    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void viewChosen(waybill::ui::View view);
    void told(const QString &text);

private:
    QWidget *makeMonth();
    void refreshMonth();
    void refreshAlerts();

    Context m_context;
    const Pulse &m_pulse;
    ProxyCard *m_card;
    QVBoxLayout *m_views;
    QVBoxLayout *m_bottom;
    QButtonGroup *m_group;
    QWidget *m_month;
    TextLabel *m_monthName;
    TextLabel *m_monthSpent;
    BarWidget *m_monthBar;
    TextLabel *m_monthRemark;
    std::map<View, NavigationButton *> m_buttons;
    bool m_collapsed = false;
};

} // namespace waybill::ui
