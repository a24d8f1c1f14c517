// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/theme/theme.h"

namespace waybill::ui {

Page::Page(QWidget *parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void Page::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active)
        activated();
    else
        deactivated();
}

} // namespace waybill::ui
