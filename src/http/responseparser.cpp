// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/responseparser.h"

#include "http/beast.h"

namespace waybill::http {

using beast::error_code;
using beast::string_view;
using beast::http::error;

class ResponseParser::Parser final : public beast::http::basic_parser<false>
{
public:
    explicit Parser(bool answersHead)
    {
        constexpr std::uint64_t kNoBodyLimit = std::uint64_t(1) << 62U; // boost::none would refuse every body
        eager(true);
        skip(answersHead);
        header_limit(static_cast<std::uint32_t>(kHeadLimit));
        body_limit(kNoBodyLimit);
    }

    qsizetype feed(QByteArrayView bytes, QByteArray &body)
    {
        m_body = &body;
        error_code code;
        const auto taken = static_cast<qsizetype>(
            put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), code));
        const auto waiting = bytes.size() - taken;
        if (code && code != error::need_more)
            explain(code);
        else if (!is_header_done())
            limitHead(m_headTaken += taken, waiting);
        else if (!is_done() && waiting > kLongestChunkLine)
            problem = "its body has a chunk header that is too long";
        return taken;
    }

    [[nodiscard]] bool isInterim() const { return is_done() && status / 100 == 1; }

    Headers headers;
    const char *problem = nullptr;
    int status = 0;
    bool endsWithConnection = false;

private:
    void limitHead(qsizetype taken, qsizetype waiting)
    {
        if (taken + waiting > kHeadLimit)
            problem = "its header is too large";
    }

    void explain(const error_code &code)
    {
        if (problem)
            return;
        if (code == error::header_limit)
            problem = "its header is too large";
        else if (code == error::bad_content_length || code == error::bad_transfer_encoding)
            problem = "its framing headers contradict each other";
        else if (code == error::bad_chunk || code == error::bad_chunk_extension)
            problem = "its chunked body is malformed";
        else
            problem = "it is not valid HTTP/1.1";
    }

    void refuse(const char *text, error_code &code)
    {
        problem = text;
        code = error::bad_value;
    }

    void on_response_impl(int code, string_view, int, error_code &error) override
    {
        status = code;
        if (code < 100 || code == 101)
            refuse("its status can not be the answer to this request", error);
    }

    void on_field_impl(beast::http::field field, string_view name, string_view value, error_code &code) override
    {
        if (is_header_done())
            return; // a trailer
        if (headers.size() >= kFieldLimit)
            return refuse("its header has too many fields", code);
        if (field == beast::http::field::transfer_encoding && !equalsIgnoringCase(toView(value), "chunked"))
            return refuse("it uses a transfer coding other than chunked", code);
        headers.add(toView(name).toByteArray(), toView(value).toByteArray());
    }

    void on_header_impl(error_code &) override { endsWithConnection = need_eof(); }

    std::size_t on_body_impl(string_view piece, error_code &) override
    {
        m_body->append(toView(piece));
        return piece.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view piece, error_code &code) override
    {
        return on_body_impl(piece, code);
    }

    void on_request_impl(beast::http::verb, string_view, string_view, int, error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override { }
    void on_finish_impl(error_code &) override { }

    static constexpr qsizetype kLongestChunkLine = 64 * 1024;

    QByteArray *m_body = nullptr;
    qsizetype m_headTaken = 0;
};

ResponseParser::ResponseParser()
    : m_parser(std::make_unique<std::optional<Parser>>(std::in_place, false))
{
}

ResponseParser::~ResponseParser() = default;

void ResponseParser::start(bool answersHead)
{
    m_answersHead = answersHead;
    m_parser->emplace(answersHead);
}

qsizetype ResponseParser::feed(QByteArrayView bytes, QByteArray &body)
{
    qsizetype used = 0;
    while (used < bytes.size() && !isComplete() && !problem()) {
        const qsizetype taken = (*m_parser)->feed(bytes.sliced(used), body);
        used += taken;
        if ((*m_parser)->isInterim())
            m_parser->emplace(m_answersHead);
        else if (taken == 0)
            break;
    }
    return used;
}

bool ResponseParser::isHeadComplete() const
{
    return (*m_parser)->is_header_done() && !problem();
}

bool ResponseParser::isComplete() const
{
    return (*m_parser)->is_done() && !problem();
}

bool ResponseParser::endsWithConnection() const
{
    return (*m_parser)->endsWithConnection;
}

bool ResponseParser::keepsAlive() const
{
    return (*m_parser)->keep_alive();
}

const char *ResponseParser::problem() const
{
    return (*m_parser)->problem;
}

int ResponseParser::status() const
{
    return (*m_parser)->status;
}

Headers ResponseParser::takeHeaders()
{
    return std::move((*m_parser)->headers);
}

} // namespace waybill::http
