// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/presets.h"

#include "config/configfile.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::config;

class tst_Presets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMakesAValidProvider();
    void areFoundByAddress_data();
    void areFoundByAddress();
    void priceBookIsKnownFromHostButNotFromLoopback();
};

void tst_Presets::eachMakesAValidProvider()
{
    QVERIFY(providerPresets().size() >= 18);
    model::Configuration configuration;
    for (const ProviderPreset &preset : providerPresets()) {
        QVERIFY(!preset.name.isEmpty());
        QCOMPARE(preset.needsKey, preset.keyUrl.isValid());
        QCOMPARE(preset.needsKey, !preset.environmentVariable.isEmpty());
        model::Provider provider;
        provider.id = preset.id;
        provider.kind = preset.kind;
        provider.baseUrl = preset.baseUrl.isEmpty() ? QUrl(QStringLiteral("https://llm.example/v1")) : preset.baseUrl;
        provider.pricedAs = preset.pricedAs;
        configuration.providers.push_back(provider);
    }
    QCOMPARE(validate(configuration), std::vector<Problem>());
}

void tst_Presets::areFoundByAddress_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("id");
    QTest::newRow("own path") << QUrl(QStringLiteral("https://api.deepseek.com/beta")) << QStringLiteral("deepseek");
    QTest::newRow("local name") << QUrl(QStringLiteral("http://localhost:11434/v1")) << QStringLiteral("ollama");
    QTest::newRow("other port") << QUrl(QStringLiteral("http://localhost:11435/v1")) << QString();
    QTest::newRow("other host") << QUrl(QStringLiteral("https://api.openai.com.example/v1")) << QString();
    QTest::newRow("none") << QUrl() << QString();
}

void tst_Presets::areFoundByAddress()
{
    QFETCH(QUrl, url);
    const ProviderPreset *preset = presetForUrl(url);
    QTEST(preset ? preset->id : QString(), "id");
    QVERIFY(!preset || presetById(preset->id) == preset);
}

void tst_Presets::priceBookIsKnownFromHostButNotFromLoopback()
{
    model::Provider provider;
    provider.baseUrl = QUrl(QStringLiteral("https://generativelanguage.googleapis.com/v1beta"));
    QCOMPARE(pricedAs(provider), QStringLiteral("google"));
    provider.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/v1"));
    QCOMPARE(pricedAs(provider), QString());
    provider.pricedAs = QStringLiteral("local");
    QCOMPARE(pricedAs(provider), QStringLiteral("local"));
}

QTEST_GUILESS_MAIN(tst_Presets)
#include "tst_presets.moc"
