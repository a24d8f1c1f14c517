// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clientform.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waybill::ui {

ClientForm::ClientForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_team(new QLineEdit)
    , m_project(new QLineEdit)
    , m_save(makeButton(QStringLiteral("clientSave"), tr("Save"), {}, ButtonKind::Primary))
{
    m_name->setObjectName(QStringLiteral("clientName"));
    m_team->setObjectName(QStringLiteral("clientTeam"));
    m_project->setObjectName(QStringLiteral("clientProject"));
    m_name->setPlaceholderText(QStringLiteral("claude-code"));
    m_team->setPlaceholderText(tr("none"));
    m_project->setPlaceholderText(tr("none"));
    auto *form = makeForm();
    addField(form, tr("Name"), m_name);
    addField(form, tr("Team"), m_team);
    addField(form, tr("Project"), m_project);
    addHint(form, tr("Reports and budgets can be divided by clients and teams."));
    auto *cancel = makeButton(QStringLiteral("clientCancel"), tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &ClientForm::cancelled);
    connect(m_save, &QPushButton::clicked, this, &ClientForm::saveRequested);
    for (QLineEdit *field : {m_name, m_team, m_project})
        connect(field, &QLineEdit::returnPressed, this, &ClientForm::saveRequested);
}

void ClientForm::edit(const model::Client &client)
{
    m_before = client;
    m_name->setText(client.id);
    m_team->setText(client.team);
    m_project->setText(client.project);
    m_save->setText(client.id.isEmpty() ? tr("Add and make a key") : tr("Save"));
    m_save->setAccessibleName(m_save->text());
    m_name->setFocus();
}

model::Client ClientForm::client() const
{
    model::Client typed = m_before;
    typed.id = m_name->text().trimmed();
    typed.team = m_team->text().trimmed();
    typed.project = m_project->text().trimmed();
    return typed;
}

void ClientForm::setBusy(bool busy)
{
    setEnabled(!busy);
}

} // namespace waybill::ui
