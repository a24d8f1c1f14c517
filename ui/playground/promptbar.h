// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/labels.h"

class QPlainTextEdit;
class QPushButton;

namespace waybill::ui {

/// System and prompt, and the buttons that send them.
class PromptBar final : public Sheet
{
    Q_OBJECT

public:
    explicit PromptBar(QWidget *parent = nullptr);

    QString system() const;
    QString prompt() const;
    /// `reason`: why nothing can be sent now; empty when it can. `remark`: what will happen.
    void setState(const QString &reason, const QString &remark, bool running);
    void focusPrompt();

Q_SIGNALS:
    void promptChanged();
    void runRequested();
    void stopRequested();

private:
    QPlainTextEdit *m_system;
    QPlainTextEdit *m_prompt;
    QPushButton *m_run;
    QPushButton *m_stop;
    TextLabel *m_remark;
};

} // namespace waybill::ui
