// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/verdict.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::provider;
using model::ErrorClass;
using Step = Verdict::Step;
using Failure = http::WireReply::Failure;

namespace {
QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/fixtures/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qUtf8Printable(file.fileName()));
    return file.readAll();
}
} // namespace

class tst_Verdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesDecide_data();
    void statusesDecide();
    void theProvidersOwnWordGoesFirst_data();
    void theProvidersOwnWordGoesFirst();
    void aPromptThatIsTooLongMayFitElsewhere();
    void noConnectionIsNobodysMistake();
    void keepsTheWait();
};

void tst_Verdict::statusesDecide_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<Step>("step");
    const auto row = [](int status, ErrorClass errorClass, Step step) {
        QTest::addRow("%d", status) << status << errorClass << step;
    };
    row(302, ErrorClass::Protocol, Step::NextTarget);
    row(400, ErrorClass::InvalidRequest, Step::FailToClient);
    row(401, ErrorClass::Authentication, Step::NextTarget);
    row(402, ErrorClass::Billing, Step::NextTarget);
    row(403, ErrorClass::Permission, Step::NextTarget);
    row(404, ErrorClass::NotFound, Step::NextTarget);
    row(408, ErrorClass::Timeout, Step::RetrySame);
    row(409, ErrorClass::Server, Step::RetrySame);
    row(413, ErrorClass::ContextLength, Step::FailToClient);
    row(422, ErrorClass::InvalidRequest, Step::FailToClient);
    row(424, ErrorClass::Server, Step::RetrySame);
    row(425, ErrorClass::Server, Step::RetrySame);
    row(429, ErrorClass::RateLimit, Step::NextTarget);
    row(500, ErrorClass::Server, Step::RetrySame);
    row(503, ErrorClass::Overloaded, Step::RetrySame);
    row(504, ErrorClass::Timeout, Step::RetrySame);
    row(520, ErrorClass::Server, Step::RetrySame);
    row(529, ErrorClass::Overloaded, Step::RetrySame);
}

void tst_Verdict::statusesDecide()
{
    QFETCH(int, status);
    QFETCH(ErrorClass, errorClass);
    QFETCH(Step, step);
    dialect::UpstreamError error;
    error.status = status;
    const Verdict verdict = judge(error);
    QCOMPARE(toString(verdict.errorClass), toString(errorClass));
    QVERIFY(verdict.step == step);
}

void tst_Verdict::theProvidersOwnWordGoesFirst_data()
{
    QTest::addColumn<model::Dialect>("dialect");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<Step>("step");
    const auto row = [](model::Dialect dialect, int status, const char *recording, ErrorClass errorClass, Step step) {
        QTest::newRow(recording) << dialect << status << QByteArray(recording) << errorClass << step;
    };
    using enum model::Dialect;
    row(OpenAi, 400, "openai_chat/error_400_context_length.json", ErrorClass::ContextLength, Step::NextTarget);
    row(OpenAi, 400, "openai_chat/error_400_content_policy.json", ErrorClass::ContentFilter, Step::FailToClient);
    row(OpenAi, 400, "openai_chat/error_400_azure_filter.json", ErrorClass::ContentFilter, Step::FailToClient);
    row(OpenAi, 401, "openai_chat/error_401_bad_key.json", ErrorClass::Authentication, Step::NextTarget);
    row(OpenAi, 404, "openai_chat/error_404_model.json", ErrorClass::NotFound, Step::NextTarget);
    row(OpenAi, 429, "openai_chat/error_429_quota.json", ErrorClass::Billing, Step::NextTarget);
    row(OpenAi, 429, "openai_chat/error_429_rate.json", ErrorClass::RateLimit, Step::NextTarget);
    row(Anthropic, 400, "anthropic/error_400_context.json", ErrorClass::ContextLength, Step::NextTarget);
    row(Anthropic, 402, "anthropic/error_402.json", ErrorClass::Billing, Step::NextTarget);
    row(Anthropic, 429, "anthropic/error_429_spend.json", ErrorClass::Billing, Step::NextTarget);
    row(Anthropic, 529, "anthropic/error_529.json", ErrorClass::Overloaded, Step::RetrySame);
    row(Gemini, 400, "gemini/error_400_key.json", ErrorClass::Authentication, Step::NextTarget);
    row(Gemini, 400, "gemini/error_400_precondition.json", ErrorClass::Permission, Step::NextTarget);
    row(Gemini, 400, "gemini/error_400_invalid.json", ErrorClass::InvalidRequest, Step::FailToClient);
    row(Gemini, 429, "gemini/error_429_daily.json", ErrorClass::RateLimit, Step::NextTarget);
    row(Gemini, 429, "gemini/error_429_openai_compat_array.json", ErrorClass::RateLimit, Step::NextTarget);
}

void tst_Verdict::theProvidersOwnWordGoesFirst()
{
    QFETCH(model::Dialect, dialect);
    QFETCH(int, status);
    QFETCH(QByteArray, recording);
    QFETCH(ErrorClass, errorClass);
    QFETCH(Step, step);
    const Verdict verdict = judge(dialect::readError(dialect, status, recorded(recording.constData())));
    QCOMPARE(toString(verdict.errorClass), toString(errorClass));
    QVERIFY(verdict.step == step);
}

void tst_Verdict::aPromptThatIsTooLongMayFitElsewhere()
{
    dialect::UpstreamError error;
    error.status = 400;
    error.message = QStringLiteral("The input token count (1234567) exceeds the maximum number of tokens allowed.");
    QCOMPARE(toString(judge(error).errorClass), toString(ErrorClass::ContextLength));
    QVERIFY(judge(error).step == Step::NextTarget);
    error.message = QStringLiteral("max_tokens is too long a name");
    QVERIFY(judge(error).step == Step::FailToClient);
}

void tst_Verdict::noConnectionIsNobodysMistake()
{
    for (const Failure failure :
         {Failure::Connect, Failure::Tls, Failure::ClosedBeforeAnswer, Failure::Truncated, Failure::ConnectTimeout,
          Failure::FirstByteTimeout, Failure::IdleTimeout, Failure::TotalTimeout})
        QVERIFY(judge(failure).step == Step::RetrySame);
    QVERIFY(judge(Failure::Protocol).step == Step::NextTarget);
    QCOMPARE(toString(judge(Failure::FirstByteTimeout).errorClass), toString(ErrorClass::Timeout));
    QCOMPARE(toString(judge(Failure::Truncated).errorClass), toString(ErrorClass::Truncated));
}

void tst_Verdict::keepsTheWait()
{
    dialect::UpstreamError error;
    error.status = 429;
    error.retryAfter = std::chrono::milliseconds(240);
    QCOMPARE(judge(error).retryAfter->count(), 240);
}

QTEST_APPLESS_MAIN(tst_Verdict)
#include "tst_verdict.moc"
