// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addresssettings.h"

#include "service/service.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"
#include "ui/widgets/toggleswitch.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
QString toText(const model::ListenAddress &address)
{
    return (address.host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(address.host)
        .arg(address.port);
}

/// Splits host and port; whether the host is one is for the service to say.
std::optional<model::ListenAddress> fromText(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon).trimmed();
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    bool isPort = false;
    const quint16 port = text.mid(colon + 1).trimmed().toUShort(&isPort);
    if (colon < 0 || host.isEmpty() || !isPort)
        return std::nullopt;
    return model::ListenAddress{host, port};
}

bool listensOn(const model::ListenAddress &wanted, const std::vector<QString> &addresses)
{
    return std::ranges::any_of(addresses, [&](const QString &text) {
        const auto address = fromText(text);
        return address && address->host == wanted.host && (wanted.port == 0 || address->port == wanted.port);
    });
}
} // namespace

AddressSettings::AddressSettings(const Context &context, QWidget *parent)
    : SettingsSection(tr("Proxy"), tr("Where your tools reach Waybill, and which of them may call."), parent)
    , m_context(context)
    , m_addresses(new QVBoxLayout)
    , m_revert(makeButton(QStringLiteral("addressRevert"), tr("Revert")))
    , m_save(makeButton(QStringLiteral("addressSave"), tr("Save"), {}, ButtonKind::Primary))
    , m_problem(new Note)
    , m_restart(new Note)
    , m_requireKey(new ToggleSwitch(tr("Require a client key")))
{
    m_problem->setObjectName(QStringLiteral("addressProblem"));
    m_restart->setObjectName(QStringLiteral("addressRestart"));
    m_requireKey->setObjectName(QStringLiteral("requireClientKey"));
    auto *add = makeButton(QStringLiteral("addAddress"), tr("Add address"), QStringLiteral("plus"));
    m_addresses->setSpacing(Theme::space(2));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    rows()->addWidget(new TextLabel(tr("Addresses"), TypeStyle::Body));
    rows()->addLayout(m_addresses);
    rows()->addLayout(buttons);
    rows()->addWidget(m_problem);
    rows()->addWidget(m_restart);
    addSetting(tr("Require a client key"),
               tr("Refuses calls without the key of one of the clients below. Calls from other computers always need "
                  "one."),
               m_requireKey);

    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        fields().back()->setFocus();
        onEdited();
    });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_edited = false;
        showAddresses();
    });
    connect(m_save, &QPushButton::clicked, this, &AddressSettings::save);
    connect(m_restart, &Note::actionTriggered, this, &AddressSettings::restart);
    connect(m_requireKey, &ToggleSwitch::clicked, this, [this](bool require) {
        model::Configuration changed = m_context.editor.configuration();
        changed.requireClientKey = require;
        apply(require ? tr("Require a client key") : tr("Allow calls without a key"), changed);
    });
    connect(&context.service, &service::Service::configurationChanged, this, &AddressSettings::refresh);
    connect(&context.service, &service::Service::proxyStatusChanged, this, &AddressSettings::showRestart);
    showAddresses();
    refresh();
}

void AddressSettings::refresh()
{
    const model::Configuration &configuration = m_context.editor.configuration();
    m_requireKey->setChecked(configuration.requireClientKey);
    if (!m_edited && configuration.listen != m_shown)
        showAddresses();
    showRestart();
}

void AddressSettings::showAddresses()
{
    while (QLayoutItem *item = m_addresses->takeAt(0)) {
        // A row may be removed by its own button.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_shown = m_context.editor.configuration().listen;
    for (const model::ListenAddress &address : m_shown)
        addRow(toText(address));
    m_problem->clear();
    m_revert->setEnabled(false);
    m_save->setEnabled(false);
}

void AddressSettings::addRow(const QString &text)
{
    auto *row = new QWidget;
    auto *field = new QLineEdit(text);
    field->setObjectName(QStringLiteral("address"));
    field->setAccessibleName(tr("Address to listen on"));
    field->setFont(Theme::current().font(TypeStyle::Mono));
    field->setPlaceholderText(QStringLiteral("127.0.0.1:8377"));
    auto *remove = makeIconButton(QStringLiteral("removeAddress"), QStringLiteral("trash"), tr("Remove this address"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 1);
    layout->addWidget(remove);
    m_addresses->addWidget(row);
    connect(field, &QLineEdit::textEdited, this, &AddressSettings::onEdited);
    connect(field, &QLineEdit::returnPressed, this, &AddressSettings::save);
    connect(remove, &QToolButton::clicked, this, [this, row] {
        m_addresses->removeWidget(row);
        row->hide();
        row->deleteLater();
        onEdited();
    });
}

std::vector<QLineEdit *> AddressSettings::fields() const
{
    std::vector<QLineEdit *> found;
    for (int i = 0; i < m_addresses->count(); ++i)
        found.push_back(m_addresses->itemAt(i)->widget()->findChild<QLineEdit *>());
    return found;
}

Result<std::vector<model::ListenAddress>> AddressSettings::typed() const
{
    std::vector<model::ListenAddress> addresses;
    for (const QLineEdit *field : fields()) {
        const auto address = fromText(field->text());
        if (!address)
            return Error(tr("\"%1\" is not an address to listen on. Write one like 127.0.0.1:8377 or [::1]:8377.")
                             .arg(field->text()));
        addresses.push_back(*address);
    }
    return addresses;
}

void AddressSettings::onEdited()
{
    const auto addresses = typed();
    m_edited = !addresses || *addresses != m_shown;
    m_revert->setEnabled(m_edited);
    m_save->setEnabled(m_edited);
    m_problem->clear();
}

void AddressSettings::save()
{
    const auto addresses = typed();
    if (!addresses)
        return m_problem->show(Note::Kind::Error, addresses.error().message);
    model::Configuration changed = m_context.editor.configuration();
    changed.listen = *addresses;
    // Only what is typed and not saved outlasts a change of the configuration.
    m_edited = false;
    m_edited = !apply(tr("Change where the proxy listens"), changed);
    refresh();
}

bool AddressSettings::apply(const QString &text, const model::Configuration &configuration)
{
    const auto applied = m_context.editor.apply(text, configuration);
    if (applied)
        m_problem->clear();
    else
        m_problem->show(Note::Kind::Error, applied.error().message);
    refresh();
    return static_cast<bool>(applied);
}

void AddressSettings::showRestart()
{
    const service::ProxyStatus proxy = m_context.service.proxyStatus();
    const auto &wanted = m_context.editor.configuration().listen;
    const bool same = wanted.size() == proxy.addresses.size()
        && std::ranges::all_of(wanted, [&](const auto &address) { return listensOn(address, proxy.addresses); });
    if (!proxy.running || same)
        return m_restart->clear();
    m_restart->show(Note::Kind::Info, tr("New addresses take effect when the proxy is started again."),
                    tr("Calls that are under way come to their end first."), tr("Restart proxy"));
}

void AddressSettings::restart()
{
    m_context.service.setProxyRunning(false);
    m_context.service.setProxyRunning(true);
}

} // namespace waybill::ui
