// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/errors.h"
#include "dialect/json.h"

#include <array>

namespace waybill::dialect {

namespace {
using model::Dialect;
using model::ErrorClass;

struct OpenAiError
{
    int status;
    const char *type;
    const char *code; ///< null: none
};

OpenAiError openAiError(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::InvalidRequest:
        return {400, "invalid_request_error", nullptr};
    case ErrorClass::ContextLength:
        return {400, "invalid_request_error", "context_length_exceeded"};
    case ErrorClass::ContentFilter:
        return {400, "invalid_request_error", "content_filter"};
    case ErrorClass::Authentication:
        return {401, "invalid_request_error", "invalid_api_key"};
    case ErrorClass::Permission:
        return {403, "permission_error", nullptr};
    case ErrorClass::NotFound:
    case ErrorClass::Unroutable:
        return {404, "invalid_request_error", "model_not_found"};
    case ErrorClass::Billing:
    case ErrorClass::Budget:
        return {429, "insufficient_quota", "insufficient_quota"};
    case ErrorClass::RateLimit:
        return {429, "rate_limit_error", "rate_limit_exceeded"};
    case ErrorClass::Cancelled:
        return {499, "server_error", "cancelled"};
    case ErrorClass::Connect:
    case ErrorClass::Truncated:
    case ErrorClass::Protocol:
        return {502, "server_error", "upstream_failed"};
    case ErrorClass::Overloaded:
    case ErrorClass::Interrupted:
        return {503, "service_unavailable_error", "overloaded"};
    case ErrorClass::Timeout:
        return {504, "server_error", "timeout"};
    case ErrorClass::Server:
    case ErrorClass::None:
        return {500, "server_error", nullptr};
    }
    Q_UNREACHABLE();
}

struct NamedError
{
    int status;
    const char *name;
};

NamedError anthropicError(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::InvalidRequest:
    case ErrorClass::ContextLength:
    case ErrorClass::ContentFilter:
        return {400, "invalid_request_error"};
    case ErrorClass::Authentication:
        return {401, "authentication_error"};
    case ErrorClass::Billing:
    case ErrorClass::Budget:
        return {402, "billing_error"};
    case ErrorClass::Permission:
        return {403, "permission_error"};
    case ErrorClass::NotFound:
    case ErrorClass::Unroutable:
        return {404, "not_found_error"};
    case ErrorClass::RateLimit:
        return {429, "rate_limit_error"};
    case ErrorClass::Cancelled:
        return {499, "api_error"};
    case ErrorClass::Connect:
    case ErrorClass::Truncated:
    case ErrorClass::Protocol:
        return {502, "api_error"};
    case ErrorClass::Interrupted:
        return {503, "api_error"};
    case ErrorClass::Timeout:
        return {504, "timeout_error"};
    case ErrorClass::Overloaded:
        return {529, "overloaded_error"};
    case ErrorClass::Server:
    case ErrorClass::None:
        return {500, "api_error"};
    }
    Q_UNREACHABLE();
}

NamedError geminiError(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::InvalidRequest:
    case ErrorClass::ContextLength:
    case ErrorClass::ContentFilter:
        return {400, "INVALID_ARGUMENT"};
    case ErrorClass::Authentication:
        return {401, "UNAUTHENTICATED"};
    case ErrorClass::Permission:
        return {403, "PERMISSION_DENIED"};
    case ErrorClass::NotFound:
    case ErrorClass::Unroutable:
        return {404, "NOT_FOUND"};
    case ErrorClass::Billing:
    case ErrorClass::Budget:
    case ErrorClass::RateLimit:
        return {429, "RESOURCE_EXHAUSTED"};
    case ErrorClass::Cancelled:
        return {499, "CANCELLED"};
    case ErrorClass::Connect:
    case ErrorClass::Truncated:
    case ErrorClass::Protocol:
    case ErrorClass::Overloaded:
    case ErrorClass::Interrupted:
        return {503, "UNAVAILABLE"};
    case ErrorClass::Timeout:
        return {504, "DEADLINE_EXCEEDED"};
    case ErrorClass::Server:
    case ErrorClass::None:
        return {500, "INTERNAL"};
    }
    Q_UNREACHABLE();
}

int usualStatus(Dialect dialect, ErrorClass errorClass)
{
    switch (dialect) {
    case Dialect::OpenAi:
        return openAiError(errorClass).status;
    case Dialect::Anthropic:
        return anthropicError(errorClass).status;
    case Dialect::Gemini:
        return geminiError(errorClass).status;
    }
    Q_UNREACHABLE();
}

// {"message":…,"type":…,"param":null,"code":…}
QByteArray openAiObject(ErrorClass errorClass, const QString &message)
{
    const OpenAiError error = openAiError(errorClass);
    const QByteArray code = error.code ? '"' + QByteArray(error.code) + '"' : QByteArrayLiteral("null");
    return "{\"message\":" + quoted(message) + ",\"type\":\"" + error.type + "\",\"param\":null,\"code\":" + code + '}';
}

QByteArray anthropicObject(ErrorClass errorClass, const QString &message, const QByteArray &requestId)
{
    return QByteArray("{\"type\":\"error\",\"error\":{\"type\":\"") + anthropicError(errorClass).name
        + "\",\"message\":" + quoted(message) + "},\"request_id\":" + quoted(QString::fromUtf8(requestId)) + '}';
}

// "error" must come first: google-genai recognises an error in a stream by it.
QByteArray geminiObject(int status, ErrorClass errorClass, const QString &message, const QByteArray &requestId)
{
    return "{\"error\":{\"code\":" + QByteArray::number(status) + ",\"message\":" + quoted(message) + ",\"status\":\""
        + geminiError(errorClass).name
        + "\",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.RequestInfo\",\"requestId\":"
        + quoted(QString::fromUtf8(requestId)) + "}]}}";
}
} // namespace

ErrorBody errorBody(Dialect dialect, ErrorClass errorClass, const QString &message, const QByteArray &requestId)
{
    return errorBody(dialect, usualStatus(dialect, errorClass), errorClass, message, requestId);
}

ErrorBody errorBody(Dialect dialect, int status, ErrorClass errorClass, const QString &message,
                    const QByteArray &requestId)
{
    const int sent = status >= 400 && status < 600 ? status : usualStatus(dialect, errorClass);
    switch (dialect) {
    case Dialect::OpenAi:
        return {sent, "{\"error\":" + openAiObject(errorClass, message) + '}'};
    case Dialect::Anthropic:
        return {sent, anthropicObject(errorClass, message, requestId)};
    case Dialect::Gemini:
        return {sent, geminiObject(sent, errorClass, message, requestId)};
    }
    Q_UNREACHABLE();
}

QByteArray streamError(model::Operation operation, ErrorClass errorClass, const QString &message,
                       const QByteArray &requestId, qint64 sequenceNumber)
{
    switch (model::dialectOf(operation)) {
    case Dialect::Anthropic:
        return "event: error\ndata: " + anthropicObject(errorClass, message, requestId) + "\n\n";
    case Dialect::Gemini:
        return "data: " + errorBody(Dialect::Gemini, errorClass, message, requestId).body + "\r\n\r\n";
    case Dialect::OpenAi:
        break;
    }
    const QByteArray object = openAiObject(errorClass, message);
    if (operation != model::Operation::Responses)
        return "data: {\"error\":" + object + "}\n\n";
    // The API's own event is flat, but the SDKs raise only where a key "error" is set: send both forms in one.
    const OpenAiError error = openAiError(errorClass);
    return "event: error\ndata: {\"type\":\"error\",\"sequence_number\":" + QByteArray::number(sequenceNumber)
        + ",\"code\":\"" + (error.code ? error.code : error.type) + "\",\"message\":" + quoted(message)
        + ",\"param\":null,\"error\":" + object + "}\n\n";
}

} // namespace waybill::dialect
