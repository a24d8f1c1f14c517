// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/credentials.h"

namespace waybill::provider {

Credentials::Credentials(std::map<QString, QString> secrets)
{
    for (const auto &[reference, secret] : secrets)
        m_secrets.emplace(reference, secret.toUtf8());
}

std::optional<QByteArray> Credentials::secret(const model::SecretReference &reference) const
{
    if (reference.isEmpty())
        return QByteArray();
    const auto found = m_secrets.find(reference.toString());
    return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
}

QByteArray withoutSecret(QByteArray text, const QByteArray &secret)
{
    constexpr qsizetype kShortestSecret = 8;
    return secret.size() < kShortestSecret ? text : text.replace(secret, "[secret]");
}

} // namespace waybill::provider
