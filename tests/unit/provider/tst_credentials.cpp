// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/credentials.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::provider;
using Store = model::SecretReference::Store;

class tst_Credentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAMissingSecretFromNone();
    void takesASecretOutOfText();
};

void tst_Credentials::tellsAMissingSecretFromNone()
{
    const Credentials credentials(std::map<QString, QString>{{QStringLiteral("env:KEY"), QStringLiteral("value")}});
    QCOMPARE(credentials.secret({Store::Environment, QStringLiteral("KEY")}), std::optional<QByteArray>("value"));
    QVERIFY(!credentials.secret({Store::Environment, QStringLiteral("key")}));
    QVERIFY(!credentials.secret({Store::Keychain, QStringLiteral("KEY")}));
    QCOMPARE(credentials.secret({}), std::optional<QByteArray>(""));
}

void tst_Credentials::takesASecretOutOfText()
{
    QCOMPARE(withoutSecret("a my-secret b my-secret", "my-secret"), QByteArray("a [secret] b [secret]"));
    QCOMPARE(withoutSecret("an empty message", "message"), QByteArray("an empty message"));
    QCOMPARE(withoutSecret("text", {}), QByteArray("text"));
}

QTEST_APPLESS_MAIN(tst_Credentials)
#include "tst_credentials.moc"
