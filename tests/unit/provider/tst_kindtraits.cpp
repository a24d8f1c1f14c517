// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/kindtraits.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::provider;
using model::Operation;
using model::ProviderKind;
using Authentication = KindTraits::Authentication;

class tst_KindTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindShowsItsKeyItsOwnWay();
    void everyKindSpeaksOneDialectAtMost();
    void kindsOfOneEndpointTakeNoOther();
};

void tst_KindTraits::everyKindShowsItsKeyItsOwnWay()
{
    QVERIFY(kindTraits(ProviderKind::OpenAi).authentication == Authentication::Bearer);
    QVERIFY(kindTraits(ProviderKind::ModelArk).authentication == Authentication::Bearer);
    QVERIFY(kindTraits(ProviderKind::Anthropic).authentication == Authentication::AnthropicKey);
    QVERIFY(kindTraits(ProviderKind::Gemini).authentication == Authentication::GoogleKey);
    QVERIFY(kindTraits(ProviderKind::AzureOpenAi).authentication == Authentication::AzureKey);
    QCOMPARE(kindTraits(ProviderKind::Ollama).pathPrefix, QByteArray("/v1"));
}

void tst_KindTraits::everyKindSpeaksOneDialectAtMost()
{
    for (const ProviderKind kind : model::allProviderKinds()) {
        const bool openAi = speaks(kind, Operation::ChatCompletions) || speaks(kind, Operation::Responses);
        const bool anthropic = speaks(kind, Operation::Messages);
        const bool gemini = speaks(kind, Operation::GenerateContent);
        QVERIFY2(openAi + anthropic + gemini <= 1, qUtf8Printable(model::toString(kind)));
        QCOMPARE(speaks(kind, Operation::CountMessageTokens), anthropic);
        QCOMPARE(speaks(kind, Operation::StreamGenerateContent), gemini);
        QCOMPARE(speaks(kind, Operation::BatchEmbedContents), gemini);
    }
}

void tst_KindTraits::kindsOfOneEndpointTakeNoOther()
{
    QVERIFY(!speaks(ProviderKind::OpenAiResponses, Operation::ChatCompletions));
    QVERIFY(!speaks(ProviderKind::ModelArk, Operation::Responses));
    QVERIFY(speaks(ProviderKind::Ollama, Operation::Embeddings));
}

QTEST_APPLESS_MAIN(tst_KindTraits)
#include "tst_kindtraits.moc"
