// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace waybill::provider {

/// The secrets behind a configuration's references, in memory only. Immutable; shared by all workers.
class Credentials final
{
public:
    Credentials() = default;
    /// `secrets` maps SecretReference::toString() to the secret; references that could not be read are left out.
    explicit Credentials(std::map<QString, QString> secrets);

    /// Empty for an empty reference; absent where the secret could not be read.
    std::optional<QByteArray> secret(const model::SecretReference &reference) const;

private:
    std::map<QString, QByteArray> m_secrets;
};

/// `text` without `secret`, which a provider may repeat in its errors. Keys too short to be secret, such as local
/// servers take, stay: they are words that may stand anywhere.
QByteArray withoutSecret(QByteArray text, const QByteArray &secret);

} // namespace waybill::provider
