// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/streamrelay.h"

#include <utility>

namespace waybill::dialect {

namespace {
using model::Operation;
}

StreamRelay::StreamRelay(const Envelope &envelope, QStringView pricedAs)
    : m_operation(envelope.operation)
    , m_hidesUsage(envelope.operation == Operation::ChatCompletions && !envelope.asksStreamUsage)
    , m_form(envelope.operation == Operation::StreamGenerateContent ? Form::Unknown : Form::Events)
    , m_reader(envelope, pricedAs)
{
}

QByteArray StreamRelay::feed(QByteArrayView upstream)
{
    if (m_form == Form::Unknown)
        detectForm(upstream);
    QByteArray forTool;
    forTool.reserve(upstream.size());
    if (m_form == Form::Array) {
        m_array.feed(upstream);
        relayArray(forTool);
    } else {
        m_events.feed(upstream);
        relayEvents(forTool);
    }
    if (m_events.pendingBytes() > kLongestEvent || m_array.pendingBytes() > kLongestEvent)
        refuseLongEvent();
    return forTool;
}

QByteArray StreamRelay::takeTerminal()
{
    return std::exchange(m_terminal, {});
}

QByteArray StreamRelay::end()
{
    QByteArray forTool;
    m_events.finish();
    relayEvents(forTool);
    return forTool;
}

QByteArray StreamRelay::errorEvent(model::ErrorClass errorClass, const QString &message,
                                   const QByteArray &requestId) const
{
    if (m_form != Form::Array)
        return streamError(m_operation, errorClass, message, requestId, m_reader.nextSequenceNumber());
    if (m_array.isClosed())
        return {};
    return (m_arrayBegun ? ",\n" : "[") + errorBody(model::Dialect::Gemini, errorClass, message, requestId).body + ']';
}

// Without alt=sse Gemini streams one JSON array; what the answer begins with tells.
void StreamRelay::detectForm(QByteArrayView upstream)
{
    const QByteArrayView text = upstream.trimmed();
    if (!text.isEmpty())
        m_form = text.front() == '[' || text.front() == '{' ? Form::Array : Form::Events;
}

void StreamRelay::relayEvents(QByteArray &forTool)
{
    while (const auto event = m_events.next()) {
        if (!event->hasData) {
            forward(event->raw, false, forTool);
        } else if (event->data.starts_with("[DONE]")) {
            m_reader.markFinished();
            forward(event->raw, true, forTool);
        } else {
            const AnswerPiece piece = m_reader.readPiece(event->data);
            if (!isHidden(piece))
                forward(event->raw, piece.isTerminal, forTool);
        }
    }
}

void StreamRelay::relayArray(QByteArray &forTool)
{
    while (const auto piece = m_array.next()) {
        if (!piece->json.empty())
            m_reader.readPiece(piece->json);
        m_arrayBegun = true;
        forward(piece->raw, false, forTool);
    }
    if (m_array.isClosed() && !m_reader.error())
        m_reader.markFinished();
}

void StreamRelay::forward(std::string_view raw, bool isTerminal, QByteArray &forTool)
{
    m_hasTerminal = m_hasTerminal || isTerminal;
    (m_hasTerminal ? m_terminal : forTool).append(toView(raw));
}

// Azure sends other chunks without choices: only one with the usage is the one that was not asked for.
bool StreamRelay::isHidden(const AnswerPiece &piece) const
{
    return m_hidesUsage && piece.hasUsage && !piece.hasChoices && !piece.hasError;
}

void StreamRelay::refuseLongEvent()
{
    UpstreamError error;
    error.status = 502;
    error.code = QStringLiteral("event_too_long");
    error.message = QStringLiteral("The provider sent an event of more than %1 MiB.").arg(kLongestEvent >> 20);
    m_reader.setError(error);
    m_events.clear();
    m_array.clear();
}

} // namespace waybill::dialect
