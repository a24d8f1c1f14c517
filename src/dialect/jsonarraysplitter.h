// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/paddedbuffer.h"

#include <QByteArrayView>

#include <optional>
#include <string_view>

namespace waybill::dialect {

/// Cuts one JSON array that arrives in pieces into its objects, without waiting for its end: the form of a Gemini
/// stream without alt=sse. A lone object passes too. The raw bytes of all pieces together are the stream.
class JsonArraySplitter final
{
public:
    struct Piece
    {
        std::string_view json; ///< one object, kJsonPadding readable bytes after it; empty for the bytes that close
        std::string_view raw; ///< with the bracket, comma and spaces before it
    };

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// Views are valid until the next feed().
    std::optional<Piece> next();
    /// The closing bracket has come.
    bool isClosed() const { return m_closed; }

    std::size_t pendingBytes() const { return m_buffer.pending().size(); }
    void clear();

private:
    Piece taken(std::size_t end);

    PaddedBuffer m_buffer;
    std::size_t m_scanned = 0; ///< counts from the first pending byte
    std::size_t m_objectBegin = 0;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_closed = false;
};

} // namespace waybill::dialect
