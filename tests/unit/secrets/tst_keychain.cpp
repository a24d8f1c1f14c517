// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::secrets;

/// Runs against a real keyring: tests/support/with-keyring.sh.
class tst_Keychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAvailable();
    void keepsASecretBeyondTheStore();
    void replacesAndRemoves();
    void manyAtOnce();
    void nothingIsWrittenInPlainText();
};

namespace {
const model::SecretReference kReference{model::SecretReference::Store::Keychain, QStringLiteral("openai")};
const QString kSecret = QStringLiteral("hunter2-ключ-\"quoted\"");

/// Waits for a future in the event loop.
template <typename T> T waitFor(QFuture<T> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000); }();
    return future.result();
}
} // namespace

void tst_Keychain::isAvailable()
{
    SecretStore store;
    QVERIFY(waitFor(store.keychainAvailable()));
    QVERIFY(store.keychainAvailable().isFinished());
}

void tst_Keychain::keepsASecretBeyondTheStore()
{
    {
        SecretStore store;
        QVERIFY(waitFor(store.write(kReference, kSecret)));
    }
    SecretStore store;
    const auto secret = waitFor(store.read(kReference));
    QVERIFY(secret);
    QCOMPARE(*secret, kSecret);
}

void tst_Keychain::replacesAndRemoves()
{
    SecretStore store;
    QVERIFY(waitFor(store.write(kReference, QStringLiteral("other"))));
    QCOMPARE(*waitFor(store.read(kReference)), QStringLiteral("other"));
    QVERIFY(waitFor(store.remove(kReference)));
    const auto secret = waitFor(store.read(kReference));
    QVERIFY(!secret);
    QCOMPARE(secret.error().message,
             QStringLiteral("The keychain holds no key \"openai\" for Waybill: enter the key again"));
    QVERIFY(waitFor(store.remove(kReference)));
}

void tst_Keychain::manyAtOnce()
{
    SecretStore store;
    const auto reference = [](int i) {
        return model::SecretReference{model::SecretReference::Store::Keychain, QStringLiteral("key-%1").arg(i)};
    };
    std::vector<QFuture<Result<void>>> writes;
    for (int i = 0; i < 20; ++i)
        writes.push_back(store.write(reference(i), QString::number(i)));
    for (auto &write : writes)
        QVERIFY(waitFor(write));
    std::vector<QFuture<Result<QString>>> reads;
    for (int i = 0; i < 20; ++i)
        reads.push_back(store.read(reference(i)));
    for (std::size_t i = 0; i < reads.size(); ++i)
        QCOMPARE(*waitFor(reads[i]), QString::number(i));
}

void tst_Keychain::nothingIsWrittenInPlainText()
{
    SecretStore store;
    QVERIFY(waitFor(store.write(kReference, QStringLiteral("visible-if-plain"))));
    QDirIterator files(qEnvironmentVariable("XDG_CONFIG_HOME"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("visible-if-plain"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_keychain.moc"
