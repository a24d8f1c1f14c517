// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/firstrun/firststep.h"
#include "ui/shell/context.h"

#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace waybill::ui {

class AnswerView;
class Note;

/// Sends a real call through the proxy, shows the answer, and waits until its row is stored with its cost.
class SendStep final : public FirstStep
{
    Q_OBJECT

public:
    explicit SendStep(const Context &context, QWidget *parent = nullptr);
    ~SendStep() override;

    QString remark() const override;
    bool isDone() const override { return m_arrived; }
    void enter() override;

private:
    void send();
    void finish(const service::PlaygroundOutcome &outcome);
    void look();
    void showArrived(const model::ExchangeRecord &record);

    Context m_context;
    std::unique_ptr<service::PlaygroundRun> m_run;
    QByteArray m_requestId; ///< answered, its row not seen yet; empty otherwise
    bool m_arrived = false;
    QString m_cost;
    QComboBox *m_model;
    QLineEdit *m_prompt;
    QPushButton *m_send;
    AnswerView *m_answer;
    Note *m_note;
};

} // namespace waybill::ui
