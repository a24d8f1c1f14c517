// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/errors.h"

#include "fixtures.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::dialect;
using model::Dialect;
using model::ErrorClass;
using model::Operation;
using namespace std::chrono_literals;

class tst_Errors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryErrorFixture_data();
    void readsEveryErrorFixture();
    void readsTheMostSpecificWord_data();
    void readsTheMostSpecificWord();
    void readsStrangeBodies_data();
    void readsStrangeBodies();
    void readsWhenToRetry();
    void hidesKeys();
    void writesEachClassForEachDialect();
    void writesWhatSdksExpect();
    void endsStreams();
};

namespace {
Dialect dialectOf(const QString &id)
{
    return id.startsWith(u"anthropic") ? Dialect::Anthropic
        : id.startsWith(u"gemini")     ? Dialect::Gemini
                                       : Dialect::OpenAi;
}

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

const QString kMessage = QStringLiteral("Budget \"core\" is used up:\n5 € \u0001");
} // namespace

void tst_Errors::readsEveryErrorFixture_data()
{
    QTest::addColumn<int>("index");
    const auto all = fixtures::all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].status >= 400)
            QTest::newRow(qPrintable(all[i].id)) << int(i);
    }
}

void tst_Errors::readsEveryErrorFixture()
{
    QFETCH(int, index);
    const fixtures::Fixture fixture = fixtures::all()[std::size_t(index)];
    const UpstreamError error = readError(dialectOf(fixture.id), fixture.status, fixture.body);
    QCOMPARE(error.status, fixture.status);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.message.contains(u'<'));
    QCOMPARE(error.code.isEmpty(), fixture.id.endsWith(u"html"));
}

void tst_Errors::readsTheMostSpecificWord_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *file, const char *code, const char *type) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(code) << QString::fromLatin1(type);
    };
    row("openai_chat/error_429_quota", "insufficient_quota", "insufficient_quota");
    row("openai_chat/error_429_rate", "rate_limit_exceeded", "tokens");
    row("openai_chat/error_500_server", "server_error", "server_error");
    row("openai_chat/error_400_azure_filter", "content_filter", "");
    row("anthropic/error_429_spend", "enforced_spend_limit_reached", "rate_limit_error");
    row("anthropic/error_529", "overloaded_error", "overloaded_error");
    row("gemini/error_400_key", "API_KEY_INVALID", "INVALID_ARGUMENT");
    row("gemini/error_400_precondition", "FAILED_PRECONDITION", "FAILED_PRECONDITION");
    row("gemini/error_429_daily", "GenerateRequestsPerDayPerProjectPerModel-FreeTier", "RESOURCE_EXHAUSTED");
    row("gemini/error_429_openai_compat_array", "RESOURCE_EXHAUSTED", "RESOURCE_EXHAUSTED");
}

void tst_Errors::readsTheMostSpecificWord()
{
    QFETCH(QString, file);
    const QByteArray body = fixtures::read(QStringLiteral("fixtures/%1.json").arg(file));
    const UpstreamError error = readError(dialectOf(file), 400, body);
    QTEST(error.code, "code");
    QTEST(error.type, "type");
}

void tst_Errors::readsStrangeBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const char *code, const char *message) {
        QTest::newRow(name) << body << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    const char *silent = "The openai service answered 500 without saying why.";
    row("nothing", "", "", silent);
    row("spaces", " \n ", "", silent);
    row("empty object", "{}", "", silent);
    row("empty list", "[]", "", silent);
    row("number", "5", "", "5");
    row("text", "upstream\nconnect error", "", "upstream connect error");
    row("page", "<html><body>sorry</body></html>", "", silent);
    row("titled page", "<!DOCTYPE html><TITLE> Bad\n gateway </TITLE>", "", "Bad gateway");
    row("string", R"({"error":"model 'x' not found"})", "", "model 'x' not found");
    row("string and code", R"({"error":"no","code":"gone"})", "gone", "no");
    row("flat", R"({"object":"error","message":"no","type":"BadRequestError","code":400})", "BadRequestError", "no");
    row("detail", R"({"detail":"Not authenticated"})", "", "Not authenticated");
    row("detail list", R"({"detail":[{"loc":["body"],"msg":"field required"}]})", "", "field required");
    row("azure", R"({"error":{"code":"401","message":"denied"}})", "401", "denied");
    row("router", R"({"error":{"code":402,"message":"credits","metadata":{"raw":"x"}}})", "402", "credits");
    row("error list", R"({"error":[{"message":"no"}]})", "", silent);
    row("bad UTF-8", "{\"error\":\"\xff\"}", "", "{\"error\":\"\xef\xbf\xbd\"}");
    row("deep", QByteArray("[").repeated(100'000), "", "");
    row("long", "{\"error\":\"" + QByteArray(100'000, 'x') + "\"}", "", "");
}

void tst_Errors::readsStrangeBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const UpstreamError error = readError(Dialect::OpenAi, 500, body);
    QCOMPARE(error.status, 500);
    QTEST(error.code, "code");
    QVERIFY(error.message.size() <= 2'000);
    if (!message.isEmpty() && body.size() < 1'000 && !body.contains('\xff'))
        QCOMPARE(error.message, message);
}

void tst_Errors::readsWhenToRetry()
{
    const QByteArray body = fixtures::read(QStringLiteral("fixtures/gemini/error_429_rate.json"));
    QCOMPARE(*readError(Dialect::Gemini, 429, body).retryAfter, 22'500ms);
    QVERIFY(!readError(Dialect::Gemini, 429, "{}").retryAfter);
}

void tst_Errors::hidesKeys()
{
    const QByteArray body = R"({"error":{"message":"Bad key sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"}})";
    QVERIFY(!readError(Dialect::OpenAi, 401, body).message.contains(u"abcdefghijkl"));
}

void tst_Errors::writesEachClassForEachDialect()
{
    for (int i = 0; i <= int(ErrorClass::Interrupted); ++i) {
        const auto errorClass = ErrorClass(i);
        const ErrorBody openAi = errorBody(Dialect::OpenAi, errorClass, kMessage, "req_1");
        QCOMPARE(parsed(openAi.body).value(u"error").toObject().keys(),
                 QStringList({QStringLiteral("code"), QStringLiteral("message"), QStringLiteral("param"),
                              QStringLiteral("type")}));
        const ErrorBody anthropic = errorBody(Dialect::Anthropic, errorClass, kMessage, "req_1");
        QCOMPARE(parsed(anthropic.body).value(u"type").toString(), QStringLiteral("error"));
        QCOMPARE(parsed(anthropic.body).value(u"request_id").toString(), QStringLiteral("req_1"));
        const ErrorBody gemini = errorBody(Dialect::Gemini, errorClass, kMessage, "req_1");
        QVERIFY(gemini.body.startsWith("{\"error\":"));
        QCOMPARE(parsed(gemini.body).value(u"error").toObject().value(u"code").toInt(), gemini.status);
        for (const ErrorBody &body : {openAi, anthropic, gemini}) {
            QVERIFY(body.status >= 400 && body.status < 600);
            QCOMPARE(parsed(body.body).value(u"error").toObject().value(u"message").toString(), kMessage);
        }
    }
}

void tst_Errors::writesWhatSdksExpect()
{
    const auto status
        = [](Dialect dialect, ErrorClass errorClass) { return errorBody(dialect, errorClass, kMessage, "r").status; };
    QCOMPARE(status(Dialect::OpenAi, ErrorClass::Budget), 429);
    QCOMPARE(status(Dialect::Anthropic, ErrorClass::Budget), 402);
    QCOMPARE(status(Dialect::Gemini, ErrorClass::Budget), 429);
    QCOMPARE(status(Dialect::OpenAi, ErrorClass::Overloaded), 503);
    QCOMPARE(status(Dialect::Anthropic, ErrorClass::Overloaded), 529);
    QCOMPARE(status(Dialect::Gemini, ErrorClass::Overloaded), 503);
    for (const Dialect dialect : {Dialect::OpenAi, Dialect::Anthropic, Dialect::Gemini}) {
        QCOMPARE(status(dialect, ErrorClass::NotFound), 404);
        QCOMPARE(status(dialect, ErrorClass::Unroutable), 404);
        QCOMPARE(status(dialect, ErrorClass::Authentication), 401);
        QCOMPARE(status(dialect, ErrorClass::RateLimit), 429);
        QCOMPARE(status(dialect, ErrorClass::InvalidRequest), 400);
    }
    QCOMPARE(errorBody(Dialect::Anthropic, 413, ErrorClass::InvalidRequest, kMessage, "r").status, 413);
    QCOMPARE(errorBody(Dialect::Anthropic, 200, ErrorClass::Protocol, kMessage, "r").status, 502);
}

void tst_Errors::endsStreams()
{
    const auto data = [](const QByteArray &event) {
        const qsizetype begin = event.indexOf("data: ") + 6;
        return parsed(event.sliced(begin).trimmed());
    };
    const auto event
        = [](Operation operation) { return streamError(operation, ErrorClass::Truncated, kMessage, "req_1", 7); };
    const QByteArray chat = event(Operation::ChatCompletions);
    QVERIFY(chat.startsWith("data: {\"error\":{") && chat.endsWith("\n\n"));
    const QJsonObject responses = data(event(Operation::Responses));
    QVERIFY(event(Operation::Responses).startsWith("event: error\n"));
    QCOMPARE(responses.value(u"type").toString(), QStringLiteral("error"));
    QCOMPARE(responses.value(u"sequence_number").toInt(), 7);
    QCOMPARE(responses.value(u"message").toString(), kMessage);
    QVERIFY(responses.value(u"error").isObject());
    QVERIFY(event(Operation::Messages).startsWith("event: error\ndata: {\"type\":\"error\","));
    QCOMPARE(data(event(Operation::Messages)).value(u"error").toObject().value(u"message").toString(), kMessage);
    QVERIFY(event(Operation::StreamGenerateContent).startsWith("data: {\"error\":{"));
    QVERIFY(event(Operation::StreamGenerateContent).endsWith("\r\n\r\n"));
}

QTEST_GUILESS_MAIN(tst_Errors)
#include "tst_errors.moc"
