// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include "base/atomicfile.h"
#include "secrets/wipe.h"

#include <QDir>
#include <QFileInfo>
#include <QOperatingSystemVersion>

namespace waybill::secrets {

namespace {

using Store = model::SecretReference::Store;

constexpr qint64 kMaximumKeyFileBytes = 64 * 1024;

template <typename T> QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

QString absolutePath(const QString &name)
{
    if (name.startsWith(u"~/"))
        return QDir::home().filePath(name.sliced(2));
    return QFileInfo(name).absoluteFilePath();
}

Result<QString> readEnvironment(const QString &name)
{
    const QString secret = qEnvironmentVariable(name.toUtf8().constData()).trimmed();
    if (secret.isEmpty())
        return Error(
            QStringLiteral("The environment variable %1 is not set where Waybill was started: set it and start "
                           "Waybill again, or keep the key in the keychain")
                .arg(name));
    return secret;
}

Result<QString> readKeyFile(const QString &name)
{
    const QString path = absolutePath(name);
    // Anything but a file, a pipe say, could block for ever.
    if (!QFileInfo(path).isFile())
        return Error(
            QStringLiteral("%1: there is no such key file: make it, with the key in its first line").arg(path));
    auto content = readFile(path, kMaximumKeyFileBytes);
    if (!content)
        return content.error();
    const qsizetype end = content->indexOf('\n');
    const QString secret = QString::fromUtf8(end < 0 ? *content : content->first(end)).trimmed();
    wipe(*content);
    if (secret.isEmpty())
        return Error(QStringLiteral("%1: the first line is empty: write the key there").arg(path));
    return secret;
}

Error notOurs(const model::SecretReference &reference)
{
    return Error(
        reference.store == Store::File
            ? QStringLiteral("Waybill does not write key files: change %1 yourself").arg(absolutePath(reference.name))
            : QStringLiteral("Waybill does not write environment variables: set %1 yourself").arg(reference.name));
}

Error noReference()
{
    return Error(QStringLiteral("It is not said where the key is kept: choose the keychain, a variable or a file"));
}

} // namespace

SecretStore::SecretStore(std::chrono::milliseconds keychainTimeout, QObject *parent)
    : QObject(parent)
    , m_keychain(keychainTimeout)
{
    connect(&m_keychain, &Keychain::answeredLate, this, [this](const QString &name) {
        Q_EMIT answeredLate({Store::Keychain, name});
    });
}

SecretStore::~SecretStore()
{
    for (QString &secret : m_session)
        wipe(secret);
}

QFuture<Result<QString>> SecretStore::read(const model::SecretReference &reference)
{
    switch (reference.store) {
    case Store::Keychain:
        return m_keychain.read(reference.name);
    case Store::Environment:
        return ready(readEnvironment(reference.name));
    case Store::File:
        return ready(readKeyFile(reference.name));
    case Store::Session:
        if (const auto found = m_session.constFind(reference.name); found != m_session.cend())
            return ready(Result<QString>(*found));
        return ready(Result<QString>(
            Error(QStringLiteral("The key \"%1\" was kept for one session only, which has ended: enter it again")
                      .arg(reference.name))));
    case Store::None:
        break;
    }
    return ready(Result<QString>(noReference()));
}

QFuture<Result<void>> SecretStore::write(const model::SecretReference &reference, const QString &secret)
{
    if (secret.isEmpty())
        return ready(
            Result<void>(Error(QStringLiteral("The key for %1 is empty: enter it").arg(reference.toString()))));
    switch (reference.store) {
    case Store::Keychain:
        return m_keychain.write(reference.name, secret);
    case Store::Session:
        wipe(m_session[reference.name]);
        m_session[reference.name] = secret;
        return ready(Result<void>());
    case Store::Environment:
    case Store::File:
        return ready(Result<void>(notOurs(reference)));
    case Store::None:
        break;
    }
    return ready(Result<void>(noReference()));
}

QFuture<Result<void>> SecretStore::remove(const model::SecretReference &reference)
{
    switch (reference.store) {
    case Store::Keychain:
        return m_keychain.remove(reference.name);
    case Store::Session:
        wipe(m_session[reference.name]);
        m_session.remove(reference.name);
        return ready(Result<void>());
    case Store::Environment:
    case Store::File:
        return ready(Result<void>(notOurs(reference)));
    case Store::None:
        break;
    }
    return ready(Result<void>(noReference()));
}

QFuture<bool> SecretStore::keychainAvailable()
{
    return m_keychain.available();
}

QString SecretStore::check(const model::SecretReference &reference)
{
    constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
    const bool hasModes = QOperatingSystemVersion::currentType() != QOperatingSystemVersion::Windows;
    if (reference.store != Store::File || !hasModes)
        return {};
    const QString path = absolutePath(reference.name);
    if (!(QFileInfo(path).permissions() & others))
        return {};
    return QStringLiteral("%1 can be read by other users of this machine: run chmod 600 on it").arg(path);
}

} // namespace waybill::secrets
