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
};

void tst_Presets::eachMakesAValidProvider()
{
    QVERIFY(providerPresets().size() >= 18);
    model::Configuration configuration;
    for (const model::ProviderPreset &preset : providerPresets()) {
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

QTEST_GUILESS_MAIN(tst_Presets)
#include "tst_presets.moc"
