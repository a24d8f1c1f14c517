// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/sendstep.h"

#include "ui/firstrun/firstmodel.h"
#include "ui/playground/answerview.h"
#include "ui/playground/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kAnswerHeight = 128;
constexpr int kMostTokens = 256;
} // namespace

SendStep::SendStep(const Context &context, QWidget *parent)
    : FirstStep(tr("Send a test call"),
                tr("It goes through the proxy like any tool's call: it is routed, priced and stored. With a real "
                   "provider it costs a fraction of a cent."),
                parent)
    , m_context(context)
    , m_model(new QComboBox)
    , m_prompt(new QLineEdit(tr("Say hello in one short sentence.")))
    , m_send(makeButton(QStringLiteral("firstSend"), tr("Send"), QStringLiteral("play")))
    , m_answer(new AnswerView)
    , m_note(new Note)
{
    m_model->setObjectName(QStringLiteral("firstModel"));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setPlaceholderText(tr("Route, or provider/model"));
    m_prompt->setObjectName(QStringLiteral("firstPrompt"));
    m_answer->setFixedHeight(kAnswerHeight);
    m_answer->setAccessibleName(tr("Answer"));
    m_note->setObjectName(QStringLiteral("sendNote"));
    QFormLayout *form = makeForm();
    addField(form, tr("Model"), m_model);
    addField(form, tr("Prompt"), m_prompt);
    auto *button = new QHBoxLayout;
    button->addWidget(m_send);
    button->addStretch();
    form->addRow(QString(), button);
    content()->addLayout(form);
    content()->addWidget(new Hairline);
    content()->addWidget(m_answer);
    content()->addWidget(m_note);

    connect(m_send, &QPushButton::clicked, this, &SendStep::send);
    connect(m_prompt, &QLineEdit::returnPressed, this, [this] {
        if (!m_arrived)
            send();
    });
    connect(m_model, &QComboBox::currentTextChanged, this,
            [this](const QString &name) { m_send->setEnabled(!m_run && !name.trimmed().isEmpty()); });
    connect(&m_context.service, &service::Service::liveBatchArrived, this, [this] {
        if (!m_requestId.isEmpty())
            look();
    });
}

SendStep::~SendStep()
{
    if (m_run)
        m_run->disconnect(this);
}

void SendStep::enter()
{
    const QString typed = m_model->currentText();
    m_model->clear();
    m_model->addItems(modelChoices(m_context.service));
    m_model->setEditText(typed.isEmpty() ? firstModel(m_context.service) : typed);
    m_send->setEnabled(!m_run && !m_model->currentText().isEmpty());
}

void SendStep::send()
{
    if (m_run || m_model->currentText().trimmed().isEmpty())
        return;
    m_arrived = false;
    m_requestId.clear();
    m_note->clear();
    m_answer->begin();
    m_send->setEnabled(false);
    m_send->setText(tr("Waiting"));
    m_run = m_context.service.startPlaygroundRun(
        {m_model->currentText().trimmed(), {}, m_prompt->text().trimmed(), kMostTokens});
    connect(m_run.get(), &service::PlaygroundRun::textArrived, m_answer, &AnswerView::append);
    connect(m_run.get(), &service::PlaygroundRun::finished, this, &SendStep::finish);
    Q_EMIT changed();
}

void SendStep::finish(const service::PlaygroundOutcome &outcome)
{
    m_run->disconnect(this);
    m_run.release()->deleteLater();
    m_answer->finish();
    m_send->setEnabled(true);
    m_send->setText(tr("Send again"));
    if (!outcome.succeeded) {
        m_note->show(Note::Kind::Error, tr("The call failed"), outcome.error);
        return;
    }
    m_requestId = outcome.requestId;
    m_note->show(Note::Kind::Info, tr("Answered"), tr("Waiting for its row to be stored."));
    look();
}

void SendStep::look()
{
    m_context.service.exchange(m_requestId)
        .then(this, [this](const Result<std::optional<model::ExchangeRecord>> &found) {
            if (m_requestId.isEmpty())
                return;
            if (!found)
                m_note->show(Note::Kind::Error, tr("Answered, but its row could not be read"), found.error().message);
            else if (*found)
                showArrived(**found);
        });
}

void SendStep::showArrived(const model::ExchangeRecord &record)
{
    m_requestId.clear();
    m_arrived = true;
    m_cost = record.cost.total ? format::money(*record.cost.total, format::Digits::Detail) : QString();
    const QString facts
        = tr("%1 on %2, first token after %3, %4 in all, %5 tokens in and %6 out. Request %7.")
              .arg(record.upstreamModel, record.provider, format::duration(record.firstTokenUs),
                   format::duration(record.durationUs), format::number(record.usage[model::Meter::Input]),
                   format::number(record.usage[model::Meter::Output]), QString::fromLatin1(record.id));
    m_note->show(Note::Kind::Success,
                 m_cost.isEmpty() ? tr("It arrived; its model has no price") : tr("It arrived and cost %1").arg(m_cost),
                 facts);
    Q_EMIT changed();
}

QString SendStep::remark() const
{
    if (!m_arrived)
        return tr("watch it arrive");
    return m_cost.isEmpty() ? tr("arrived, no price") : tr("arrived, %1").arg(m_cost);
}

} // namespace waybill::ui
