// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pulse.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace waybill::ui {

class StatusLabel;
class TextLabel;
class ToggleSwitch;

/// The top of the rail: whether the proxy runs, where, since when, and how many calls are under way.
class ProxyCard final : public QWidget
{
    Q_OBJECT

public:
    ProxyCard(const Context &context, const Pulse &pulse, QWidget *parent = nullptr);
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void told(const QString &text);

private:
    void refresh();

    Context m_context;
    const Pulse &m_pulse;
    QTimer m_uptime;
    QWidget *m_details;
    TextLabel *m_name;
    StatusLabel *m_state;
    ToggleSwitch *m_switch;
    TextLabel *m_address;
    QToolButton *m_copy;
    TextLabel *m_remark;
};

} // namespace waybill::ui
