// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/responsewriter.h"

#include "http/serverconnection.h"

#include <boost/beast/http/status.hpp>

#include <charconv>

namespace waybill::http {

namespace {

constexpr qsizetype kWorthCopying = 16 * 1024; // above this, two writes cost less than moving the bytes together

void appendNumber(QByteArray &out, qint64 number, int base)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, base).ptr;
    out.append(digits.data(), end - digits.data());
}

/// Empty for codes that no standard names, such as 529.
QByteArrayView reasonOf(int status)
{
    using namespace boost::beast::http;
    const auto known = int_to_status(static_cast<unsigned>(status));
    const auto reason
        = known == boost::beast::http::status::unknown ? boost::beast::string_view() : obsolete_reason(known);
    return {reason.data(), static_cast<qsizetype>(reason.size())};
}

bool isOneLine(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

ResponseWriter::ResponseWriter(ServerConnection &connection)
    : m_connection(&connection)
{
}

void ResponseWriter::sendHead(int status, const Headers &headers, std::optional<qint64> contentLength)
{
    if (!m_connection || m_headSent)
        return;
    QByteArray &out = m_connection->emptyBuffer();
    appendHead(out, status, headers, contentLength);
    m_connection->enqueue(out);
}

void ResponseWriter::write(QByteArrayView bytes)
{
    if (!m_connection || !m_headSent || m_bodyless || bytes.isEmpty())
        return;
    if (m_framing == Framing::Sized) {
        bytes = bytes.first(std::min<qint64>(bytes.size(), m_remaining));
        m_remaining -= bytes.size();
    }
    if (m_framing != Framing::Chunked) {
        m_connection->enqueue(bytes);
        return m_connection->flush();
    }
    QByteArray &out = m_connection->emptyBuffer();
    appendNumber(out, bytes.size(), 16);
    out.append("\r\n");
    if (bytes.size() <= kWorthCopying) {
        out.append(bytes).append("\r\n");
        m_connection->enqueue(out);
    } else {
        m_connection->enqueue(out);
        m_connection->enqueue(bytes);
        m_connection->enqueue("\r\n");
    }
    m_connection->flush();
}

void ResponseWriter::finish()
{
    if (!m_connection)
        return;
    if (!m_headSent || (m_remaining > 0 && !m_bodyless))
        return abort();
    if (m_framing == Framing::Chunked && !m_bodyless)
        m_connection->enqueue("0\r\n\r\n");
    m_connection->flush();
    end();
}

void ResponseWriter::send(int status, const Headers &headers, QByteArrayView body)
{
    if (!m_connection || m_headSent)
        return;
    QByteArray &out = m_connection->emptyBuffer();
    appendHead(out, status, headers, body.size());
    const bool together = body.size() <= kWorthCopying;
    if (!m_bodyless && together)
        out.append(body);
    m_connection->enqueue(out);
    if (!m_bodyless && !together)
        m_connection->enqueue(body);
    m_connection->flush();
    end();
}

void ResponseWriter::abort()
{
    if (m_connection)
        std::exchange(m_connection, nullptr)->cut();
}

qint64 ResponseWriter::bytesWaiting() const
{
    return m_connection ? m_connection->bytesWaiting() : 0;
}

void ResponseWriter::end()
{
    // The client may have left during the last flush: the answer was complete all the same.
    if (m_connection)
        std::exchange(m_connection, nullptr)->onAnswered();
}

void ResponseWriter::appendHead(QByteArray &out, int status, const Headers &headers,
                                std::optional<qint64> contentLength)
{
    m_headSent = true;
    out.append("HTTP/1.1 ");
    appendNumber(out, status, 10);
    out.append(' ').append(reasonOf(status)).append("\r\n");
    for (const Header &header : headers) {
        if (isHopByHop(header.name) || equalsIgnoringCase(header.name, "content-length") || !isOneLine(header.name)
            || !isOneLine(header.value))
            continue;
        out.append(header.name).append(": ").append(header.value).append("\r\n");
    }
    appendFraming(out, status, contentLength);
    out.append("\r\n");
}

void ResponseWriter::appendFraming(QByteArray &out, int status, std::optional<qint64> contentLength)
{
    const bool neverHasBody = status < 200 || status == 204 || status == 304;
    m_bodyless = neverHasBody || m_connection->answersHead();
    if (contentLength) {
        m_framing = Framing::Sized;
        m_remaining = *contentLength;
        if (!neverHasBody) {
            out.append("Content-Length: ");
            appendNumber(out, *contentLength, 10);
            out.append("\r\n");
        }
    } else if (m_connection->answersHttp10()) {
        m_framing = Framing::UntilClose;
        if (!m_bodyless)
            m_connection->closeAfterAnswer();
    } else {
        m_framing = Framing::Chunked;
        if (!neverHasBody)
            out.append("Transfer-Encoding: chunked\r\n");
    }
    if (!m_connection->keepsAlive())
        out.append("Connection: close\r\n");
    else if (m_connection->answersHttp10())
        out.append("Connection: keep-alive\r\n");
}

} // namespace waybill::http
