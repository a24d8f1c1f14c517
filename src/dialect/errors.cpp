// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/errors.h"

#include "base/redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace waybill::dialect {

namespace {
constexpr qsizetype kLongestMessage = 2'000;

struct KnownWord
{
    QLatin1StringView word;
    int status;
};

// What a code or type stands for where no HTTP status came with it.
constexpr std::array kKnownWords{
    KnownWord{QLatin1StringView("overloaded_error"), 529},
    KnownWord{QLatin1StringView("overloaded"), 503},
    KnownWord{QLatin1StringView("service_unavailable_error"), 503},
    KnownWord{QLatin1StringView("UNAVAILABLE"), 503},
    KnownWord{QLatin1StringView("rate_limit_exceeded"), 429},
    KnownWord{QLatin1StringView("rate_limit_error"), 429},
    KnownWord{QLatin1StringView("insufficient_quota"), 429},
    KnownWord{QLatin1StringView("RESOURCE_EXHAUSTED"), 429},
    KnownWord{QLatin1StringView("context_length_exceeded"), 400},
    KnownWord{QLatin1StringView("content_filter"), 400},
    KnownWord{QLatin1StringView("invalid_prompt"), 400},
    KnownWord{QLatin1StringView("INVALID_ARGUMENT"), 400},
    KnownWord{QLatin1StringView("FAILED_PRECONDITION"), 400},
    KnownWord{QLatin1StringView("invalid_api_key"), 401},
    KnownWord{QLatin1StringView("authentication_error"), 401},
    KnownWord{QLatin1StringView("UNAUTHENTICATED"), 401},
    KnownWord{QLatin1StringView("billing_error"), 402},
    KnownWord{QLatin1StringView("permission_error"), 403},
    KnownWord{QLatin1StringView("PERMISSION_DENIED"), 403},
    KnownWord{QLatin1StringView("model_not_found"), 404},
    KnownWord{QLatin1StringView("not_found_error"), 404},
    KnownWord{QLatin1StringView("NOT_FOUND"), 404},
    KnownWord{QLatin1StringView("request_too_large"), 413},
    KnownWord{QLatin1StringView("timeout_error"), 504},
    KnownWord{QLatin1StringView("DEADLINE_EXCEEDED"), 504},
    KnownWord{QLatin1StringView("api_error"), 500},
    KnownWord{QLatin1StringView("server_error"), 500},
    KnownWord{QLatin1StringView("INTERNAL"), 500},
    KnownWord{QLatin1StringView("invalid_request_error"), 400},
};

int statusOfWord(const QString &word)
{
    const auto found = std::ranges::find_if(kKnownWords, [&](const KnownWord &known) { return word == known.word; });
    return found == kKnownWords.end() ? 0 : found->status;
}

bool isErrorStatus(int status)
{
    return status >= 400 && status < 600;
}

// A number, or a string of digits (Azure).
int numberIn(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

QString wordIn(const QJsonValue &value)
{
    const QString word = value.toString();
    return word.toInt() == 0 ? word : QString();
}

QString text(const QJsonValue &value);

// {"detail": "…"} or {"detail": [{"msg": "…", "loc": […]}]} of FastAPI servers, and error lists.
QString firstText(const QJsonArray &list)
{
    return list.isEmpty() ? QString() : text(list.first());
}

QString text(const QJsonValue &value)
{
    if (value.isArray())
        return firstText(value.toArray());
    if (!value.isObject())
        return value.toString();
    const QJsonObject object = value.toObject();
    for (const char *key : {"message", "msg", "detail", "title"}) {
        const QString found = text(object.value(QLatin1StringView(key)));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

// Gemini's list of details: why (ErrorInfo), which quota (QuotaFailure), when again (RetryInfo).
void readDetails(const QJsonArray &details, UpstreamError &error)
{
    QString quota;
    for (const QJsonValue value : details) {
        const QJsonObject detail = value.toObject();
        if (detail.contains(QLatin1StringView("reason")))
            error.code = detail.value(QLatin1StringView("reason")).toString();
        for (const QJsonValue violation : detail.value(QLatin1StringView("violations")).toArray()) {
            const QString id = violation.toObject().value(QLatin1StringView("quotaId")).toString();
            if (quota.isEmpty() || id.contains(QLatin1StringView("PerDay")))
                quota = id;
        }
        QString delay = detail.value(QLatin1StringView("retryDelay")).toString();
        bool ok = false;
        if (delay.endsWith(u's')) {
            delay.chop(1);
            const double seconds = delay.toDouble(&ok);
            if (ok && seconds >= 0 && seconds < 1e6)
                error.retryAfter = std::chrono::milliseconds(qRound64(seconds * 1'000));
        }
    }
    if (!quota.isEmpty())
        error.code = quota;
}

void readObject(const QJsonObject &object, UpstreamError &error)
{
    error.message = text(object);
    const QJsonValue code = object.value(QLatin1StringView("code"));
    const QString status = wordIn(object.value(QLatin1StringView("status")));
    error.type = wordIn(object.value(QLatin1StringView("type")));
    if (error.type.isEmpty())
        error.type = status;

    const QJsonValue details = object.value(QLatin1StringView("details"));
    if (details.isArray())
        readDetails(details.toArray(), error);
    else
        error.code = details.toObject().value(QLatin1StringView("error_code")).toString();
    for (const QString &word : {wordIn(code), error.type}) {
        if (error.code.isEmpty())
            error.code = word;
    }
    if (error.code.isEmpty() && numberIn(code) != 0)
        error.code = QString::number(numberIn(code));
    if (!isErrorStatus(error.status))
        error.status = numberIn(code);
}

QJsonValue errorIn(const QJsonObject &object)
{
    const QJsonValue error = object.value(QLatin1StringView("error"));
    if (error.isObject() || error.isString())
        return error;
    const QJsonValue inside = object.value(QLatin1StringView("response")).toObject().value(QLatin1StringView("error"));
    return inside.isObject() ? inside : QJsonValue(object);
}

QString plainText(const QByteArray &body)
{
    const QString all = QString::fromUtf8(body.left(4 * kLongestMessage)).simplified();
    const qsizetype begin = all.indexOf(QLatin1StringView("<title>"), 0, Qt::CaseInsensitive);
    const qsizetype end = all.indexOf(QLatin1StringView("</title>"), 0, Qt::CaseInsensitive);
    if (begin >= 0 && end > begin)
        return all.mid(begin + 7, end - begin - 7).trimmed();
    return all.startsWith(u'<') ? QString() : all;
}
} // namespace

UpstreamError readError(model::Dialect dialect, int status, const QByteArray &body)
{
    UpstreamError error;
    error.status = status;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject root = document.isArray() ? document.array().at(0).toObject() : document.object();
    if (!root.isEmpty()) {
        const QJsonValue value = errorIn(root);
        readObject(value.isObject() ? value.toObject() : root, error);
        if (value.isString())
            error.message = value.toString();
    } else if (document.isNull()) {
        error.message = plainText(body);
    }
    for (const QString &word : {error.code, error.type}) {
        if (!isErrorStatus(error.status))
            error.status = statusOfWord(word);
    }
    if (!isErrorStatus(error.status))
        error.status = 502;
    if (error.message.isEmpty()) {
        error.message = QStringLiteral("The %1 service answered %2 without saying why.")
                            .arg(model::toString(dialect))
                            .arg(status > 0 ? status : error.status);
    }
    error.message = Redactor::redacted(error.message).left(kLongestMessage);
    return error;
}

} // namespace waybill::dialect
