// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialect/endpoint.h"
#include "model/dialect.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVarLengthArray>

#include <optional>

namespace waybill::dialect {

/// Why a request cannot be taken: the tool's mistake, to be answered with 400.
struct RequestFault
{
    QString message;
    QString parameter; ///< the field at fault, or empty
};

/// A part of a body and what a copy for upstream has in its place.
struct Splice
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
};

/// What is asked, and where in the body it stands. A plain value that belongs to the body it was read from.
struct Envelope
{
    model::Operation operation = model::Operation::ChatCompletions;
    QString model; ///< as the tool wrote it, in the body or (Gemini) in the path
    bool streaming = false;
    bool asksStreamUsage = false; ///< Chat: the tool wants the chunk with the usage itself
    std::optional<qint64> maximumOutputTokens; ///< for each of `choices`
    qint64 estimatedInputTokens = 0; ///< high, see tokenestimate.h
    int choices = 1;
    QString serviceTier; ///< as asked; the answer's echo decides the price
    QString speed; ///< Anthropic: "fast" costs more

    struct ModelName
    {
        qsizetype begin = 0; ///< of the JSON string, quotes included
        qsizetype end = 0;
        bool hasPrefix = false; ///< Gemini: written "models/…"
    };
    QVarLengthArray<ModelName, 1> modelNames; ///< where the body names the model, in order
    std::optional<Splice> usageRequest; ///< makes a Chat stream report its usage
};

/// Reads the top level of `body` in place (see kJsonPadding) without building a tree. Any thread.
/// Errors: the body is not a JSON object, the model is missing, a field that decides about routing or money has the
/// wrong type or appears twice (upstream might read the other one).
[[nodiscard]] Result<Envelope, RequestFault> readEnvelope(const Endpoint &endpoint, const QByteArray &body);

/// `body` with the upstream's model name, and on Chat streams the request for usage. All other bytes stay as they are;
/// the same buffer when nothing changes.
[[nodiscard]] QByteArray upstreamBody(const Envelope &envelope, const QByteArray &body, const QString &upstreamModel);
/// Path and query behind Provider::baseUrl. Keeps the tool's query except for its key.
[[nodiscard]] QByteArray upstreamPath(const Envelope &envelope, const QString &upstreamModel,
                                      QByteArrayView clientQuery);

} // namespace waybill::dialect
