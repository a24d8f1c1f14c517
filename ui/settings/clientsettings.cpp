// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clientsettings.h"

#include "base/redactor.h"
#include "service/service.h"
#include "ui/settings/clientchanges.h"
#include "ui/settings/clientform.h"
#include "ui/settings/keyreveal.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QPointer>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
QString belongsTo(const model::Client &client)
{
    QStringList parts;
    if (!client.team.isEmpty())
        parts += ClientSettings::tr("team %1").arg(client.team);
    if (!client.project.isEmpty())
        parts += ClientSettings::tr("project %1").arg(client.project);
    return parts.isEmpty() ? ClientSettings::tr("no team") : parts.join(QStringLiteral(", "));
}
} // namespace

ClientSettings::ClientSettings(const Context &context, QWidget *parent)
    : SettingsSection(tr("Clients"),
                      tr("A tool with a key of its own is named in requests, reports and budgets. Tools without one "
                         "still work, unless a key is required."),
                      parent)
    , m_context(context)
    , m_list(new QVBoxLayout)
    , m_form(new ClientForm)
    , m_key(new KeyReveal)
    , m_note(new Note)
{
    m_note->setObjectName(QStringLiteral("clientNote"));
    m_form->setObjectName(QStringLiteral("clientForm"));
    m_form->setVisible(false);
    auto *add = makeButton(QStringLiteral("addClient"), tr("Add client"), QStringLiteral("plus"));
    m_list->setSpacing(Theme::space(1));
    rows()->addLayout(m_list);
    rows()->addWidget(m_key);
    rows()->addWidget(m_note);
    rows()->addWidget(m_form);
    rows()->addWidget(add, 0, Qt::AlignLeft);

    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_form, &ClientForm::saveRequested, this, &ClientSettings::save);
    connect(m_form, &ClientForm::cancelled, this, [this] {
        m_form->setVisible(false);
        m_note->clear();
    });
    connect(m_note, &Note::actionTriggered, this, [this] { makeKey(m_asked, m_asked.id); });
    connect(m_key, &KeyReveal::told, this, &ClientSettings::told);
    connect(&context.service, &service::Service::configurationChanged, this, &ClientSettings::refresh);
    refresh();
}

void ClientSettings::hideKey()
{
    m_key->clear();
}

void ClientSettings::refresh()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        // A row may be removed by its own button.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto &clients = m_context.editor.configuration().clients;
    for (const model::Client &client : clients) {
        m_list->addWidget(makeRow(client));
        m_list->addWidget(new Hairline);
    }
    if (clients.empty())
        m_list->addWidget(new TextLabel(tr("No client has a key yet."), TypeStyle::Body, Role::Muted));
}

QWidget *ClientSettings::makeRow(const model::Client &client)
{
    auto *key = new TextLabel(TypeStyle::Mono, Role::Muted);
    key->setObjectName(QStringLiteral("clientKey"));
    auto *name = new TextLabel(client.id, TypeStyle::Strong);
    name->setObjectName(QStringLiteral("clientId"));
    auto *renew = makeButton(QStringLiteral("clientNewKey"), tr("New key"), QStringLiteral("key"));
    renew->setAccessibleName(tr("Make a new key for %1").arg(client.id));
    auto *change
        = makeIconButton(QStringLiteral("clientEdit"), QStringLiteral("pencil"), tr("Change %1").arg(client.id));
    auto *gone
        = makeIconButton(QStringLiteral("clientRemove"), QStringLiteral("trash"), tr("Remove %1").arg(client.id));
    connect(renew, &QPushButton::clicked, this, [this, client] { askForNewKey(client); });
    connect(change, &QToolButton::clicked, this, [this, client] { edit(client); });
    connect(gone, &QToolButton::clicked, this, [this, id = client.id] { remove(id); });

    auto *row = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(new TextLabel(belongsTo(client), TypeStyle::Small, Role::Muted));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(Theme::space(2));
    layout->addLayout(words, 1);
    layout->addWidget(key);
    layout->addSpacing(Theme::space(2));
    layout->addWidget(renew);
    layout->addWidget(change);
    layout->addWidget(gone);
    showKeyOf(client, key);
    return row;
}

void ClientSettings::showKeyOf(const model::Client &client, TextLabel *label)
{
    label->setToolTip(client.secret.toString());
    m_context.service.readSecret(client.secret).then(this, [shown = QPointer(label)](const Result<QString> &secret) {
        if (!shown)
            return;
        shown->setRole(secret ? Role::Muted : Role::Danger);
        shown->setText(secret ? Redactor::masked(*secret) : tr("key not found"));
        if (!secret)
            shown->setToolTip(secret.error().message);
    });
}

void ClientSettings::edit(const model::Client &client)
{
    m_note->clear();
    m_key->clear();
    m_form->setVisible(true);
    m_form->edit(client);
}

void ClientSettings::save()
{
    const model::Client client = m_form->client();
    const QString before = m_form->before();
    if (const auto checked = clientchanges::check(m_context.editor.configuration(), client, before); !checked)
        return refuse(checked.error().message);
    if (before.isEmpty())
        makeKey(client, before);
    else
        apply(tr("Change client %1").arg(before), client, before, {});
}

void ClientSettings::askForNewKey(const model::Client &client)
{
    m_form->setVisible(false);
    m_key->clear();
    m_asked = client;
    m_note->show(Note::Kind::Warning, tr("A new key for %1?").arg(client.id),
                 tr("The present key stops working at once: the tool is refused or unnamed until it has the new one."),
                 tr("Make a new key"));
}

void ClientSettings::makeKey(model::Client client, const QString &before)
{
    m_note->clear();
    m_form->setBusy(true);
    client.secret = clientchanges::referenceFor(m_context.editor.configuration(), client.id);
    const QString key = clientchanges::newKey();
    m_context.service.storeSecret(client.secret, key).then(this, [=, this](const Result<void> &stored) {
        m_form->setBusy(false);
        if (!stored)
            return refuse(stored.error().message);
        apply(before.isEmpty() ? tr("Add client %1").arg(client.id) : tr("New key for %1").arg(client.id), client,
              before, key);
    });
}

void ClientSettings::apply(const QString &text, const model::Client &client, const QString &before, const QString &key)
{
    const model::Configuration changed = clientchanges::saved(m_context.editor.configuration(), before, client);
    // A new key in the old place changes no configuration, but calls follow it only once it has been read again.
    const auto applied = changed == m_context.editor.configuration() ? m_context.service.apply(changed)
                                                                     : m_context.editor.apply(text, changed);
    if (!applied)
        return refuse(applied.error().message);
    m_form->setVisible(false);
    m_note->clear();
    if (!key.isEmpty())
        m_key->show(client.id, key);
}

void ClientSettings::remove(const QString &id)
{
    m_form->setVisible(false);
    m_key->clear();
    const model::Configuration &configuration = m_context.editor.configuration();
    if (const auto free = clientchanges::checkRemoval(configuration, id); !free)
        return refuse(free.error().message);
    m_note->clear();
    if (const auto applied = m_context.editor.apply(tr("%1 removed").arg(id), clientchanges::removed(configuration, id),
                                                    ConfigurationEditor::Tell::WithUndo);
        !applied)
        refuse(applied.error().message);
}

void ClientSettings::refuse(const QString &message)
{
    m_note->show(Note::Kind::Error, message);
}

} // namespace waybill::ui
