// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/paddedbuffer.h"

#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waybill::dialect {

/// A server-sent event, or a comment or blank line between events (then without data). Views are valid until the next
/// feed() or next().
struct SseEvent
{
    std::string_view name; ///< of the "event" field
    std::string_view data; ///< lines joined by LF; kJsonPadding bytes after it are readable
    std::string_view raw; ///< the bytes as they came, line ends and the closing blank line included
    bool hasData = false;
};

/// Cuts a stream into events, however its bytes are split. Lines end in LF, CR or CRLF; a byte order mark at the start
/// is skipped. The raw bytes of all events together are the stream. One stream, one thread.
class SseParser final
{
public:
    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// No more bytes follow, so a CR at the very end is a line end. What is not closed by a blank line stays pending.
    void finish() { m_finished = true; }
    std::optional<SseEvent> next();

    std::size_t pendingBytes() const { return m_buffer.pending().size(); }
    void clear();

private:
    struct Range
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::optional<Range> nextLine();
    void readField(Range line);
    SseEvent taken(bool hasData);

    PaddedBuffer m_buffer;
    std::size_t m_lineBegin = 0; ///< these count from the first pending byte
    std::size_t m_scanned = 0;
    Range m_name;
    Range m_data;
    int m_dataLines = 0;
    bool m_inEvent = false;
    bool m_atStart = true;
    bool m_finished = false;
    std::string m_joined; ///< data of more than one line
};

} // namespace waybill::dialect
