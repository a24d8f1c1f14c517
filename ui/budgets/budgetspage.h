// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/context.h"
#include "ui/widgets/page.h"
namespace waybill::ui {
class BudgetsPage final : public Page
{
    Q_OBJECT
public:
    explicit BudgetsPage(const Context &) { }
    QString title() const override { return tr("Budgets"); }
    void refresh() override { }
};
} // namespace waybill::ui
