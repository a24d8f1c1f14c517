// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/pricecase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace waybill;
using namespace waybill::ctl;

namespace {
QJsonObject answerTo(const QJsonObject &asked)
{
    const auto answer = answerPriceCase(*spend::PriceBook::builtIn(), QJsonDocument(asked).toJson());
    if (!answer)
        return {{QStringLiteral("error"), answer.error().message}};
    return QJsonDocument::fromJson(*answer).object();
}

/// "0.0218000000" and "0.0218" are the same amount.
QString plain(QString amount)
{
    while (amount.contains(u'.') && (amount.endsWith(u'0') || amount.endsWith(u'.')))
        amount.chop(1);
    return amount;
}
} // namespace

class tst_PriceCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithEveryRecordedCase();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void tst_PriceCase::agreesWithEveryRecordedCase()
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/prices/cost_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[u"cases"].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &one : cases) {
        const QJsonObject answer = answerTo(one.toObject());
        const QByteArray id = one[u"id"].toString().toLatin1();
        QVERIFY2(answer[u"normal"] == one[u"normal"], id.constData());
        QVERIFY2(answer[u"cost_usd"].isNull() == one[u"expected_usd"].isNull(), id.constData());
        QCOMPARE(plain(answer[u"cost_usd"].toString()), plain(one[u"expected_usd"].toString()));
    }
}

void tst_PriceCase::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QString>("word");
    QTest::newRow("not JSON") << QByteArray("{") << QStringLiteral("JSON");
    QTest::newRow("no model") << QByteArray(R"({"provider":"openai","api":"chat"})") << QStringLiteral("\"model\"");
    QTest::newRow("unknown api") << QByteArray(R"({"provider":"openai","model":"gpt-5","api":"smoke","usage":{}})")
                                 << QStringLiteral("smoke");
    const QByteArray rest = R"(,"provider":"anthropic","model":"claude-opus-5-5","api":"anthropic","usage":{}})";
    QTest::newRow("unknown context") << QByteArray(R"({"context":{"mood":"low"})" + rest) << QStringLiteral("mood");
    QTest::newRow("no time") << QByteArray(R"({"at":"noon")" + rest) << QStringLiteral("ISO 8601");
}

void tst_PriceCase::saysWhatIsWrong()
{
    QFETCH(QByteArray, asked);
    QFETCH(QString, word);
    const auto answer = answerPriceCase(*spend::PriceBook::builtIn(), asked);
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(word), qUtf8Printable(answer.error().message));
}

QTEST_APPLESS_MAIN(tst_PriceCase)
#include "tst_pricecase.moc"
