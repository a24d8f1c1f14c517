// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/envelope.h"
#include "dialect/errors.h"
#include "dialect/metered.h"
#include "dialect/wireusage.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace waybill::dialect {

/// What has been read of one answer.
struct AnswerState
{
    Metered metered;
    WireUsage usage;
    int choices = 1;
    std::uint64_t finishedChoices = 0; ///< a bit each
    bool hasFirstToken = false;
    bool isFinished = false; ///< the dialect's terminal mark, or every choice, was seen
    bool itemHasDeltas = false; ///< Responses: the item under way came in pieces
    qint64 nextSequenceNumber = 0; ///< Responses

    void addOutput(std::size_t bytes);
    void finishChoice(std::uint64_t index);
};

/// What one piece (an SSE event's data, or a buffered body) is.
struct AnswerPiece
{
    bool hasChoices = false;
    bool hasUsage = false;
    bool isTerminal = false;
    bool hasError = false;
};

/// Understands the JSON of one answer, whole or piece by piece, without building a tree. One thread; lives as long as
/// the answer. Pieces that are not JSON change nothing.
class AnswerReader final
{
public:
    AnswerReader(const Envelope &envelope, QStringView pricedAs);

    /// `json` must be followed by kJsonPadding readable bytes.
    AnswerPiece readPiece(std::string_view json);
    /// False: the body is not a JSON object.
    bool readBody(const QByteArray &body);
    void markFinished() { m_state.isFinished = true; }

    const Metered &metered() const { return m_state.metered; }
    const std::optional<UpstreamError> &error() const { return m_error; }
    bool hasFirstToken() const { return m_state.hasFirstToken; }
    bool isFinished() const { return m_state.isFinished; }
    qint64 nextSequenceNumber() const { return m_state.nextSequenceNumber; }
    void setError(UpstreamError error) { m_error = std::move(error); }

private:
    model::Operation m_operation;
    AnswerState m_state;
    std::optional<UpstreamError> m_error;
};

} // namespace waybill::dialect
