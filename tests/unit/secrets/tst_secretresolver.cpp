// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretresolver.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::secrets;

class tst_SecretResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsEachReferenceOnce();
    void readsAllAndKeepsTheErrors();
    void nothingToReadIsReadyAtOnce();

private:
    model::Configuration m_configuration;
};

void tst_SecretResolver::initTestCase()
{
    qputenv("WAYBILL_TEST_KEY", "hunter2");
    const auto reference = [](QStringView text) { return *model::SecretReference::fromString(text); };
    model::Provider provider;
    provider.keys = {{QStringLiteral("a"), reference(u"env:WAYBILL_TEST_KEY")},
                     {QStringLiteral("b"), reference(u"session:openai")}};
    m_configuration.providers = {provider, provider, model::Provider{}};
    m_configuration.clients = {{QStringLiteral("c"), {}, {}, reference(u"file:/nonexistent/key")}};
}

void tst_SecretResolver::findsEachReferenceOnce()
{
    QStringList found;
    for (const auto &reference : referencesOf(m_configuration))
        found += reference.toString();
    QCOMPARE(found,
             (QStringList{QStringLiteral("env:WAYBILL_TEST_KEY"), QStringLiteral("session:openai"),
                          QStringLiteral("file:/nonexistent/key")}));
}

void tst_SecretResolver::readsAllAndKeepsTheErrors()
{
    SecretStore store;
    QVERIFY(
        store.write({model::SecretReference::Store::Session, QStringLiteral("openai")}, QStringLiteral("s3")).result());
    SecretResolver resolver(store);
    auto future = resolver.resolve(m_configuration);
    QTRY_VERIFY(future.isFinished());
    SecretMap secrets = future.result();
    QCOMPARE(secrets.size(), 3u);
    QCOMPARE(*secrets.at(QStringLiteral("env:WAYBILL_TEST_KEY")), QStringLiteral("hunter2"));
    QCOMPARE(*secrets.at(QStringLiteral("session:openai")), QStringLiteral("s3"));
    QVERIFY(!secrets.at(QStringLiteral("file:/nonexistent/key")));
    wipe(secrets);
    QVERIFY(secrets.empty());
}

void tst_SecretResolver::nothingToReadIsReadyAtOnce()
{
    SecretStore store;
    SecretResolver resolver(store);
    QVERIFY(resolver.resolve({}).result().empty());
}

QTEST_GUILESS_MAIN(tst_SecretResolver)
#include "tst_secretresolver.moc"
