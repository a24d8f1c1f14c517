// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstrun/firststep.h"
#include "ui/shell/context.h"

namespace waybill::ui {

/// What Waybill does, and how it shall look.
class WelcomeStep final : public FirstStep
{
    Q_OBJECT

public:
    explicit WelcomeStep(const Context &context, QWidget *parent = nullptr);

    QString remark() const override;
    bool isDone() const override { return true; }

private:
    Context m_context;
};

} // namespace waybill::ui
