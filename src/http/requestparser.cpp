// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestparser.h"

#include "http/beast.h"

namespace waybill::http {

using beast::error_code;
using beast::string_view;
using beast::http::error;

/// Beast checks the grammar; this class adds what Beast lets pass: folded lines, transfer codings it does not know,
/// Host, and limits on the whole head (Beast's own starts anew with every piece it is given).
class RequestParser::Parser final : public beast::http::basic_parser<true>
{
public:
    explicit Parser(const Limits &limits)
        : m_limits(limits)
    {
        eager(true);
        header_limit(static_cast<std::uint32_t>(limits.requestLine + limits.headers));
        body_limit(static_cast<std::uint64_t>(limits.body));
    }

    qsizetype feed(QByteArrayView bytes)
    {
        qsizetype used = got_some() ? 0 : leadingLineEnds(bytes);
        m_input = bytes.sliced(used);
        if (m_input.isEmpty() || (!got_some() && m_input == "\r"))
            return used;
        error_code code;
        const auto taken = static_cast<qsizetype>(
            put(boost::asio::const_buffer(m_input.data(), static_cast<std::size_t>(m_input.size())), code));
        used += taken;
        if (code && code != error::need_more)
            refuse(code);
        else
            checkLeftover(m_input.size() - taken, taken);
        return used;
    }

    Request request;
    std::optional<Failure> failure;
    bool wantsContinue = false;
    bool http10 = false;

private:
    void refuse(int status, const char *text, error_code &code)
    {
        failure = Failure{status, text};
        code = error::bad_value;
    }

    void refuse(const error_code &code)
    {
        if (failure)
            return;
        if (code == error::header_limit)
            failure = Failure{431, "The request's header is too large."};
        else if (code == error::body_limit)
            failure = Failure{413, "The request's body is larger than this server accepts."};
        else if (code == error::bad_version && namesOtherVersion())
            failure = Failure{505, "This server speaks HTTP/1.1 and HTTP/1.0."};
        else if (code == error::bad_content_length)
            failure = Failure{400, "The request's Content-Length is not one valid number."};
        else if (code == error::bad_transfer_encoding)
            failure = Failure{400, "The request has conflicting framing headers."};
        else
            failure = Failure{400, "The request is not valid HTTP/1.1."};
    }

    /// Empty lines before a request are skipped (RFC 9112, section 2.2).
    static qsizetype leadingLineEnds(QByteArrayView bytes)
    {
        qsizetype count = 0;
        while (count + 1 < bytes.size() && bytes[count] == '\r' && bytes[count + 1] == '\n')
            count += 2;
        return count;
    }

    bool namesOtherVersion() const
    {
        const auto end = m_input.indexOf('\r');
        const QByteArrayView line = end < 0 ? m_input : m_input.first(end);
        const auto version = line.lastIndexOf(' ') + 1;
        static constexpr QByteArrayView kForm = "HTTP/0.0";
        return line.size() - version == kForm.size()
            && std::equal(kForm.begin(), kForm.end(), line.begin() + version, [](char form, char found) {
                   return form == '0' ? found >= '0' && found <= '9' : form == found;
               });
    }

    void checkLeftover(qsizetype waiting, qsizetype taken)
    {
        if (is_header_done()) {
            if (!is_done() && waiting > kLongestChunkLine)
                failure = Failure{400, "A chunk of the request's body has a header that is too long."};
            return;
        }
        if (request.method.isEmpty()) {
            const auto begin = m_input.first(std::min(m_input.size(), m_limits.requestLine));
            if (m_input.size() > m_limits.requestLine && !begin.contains('\n'))
                failure = Failure{414, "The request line is too long."};
            return;
        }
        m_headTaken += taken;
        if (m_headTaken + waiting > m_limits.requestLine + m_limits.headers)
            failure = Failure{431, "The request's header is too large."};
    }

    void on_request_impl(beast::http::verb, string_view method, string_view target, int version,
                         error_code &code) override
    {
        http10 = version == 10;
        request.method = toView(method).toByteArray();
        if (request.method.size() + toView(target).size() > m_limits.requestLine)
            return refuse(414, "The request line is too long.", code);
        QByteArrayView path = withoutAuthority(toView(target));
        const auto question = path.indexOf('?');
        if (question >= 0) {
            request.query = path.sliced(question + 1).toByteArray();
            path = path.first(question);
        }
        request.path = path.isEmpty() ? QByteArrayLiteral("/") : path.toByteArray();
        if (!request.path.startsWith('/') && request.path != "*")
            refuse(400, "The request's target is neither a path nor an http URL.", code);
    }

    /// A client that takes us for a proxy sends a whole URL (RFC 9112, section 3.2.2).
    static QByteArrayView withoutAuthority(QByteArrayView target)
    {
        for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
            if (target.size() > scheme.size() && equalsIgnoringCase(target.first(scheme.size()), scheme)) {
                const auto rest = target.sliced(scheme.size());
                const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
                return rest.sliced(end - rest.begin());
            }
        }
        return target;
    }

    void on_field_impl(beast::http::field field, string_view name, string_view value, error_code &code) override
    {
        if (isFolded(name, value))
            return refuse(400, "A header of the request is folded over two lines.", code);
        m_fieldBytes += static_cast<qsizetype>(name.size() + value.size()) + 4;
        if (++m_fields > m_limits.headerFields || m_fieldBytes > m_limits.headers)
            return refuse(431, "The request's header is too large.", code);
        if (m_headComplete)
            return;
        checkFraming(field, toView(value), code);
        request.headers.add(toView(name).toByteArray(), toView(value).toByteArray());
    }

    bool isFolded(string_view name, string_view value) const
    {
        const std::less<const char *> before;
        const bool copied = before(value.data(), m_input.begin()) || before(m_input.end(), value.data());
        return copied || std::find(name.end(), value.data(), '\n') != value.data();
    }

    void checkFraming(beast::http::field name, QByteArrayView value, error_code &code)
    {
        using beast::http::field;
        switch (name) {
        case field::host:
            ++m_hosts;
            break;
        case field::content_length:
            m_hasLength = true;
            break;
        case field::transfer_encoding:
            if (http10 || m_hasLength)
                refuse(400, "The request has conflicting framing headers.", code);
            else if (!equalsIgnoringCase(value, "chunked"))
                refuse(501, "Of all transfer codings this server knows only chunked.", code);
            break;
        case field::expect:
            wantsContinue = !http10;
            if (!equalsIgnoringCase(value, "100-continue"))
                refuse(417, "Of all expectations this server knows only 100-continue.", code);
            break;
        default:
            break;
        }
    }

    void on_header_impl(error_code &code) override
    {
        m_headComplete = true;
        m_fields = 0;
        m_fieldBytes = 0;
        if (m_hosts > 1 || (m_hosts == 0 && !http10))
            refuse(400, "The request needs exactly one Host header.", code);
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &length, error_code &) override
    {
        // A promised length is not yet memory worth holding.
        constexpr std::uint64_t kReserve = 1024 * 1024;
        if (length)
            request.body.reserve(static_cast<qsizetype>(std::min(*length, kReserve)));
    }

    std::size_t on_body_impl(string_view piece, error_code &) override
    {
        request.body.append(toView(piece));
        return piece.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view piece, error_code &code) override
    {
        return on_body_impl(piece, code);
    }

    void on_response_impl(int, string_view, int, error_code &) override { }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override { }
    void on_finish_impl(error_code &) override { }

    static constexpr qsizetype kLongestChunkLine = 16 * 1024;

    const Limits &m_limits;
    QByteArrayView m_input;
    qsizetype m_headTaken = 0;
    qsizetype m_fieldBytes = 0;
    int m_fields = 0;
    int m_hosts = 0;
    bool m_hasLength = false;
    bool m_headComplete = false;
};

RequestParser::RequestParser(const Limits &limits)
    : m_limits(limits)
    , m_parser(std::make_unique<std::optional<Parser>>(std::in_place, limits))
{
}

RequestParser::~RequestParser() = default;

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    return (*m_parser)->feed(bytes);
}

bool RequestParser::hasStarted() const
{
    return (*m_parser)->got_some();
}

bool RequestParser::isHeadComplete() const
{
    return (*m_parser)->is_header_done();
}

bool RequestParser::isComplete() const
{
    return (*m_parser)->is_done() && !failure();
}

const std::optional<RequestParser::Failure> &RequestParser::failure() const
{
    return (*m_parser)->failure;
}

bool RequestParser::awaitsContinue() const
{
    const Parser &parser = **m_parser;
    return parser.wantsContinue && parser.is_header_done() && !parser.is_done() && parser.request.body.isEmpty();
}

bool RequestParser::keepsAlive() const
{
    return (*m_parser)->keep_alive();
}

bool RequestParser::isHttp10() const
{
    return (*m_parser)->http10;
}

Request RequestParser::take()
{
    Request request = std::move((*m_parser)->request);
    m_parser->emplace(m_limits);
    return request;
}

} // namespace waybill::http
