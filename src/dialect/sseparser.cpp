// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/sseparser.h"

#include <cstring>

namespace waybill::dialect {

namespace {
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
}

std::optional<SseEvent> SseParser::next()
{
    while (const auto line = nextLine()) {
        const std::string_view text = m_buffer.pending().substr(line->begin, line->end - line->begin);
        if (text.empty())
            return taken(m_dataLines > 0);
        if (text.front() == ':' && !m_inEvent)
            return taken(false);
        if (text.front() != ':')
            readField(*line);
        m_inEvent = true;
    }
    return std::nullopt;
}

std::optional<SseParser::Range> SseParser::nextLine()
{
    const std::string_view pending = m_buffer.pending();
    const std::size_t lineFeed = pending.find('\n', m_scanned);
    const std::string_view searched = pending.substr(0, lineFeed);
    std::size_t end = searched.find('\r', m_scanned);
    std::size_t after = 0;
    if (end == std::string_view::npos) {
        m_scanned = searched.size();
        if (lineFeed == std::string_view::npos)
            return std::nullopt;
        end = lineFeed;
        after = end + 1;
    } else {
        // A CR at the end of what has come may be the first half of CRLF.
        m_scanned = end;
        if (end + 1 == pending.size() && !m_finished)
            return std::nullopt;
        after = end + (end + 1 == lineFeed ? 2 : 1);
    }
    Range line{m_lineBegin, end};
    if (std::exchange(m_atStart, false) && pending.starts_with(kByteOrderMark))
        line.begin = std::min(kByteOrderMark.size(), end);
    m_lineBegin = m_scanned = after;
    return line;
}

void SseParser::readField(Range line)
{
    const std::string_view pending = m_buffer.pending();
    const std::string_view text = pending.substr(line.begin, line.end - line.begin);
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    Range value{line.end, line.end};
    if (colon != std::string_view::npos) {
        value.begin = line.begin + colon + 1;
        if (value.begin < line.end && pending[value.begin] == ' ')
            ++value.begin;
    }
    const std::string_view content = pending.substr(value.begin, value.end - value.begin);
    if (name == "event") {
        m_name = value;
    } else if (name == "data") {
        if (++m_dataLines == 1) {
            m_data = value;
            return;
        }
        if (m_dataLines == 2)
            m_joined = pending.substr(m_data.begin, m_data.end - m_data.begin);
        (m_joined += '\n') += content;
    }
}

SseEvent SseParser::taken(bool hasData)
{
    const std::string_view pending = m_buffer.pending();
    SseEvent event;
    event.hasData = hasData;
    event.raw = pending.substr(0, m_lineBegin);
    event.name = pending.substr(m_name.begin, m_name.end - m_name.begin);
    event.data = pending.substr(m_data.begin, m_data.end - m_data.begin);
    if (m_dataLines > 1) {
        m_joined.reserve(m_joined.size() + static_cast<std::size_t>(kJsonPadding));
        event.data = m_joined;
    }
    m_buffer.consume(m_lineBegin);
    m_lineBegin = m_scanned = 0;
    m_name = m_data = {};
    m_dataLines = 0;
    m_inEvent = false;
    return event;
}

void SseParser::clear()
{
    m_buffer.clear();
    taken(false);
}

} // namespace waybill::dialect
