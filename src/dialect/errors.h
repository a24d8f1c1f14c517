// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"
#include "model/errorclass.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace waybill::dialect {

/// A provider's failure in its own words. A plain value.
struct UpstreamError
{
    int status = 0; ///< HTTP; inside a 200, the one that the error names or that its type stands for, else 502
    QString code; ///< the most specific word: code, error_code, reason or quota id, else type
    QString type; ///< the broader word: OpenAI and Anthropic type, Gemini status
    QString message; ///< redacted, at most 2,000 characters
    std::optional<std::chrono::milliseconds> retryAfter; ///< from the body (Gemini); headers are the caller's
};

/// Reads an error body of any shape: JSON of any provider, bare text, a web page, nothing. `status` is the HTTP
/// status, or 0 for an event of a stream. Any thread.
[[nodiscard]] UpstreamError readError(model::Dialect dialect, int status, const QByteArray &body);

/// An answer of content type application/json.
struct ErrorBody
{
    int status = 500;
    QByteArray body;
};

/// A failure as the dialect's own service would answer it, so that its official SDK raises the exception it has for
/// that. A used-up budget looks like used-up credit: OpenAI and Gemini 429, Anthropic 402; no SDK should repeat it, so
/// send x-should-retry: false along. An unroutable call looks like an unknown model. Any thread.
[[nodiscard]] ErrorBody errorBody(model::Dialect dialect, model::ErrorClass errorClass, const QString &message,
                                  const QByteArray &requestId);
/// The same with the provider's own status where that is one: SDKs choose their exception by it.
[[nodiscard]] ErrorBody errorBody(model::Dialect dialect, int status, model::ErrorClass errorClass,
                                  const QString &message, const QByteArray &requestId);

/// The event that ends a stream which broke off; SDKs raise on it. StreamRelay::errorEvent knows what the stream at
/// hand needs; this is for a stream of which nothing has been sent.
[[nodiscard]] QByteArray streamError(model::Operation operation, model::ErrorClass errorClass, const QString &message,
                                     const QByteArray &requestId, qint64 sequenceNumber = 0);

} // namespace waybill::dialect
