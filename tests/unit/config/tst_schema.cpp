// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema.h"

#include "config/configfile.h"
#include "config/suggestion.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::config;

class tst_Schema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsTheSameKeysAsTheReader_data();
    void knowsTheSameKeysAsTheReader();
    void knowsTheSameNames();

private:
    QJsonObject m_schema;
};

void tst_Schema::initTestCase()
{
    m_schema = QJsonDocument::fromJson(configurationSchema()).object();
    QVERIFY(!m_schema.isEmpty());
}

void tst_Schema::knowsTheSameKeysAsTheReader_data()
{
    // Each text holds one unknown key in the object in question, so that the error lists what may stand there.
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *definition, const char *text) {
        QTest::newRow(definition) << QString::fromLatin1(definition) << QString::fromLatin1(text);
    };
    row("", R"({"version": 1, "%": 0})");
    row("provider", R"({"version": 1, "providers": [{"%": 0}]})");
    row("key", R"({"version": 1, "providers": [{"keys": [{"%": 0}]}]})");
    row("timeouts", R"({"version": 1, "providers": [{"timeouts": {"%": 0}}]})");
    row("route", R"({"version": 1, "routes": [{"%": 0}]})");
    row("target", R"({"version": 1, "routes": [{"targets": [{"%": 0}]}]})");
    row("client", R"({"version": 1, "clients": [{"%": 0}]})");
    row("budget", R"({"version": 1, "budgets": [{"%": 0}]})");
    row("scope", R"({"version": 1, "budgets": [{"scope": {"%": 0}}]})");
}

void tst_Schema::knowsTheSameKeysAsTheReader()
{
    QFETCH(QString, definition);
    QFETCH(QString, text);
    const QJsonObject object = definition.isEmpty() ? m_schema : m_schema[u"$defs"].toObject()[definition].toObject();
    QCOMPARE(object[u"additionalProperties"], QJsonValue(false));
    QStringList inSchema = object[u"properties"].toObject().keys();

    const auto parsed = parseConfiguration(text.toUtf8(), QStringLiteral("a.json"));
    QVERIFY(!parsed);
    const auto list
        = QRegularExpression(QStringLiteral("unknown key \"%\"; here may stand (.*)")).match(parsed.error().message);
    QVERIFY2(list.hasMatch(), qPrintable(parsed.error().message));
    QStringList inReader;
    auto names = QRegularExpression(QStringLiteral("\"([^\"]+)\"")).globalMatch(list.captured(1));
    while (names.hasNext())
        inReader += names.next().captured(1);
    inReader.removeDuplicates();
    inReader.sort();
    inSchema.sort();
    QCOMPARE(inReader, inSchema);

    for (const QJsonValue required : object[u"required"].toArray()) {
        if (required.toString() != u"version")
            QVERIFY(parsed.error().message.contains(required.toString() + QStringLiteral(": is missing")));
    }
}

void tst_Schema::knowsTheSameNames()
{
    const auto names = [this](QStringView definition, QStringView key) {
        const QJsonObject object = m_schema[u"$defs"].toObject()[definition].toObject();
        return object[u"properties"].toObject()[key].toObject()[u"enum"].toVariant().toStringList();
    };
    QCOMPARE(names(u"provider", u"kind").size(), static_cast<qsizetype>(model::allProviderKinds().size()));
    for (const QString &name : names(u"provider", u"kind"))
        QVERIFY(model::providerKindFromName(name));
    QCOMPARE(names(u"route", u"strategy").size(), 5);
    for (const QString &name : names(u"route", u"strategy"))
        QVERIFY(model::strategyFromName(name));
    QCOMPARE(names(u"budget", u"period").size(), 6);
    for (const QString &name : names(u"budget", u"period"))
        QVERIFY(model::periodFromName(name));
    QCOMPARE(names(u"budget", u"action").size(), 2);
    for (const QString &name : names(u"budget", u"action"))
        QVERIFY(model::budgetActionFromName(name));
}

QTEST_GUILESS_MAIN(tst_Schema)
#include "tst_schema.moc"
