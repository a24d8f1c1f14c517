// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/answerreader.h"
#include "dialect/jsonarraysplitter.h"
#include "dialect/sseparser.h"

#include <QByteArray>
#include <QByteArrayView>

namespace waybill::dialect {

/// Carries one streamed answer from provider to tool, whole events only, so that a cut never leaves half an event with
/// the tool, and reads the usage on its way. Bytes pass unchanged except for the usage chunk of a Chat stream that only
/// we asked for. Lives as long as the answer, in the thread of its exchange.
class StreamRelay final
{
public:
    /// An event longer than this is an error: it could only be collected in memory.
    static constexpr std::size_t kLongestEvent = 64 * 1024 * 1024;

    explicit StreamRelay(const Envelope &envelope, QStringView pricedAs = {});

    /// What may go to the tool now. Never the terminal event, nor what comes with it or after.
    [[nodiscard]] QByteArray feed(QByteArrayView upstream);
    /// The terminal event ([DONE], message_stop, response.completed, .incomplete or .failed) once it has come, with
    /// what came after it: an SSE comment may go before it. Empty if there is none, and when asked again.
    [[nodiscard]] QByteArray takeTerminal();
    /// The provider has closed: what may still go to the tool before the terminal event. An unfinished event is lost.
    [[nodiscard]] QByteArray end();
    /// What to send when the stream breaks off here, in its own form; the tool's SDK raises on it. Sent instead of the
    /// terminal event.
    [[nodiscard]] QByteArray errorEvent(model::ErrorClass errorClass, const QString &message,
                                        const QByteArray &requestId) const;

    bool hasFirstToken() const { return m_reader.hasFirstToken(); }
    /// False at the end of a stream: it was truncated.
    bool isComplete() const { return m_reader.isFinished(); }
    const std::optional<UpstreamError> &error() const { return m_reader.error(); }
    const Metered &metered() const { return m_reader.metered(); }

private:
    enum class Form { Unknown, Events, Array };

    void detectForm(QByteArrayView upstream);
    void relayEvents(QByteArray &forTool);
    void relayArray(QByteArray &forTool);
    void forward(std::string_view raw, bool isTerminal, QByteArray &forTool);
    bool isHidden(const AnswerPiece &piece) const;
    void refuseLongEvent();

    model::Operation m_operation;
    bool m_hidesUsage;
    Form m_form;
    AnswerReader m_reader;
    SseParser m_events;
    JsonArraySplitter m_array;
    bool m_arrayBegun = false; ///< its bracket has gone to the tool
    bool m_hasTerminal = false;
    QByteArray m_terminal;
};

} // namespace waybill::dialect
