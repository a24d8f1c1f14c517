// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/context.h"
#include "ui/widgets/page.h"
namespace waybill::ui {
class ProvidersPage final : public Page
{
    Q_OBJECT
public:
    explicit ProvidersPage(const Context &) { }
    QString title() const override { return tr("Providers"); }
    void refresh() override { }
};
} // namespace waybill::ui
