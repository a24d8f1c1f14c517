// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"
#include "secrets/keychain.h"

#include <QHash>

namespace waybill::secrets {

/// Gives and takes the secrets behind references. Keychain entries take an event loop and at most the timeout; what
/// comes from the environment, a file or this session is there at once. Lives on the main thread, owned by the
/// application. Errors name the reference and say what to do, never the secret.
class SecretStore final : public QObject
{
    Q_OBJECT

public:
    explicit SecretStore(std::chrono::milliseconds keychainTimeout = kKeychainTimeout, QObject *parent = nullptr);
    ~SecretStore() override;

    QFuture<Result<QString>> read(const model::SecretReference &reference);
    /// Keychain and session only: Waybill does not write environment variables or key files.
    QFuture<Result<void>> write(const model::SecretReference &reference, const QString &secret);
    QFuture<Result<void>> remove(const model::SecretReference &reference);
    /// Whether keys can be kept in the keychain; found out by writing, reading and removing an entry.
    QFuture<bool> keychainAvailable();

    /// What the user should know about where a secret is kept, or empty: a key file that others can read.
    static QString check(const model::SecretReference &reference);

Q_SIGNALS:
    /// A keychain entry that could not be had in time can be read now.
    void answeredLate(const waybill::model::SecretReference &reference);

private:
    Keychain m_keychain;
    QHash<QString, QString> m_session;
};

} // namespace waybill::secrets
