// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/modellist.h"

#include "fixtures.h"

#include <QtTest>

using namespace waybill::dialect;
using waybill::model::Dialect;

class tst_ModelList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfTheService_data();
    void hasTheShapeOfTheService();
    void mayBeEmpty();
};

void tst_ModelList::hasTheShapeOfTheService_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("openai") << int(Dialect::OpenAi) << QStringLiteral("openai_misc") << QStringLiteral("data")
                            << QByteArray(R"({"id":"a\"b","object":"model","created":1780000000,"owned_by":"openai"})");
    QTest::newRow("anthropic")
        << int(Dialect::Anthropic) << QStringLiteral("anthropic") << QStringLiteral("data")
        << QByteArray(R"({"type":"model","id":"a\"b","display_name":"a\"b","created_at":"2026-05-28T20:26:40Z"})");
    QTest::newRow("gemini")
        << int(Dialect::Gemini) << QStringLiteral("gemini") << QStringLiteral("models")
        << QByteArray(
               R"({"name":"models/a\"b","displayName":"a\"b","supportedGenerationMethods":["generateContent","countTokens"]})");
}

void tst_ModelList::hasTheShapeOfTheService()
{
    QFETCH(int, dialect);
    QFETCH(QString, file);
    QFETCH(QString, list);
    QFETCH(QByteArray, entry);
    const ModelEntry model{QStringLiteral("a\"b"), QStringLiteral("openai"), 1'780'000'000};
    QCOMPARE(modelEntry(Dialect(dialect), model), entry);

    const QJsonObject ours = QJsonDocument::fromJson(modelList(Dialect(dialect), {model, model})).object();
    const QJsonObject theirs
        = QJsonDocument::fromJson(fixtures::read(QStringLiteral("fixtures/%1/models.json").arg(file))).object();
    QCOMPARE(ours.keys(), theirs.keys());
    QCOMPARE(ours.value(list).toArray().size(), 2);
    const QStringList known = theirs.value(list).toArray().at(0).toObject().keys();
    for (const QString &key : ours.value(list).toArray().at(0).toObject().keys())
        QVERIFY2(known.contains(key), qPrintable(key));
}

void tst_ModelList::mayBeEmpty()
{
    QCOMPARE(modelList(Dialect::OpenAi, {}), QByteArray(R"({"object":"list","data":[]})"));
    QCOMPARE(modelList(Dialect::Anthropic, {}),
             QByteArray(R"({"data":[],"has_more":false,"first_id":null,"last_id":null})"));
    QCOMPARE(modelList(Dialect::Gemini, {}), QByteArray(R"({"models":[]})"));
}

QTEST_GUILESS_MAIN(tst_ModelList)
#include "tst_modellist.moc"
