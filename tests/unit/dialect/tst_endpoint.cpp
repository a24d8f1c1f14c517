// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/endpoint.h"

#include <QtTest>

using namespace waybill::dialect;
using waybill::model::Operation;

class tst_Endpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsCalls_data();
    void findsCalls();
    void findsModelQuestions();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void tst_Endpoint::findsCalls_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("operation");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("version");
    const auto row = [](const char *path, Operation operation, const char *model, const char *version) {
        QTest::newRow(path) << QByteArray(path) << int(operation) << QByteArray(model) << QByteArray(version);
    };
    row("/v1/chat/completions", Operation::ChatCompletions, "", "v1");
    row("/v1/responses", Operation::Responses, "", "v1");
    row("/v1/embeddings", Operation::Embeddings, "", "v1");
    row("/chat/completions", Operation::ChatCompletions, "", "");
    row("/responses", Operation::Responses, "", "");
    row("/embeddings", Operation::Embeddings, "", "");
    row("/v1/messages?beta=true", Operation::Messages, "", "v1");
    row("/v1/messages/count_tokens", Operation::CountMessageTokens, "", "v1");
    row("/v1beta/models/gemini-3:generateContent", Operation::GenerateContent, "gemini-3", "v1beta");
    row("/v1/models/gemini-3:streamGenerateContent?alt=sse", Operation::StreamGenerateContent, "gemini-3", "v1");
    row("/v1beta/models/gemini-3%3AcountTokens", Operation::CountContentTokens, "gemini-3", "v1beta");
    row("/v1beta/models/meta/llama-3:8b@2025:embedContent", Operation::EmbedContent, "meta/llama-3:8b@2025", "v1beta");
    row("/v1beta/models/meta%2Fllama-3%3a8b%3abatchEmbedContents", Operation::BatchEmbedContents, "meta/llama-3:8b",
        "v1beta");
}

void tst_Endpoint::findsCalls()
{
    QFETCH(QByteArray, path);
    QFETCH(int, operation);
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, version);
    const auto endpoint = matchEndpoint("POST", path);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->kind, Endpoint::Kind::Call);
    QCOMPARE(int(endpoint->operation), operation);
    QCOMPARE(endpoint->modelInPath, model);
    QCOMPARE(endpoint->apiVersion, version);
    QVERIFY(!matchEndpoint("GET", path) || model.contains(':') || path.startsWith("/v1"));
    QVERIFY(!matchEndpoint("DELETE", path));
    QVERIFY(pathExists(path));
}

void tst_Endpoint::findsModelQuestions()
{
    QCOMPARE(matchEndpoint("GET", "/v1/models")->kind, Endpoint::Kind::ListModels);
    QCOMPARE(matchEndpoint("GET", "/v1beta/models?pageSize=50")->apiVersion, QByteArray("v1beta"));
    const auto model = matchEndpoint("GET", "/v1/models/meta%2Fllama-3%3A8b");
    QCOMPARE(model->kind, Endpoint::Kind::GetModel);
    QCOMPARE(model->modelInPath, QByteArray("meta/llama-3:8b"));
    QVERIFY(!matchEndpoint("POST", "/v1/models"));
    QVERIFY(pathExists("/v1/models"));
}

void tst_Endpoint::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"", "/", "/v1", "/v1/", "/v1/models/", "/v1/modelsx", "/v2/chat/completions", "/v1/chat/completions/",
          "/messages", "/v1beta/chat/completions", "/v1/chat", "/%", "v1/messages", "/v1betamax/models"})
        QTest::newRow(path) << QByteArray(path);
}

void tst_Endpoint::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, path);
    QVERIFY(!matchEndpoint("POST", path));
    QVERIFY(!matchEndpoint("GET", path));
    QVERIFY(!pathExists(path));
}

QTEST_GUILESS_MAIN(tst_Endpoint)
#include "tst_endpoint.moc"
