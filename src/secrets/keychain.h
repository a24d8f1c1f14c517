// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

class QTimer;

namespace QKeychain {
class Job;
}

namespace waybill::secrets {

inline constexpr std::chrono::milliseconds kKeychainTimeout{5'000};

/// The system's keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Store), service "waybill".
/// Every call is answered within the timeout, also when the keychain hangs or waits for its user to unlock it.
/// Lives on the main thread: libsecret needs its GLib event loop. Never falls back to plain text.
class Keychain final : public QObject
{
    Q_OBJECT

public:
    explicit Keychain(std::chrono::milliseconds timeout = kKeychainTimeout, QObject *parent = nullptr);
    /// Answers what is still open with an error.
    ~Keychain() override;

    QFuture<Result<QString>> read(const QString &name);
    QFuture<Result<void>> write(const QString &name, const QString &secret);
    /// Removing what is not there succeeds.
    QFuture<Result<void>> remove(const QString &name);
    /// Whether an entry can be written, read and removed. Remembered once true; asked again while false.
    QFuture<bool> available();

Q_SIGNALS:
    /// A call that had timed out has succeeded after all, say because the keychain is unlocked now.
    void answeredLate(const QString &name);

private:
    template <typename T> using Finish = std::function<Result<T>(QKeychain::Job *)>;
    using Refuse = std::function<void(const Error &)>;
    template <typename T> QFuture<Result<T>> start(QKeychain::Job *job, const QString &name, Finish<T> finish);

    std::chrono::milliseconds m_timeout;
    std::map<QTimer *, Refuse> m_open; ///< calls without an answer, by the timer that limits them
    std::optional<QFuture<bool>> m_available;
};

} // namespace waybill::secrets
