// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/jsonarraysplitter.h"

namespace waybill::dialect {

std::optional<JsonArraySplitter::Piece> JsonArraySplitter::next()
{
    const std::string_view pending = m_buffer.pending();
    for (; m_scanned < pending.size(); ++m_scanned) {
        const char c = pending[m_scanned];
        if (m_inString) {
            m_inString = m_escaped || c != '"';
            m_escaped = c == '\\' && !m_escaped;
        } else if (c == '"') {
            m_inString = m_depth > 0;
        } else if (c == '{') {
            if (m_depth++ == 0)
                m_objectBegin = m_scanned;
        } else if (c == '}' && m_depth > 0) {
            if (--m_depth == 0)
                return taken(m_scanned + 1);
        } else if (c == ']' && m_depth == 0) {
            m_closed = true;
        }
    }
    if (m_closed && !pending.empty()) {
        m_objectBegin = pending.size();
        return taken(pending.size());
    }
    return std::nullopt;
}

JsonArraySplitter::Piece JsonArraySplitter::taken(std::size_t end)
{
    const std::string_view pending = m_buffer.pending();
    const Piece piece{pending.substr(m_objectBegin, end - m_objectBegin), pending.substr(0, end)};
    m_buffer.consume(end);
    m_scanned = 0;
    m_objectBegin = 0;
    return piece;
}

void JsonArraySplitter::clear()
{
    m_buffer.clear();
    m_scanned = 0;
    m_depth = 0;
    m_inString = m_escaped = false;
}

} // namespace waybill::dialect
