// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clientchanges.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace waybill::ui::clientchanges {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui::clientchanges", text);
}
} // namespace

QString newKey()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random);
    return QStringLiteral("wb-")
        + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

model::SecretReference referenceFor(const model::Configuration &configuration, const QString &id)
{
    model::SecretReference reference{model::SecretReference::Store::Keychain, QStringLiteral("client-") + id};
    const QString wanted = reference.name;
    for (int number = 2; std::ranges::any_of(
             configuration.clients,
             [&](const model::Client &client) { return client.id != id && client.secret == reference; });
         ++number)
        reference.name = wanted + u'-' + QString::number(number);
    return reference;
}

model::Configuration saved(model::Configuration configuration, const QString &before, const model::Client &client)
{
    const auto found = std::ranges::find(configuration.clients, before, &model::Client::id);
    if (found == configuration.clients.end())
        configuration.clients.push_back(client);
    else
        *found = client;
    for (model::Budget &budget : configuration.budgets) {
        if (!before.isEmpty() && budget.scope.client == before)
            budget.scope.client = client.id;
    }
    return configuration;
}

model::Configuration removed(model::Configuration configuration, const QString &id)
{
    std::erase_if(configuration.clients, [&](const model::Client &client) { return client.id == id; });
    return configuration;
}

Result<void> check(const model::Configuration &configuration, const model::Client &client, const QString &before)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!allowed.match(client.id).hasMatch())
        return Error(translated("Name: use letters, digits, points and dashes, without spaces, like \"claude-code\"."));
    if (client.id != before && std::ranges::count(configuration.clients, client.id, &model::Client::id) > 0)
        return Error(translated("Name: there is already a client named %1. Choose another name.").arg(client.id));
    return {};
}

Result<void> checkRemoval(const model::Configuration &configuration, const QString &id)
{
    for (const model::Budget &budget : configuration.budgets) {
        if (budget.scope.client == id)
            return Error(translated("Budget %1 is for the calls of %2. Change or remove it in Budgets first.")
                             .arg(budget.id, id));
    }
    return {};
}

} // namespace waybill::ui::clientchanges
