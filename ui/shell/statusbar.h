// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pulse.h"
#include "ui/widgets/labels.h"

namespace waybill::ui {

/// 24 px at the bottom: the proxy's state, calls a minute, how the store does, how old the prices are, the time zone.
class StatusBar final : public Sheet
{
    Q_OBJECT

public:
    StatusBar(const Context &context, const Pulse &pulse, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Context m_context;
    const Pulse &m_pulse;
    StatusLabel *m_proxy;
    TextLabel *m_rate;
    StatusLabel *m_store;
    TextLabel *m_prices;
    TextLabel *m_zone;
};

} // namespace waybill::ui
