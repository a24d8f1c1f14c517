// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firstrun/firststep.h"
#include "ui/shell/context.h"

#include <vector>

namespace waybill::ui {

class Note;
class TextLabel;

/// Where a tool has to send its calls: base URLs and a command to copy.
class ConnectStep final : public FirstStep
{
    Q_OBJECT

public:
    explicit ConnectStep(const Context &context, QWidget *parent = nullptr);

    QString remark() const override;
    bool isDone() const override;
    void enter() override;

private:
    TextLabel *addCopyable(const QString &objectName, const QString &label);
    void refresh();

    Context m_context;
    Note *m_proxy;
    TextLabel *m_openAi;
    TextLabel *m_anthropic;
    TextLabel *m_gemini;
    TextLabel *m_command;
};

} // namespace waybill::ui
