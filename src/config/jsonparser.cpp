// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/jsonparser.h"

#include <QStringList>

namespace waybill::config {

namespace {

/// A cursor over the text. The first error stops everything: m_error is set once and every function returns early.
class JsonParser final
{
public:
    explicit JsonParser(QStringView text)
        : m_text(text)
    {
    }

    Result<Node, SyntaxError> parse()
    {
        Node root = value(0);
        if (m_error.line == 0 && (skipSpace(), m_at < m_text.size()))
            fail(QStringLiteral("nothing may follow the end of the value that began on line %1").arg(root.line));
        if (m_error.line > 0)
            return m_error;
        return root;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool failed() const { return m_error.line > 0; }

    void fail(const QString &message)
    {
        if (!failed())
            m_error = {m_line, message};
    }

    void skipSpace()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n')
                ++m_line;
            else if (c != u' ' && c != u'\t' && c != u'\r')
                return;
        }
    }

    /// What stands here is not what JSON wants here: finds the words for the usual mistakes.
    void failUnexpected(const QString &wanted)
    {
        if (m_at >= m_text.size())
            fail(QStringLiteral("the file ends too early: %1").arg(wanted));
        else if (peek() == u'/' || peek() == u'#')
            fail(QStringLiteral("JSON has no comments: remove it, or use a .yaml file, which may have them"));
        else if (peek() == u'\'')
            fail(QStringLiteral("text stands in double quotes, not in single ones"));
        else
            fail(wanted);
    }

    Node value(int depth)
    {
        skipSpace();
        Node node;
        node.line = m_line;
        if (depth > kMaximumDepth)
            fail(QStringLiteral("more than %1 levels of nesting").arg(kMaximumDepth));
        else if (peek() == u'{' || peek() == u'[')
            container(node, depth);
        else if (peek() == u'"')
            node = {Node::Type::String, m_line, {}, string(), {}};
        else
            word(node);
        return node;
    }

    void container(Node &node, int depth)
    {
        const bool isObject = m_text[m_at++] == u'{';
        const QChar closing = isObject ? u'}' : u']';
        const auto closed = [&] {
            return QStringLiteral("a comma or the \"%1\" that ends what began on line %2 is missing")
                .arg(closing)
                .arg(node.line);
        };
        node.type = isObject ? Node::Type::Object : Node::Type::Array;
        for (skipSpace(); !failed() && peek() != closing; skipSpace()) {
            if (!node.children.empty()) {
                if (peek() != u',')
                    return failUnexpected(closed());
                const int commaLine = m_line;
                ++m_at;
                skipSpace();
                if (peek() == closing) {
                    m_line = commaLine;
                    return fail(QStringLiteral("a comma before \"%1\" is one too many: remove it").arg(closing));
                }
            }
            if (isObject)
                member(node, depth, closed());
            else
                node.children.push_back(value(depth + 1));
        }
        ++m_at;
    }

    void member(Node &node, int depth, const QString &closed)
    {
        if (peek() != u'"')
            return failUnexpected(m_at < m_text.size() ? QStringLiteral("a key in double quotes belongs here")
                                                       : closed);
        const int line = m_line;
        const QString key = string();
        skipSpace();
        if (failed())
            return;
        if (peek() != u':')
            return failUnexpected(QStringLiteral("a colon and a value must follow the key \"%1\"").arg(key));
        ++m_at;
        Node child = value(depth + 1);
        child.key = key;
        child.line = line;
        node.children.push_back(std::move(child));
    }

    void word(Node &node)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || QStringView(u"+-._").contains(m_text[m_at])))
            ++m_at;
        const QStringView text = m_text.sliced(from, m_at - from);
        node.text = text.toString();
        if (text == u"null")
            node.text.clear();
        else if (text == u"true" || text == u"false")
            node.type = Node::Type::Boolean;
        else if (isJsonNumber(text))
            node.type = Node::Type::Number;
        else if (text.isEmpty())
            failUnexpected(QStringLiteral("a value belongs here"));
        else
            fail(QStringLiteral("this is neither a number nor true, false or null; text stands in double quotes"));
    }

    QString string()
    {
        QString result;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                if (!result.isValidUtf16())
                    fail(QStringLiteral("half of a surrogate pair is no character"));
                return result;
            }
            if (c < u' ')
                break;
            if (c == u'\\') {
                if (!escape(result))
                    return {};
            } else {
                result += c;
            }
        }
        fail(QStringLiteral("the closing double quote is missing on this line"));
        return {};
    }

    /// On return the cursor stands on the last character of the escape.
    bool escape(QString &result)
    {
        static constexpr QStringView kLetters = u"\"\\/bfnrt";
        static constexpr QStringView kMeanings = u"\"\\/\b\f\n\r\t";
        ++m_at;
        if (const qsizetype known = kLetters.indexOf(peek()); known >= 0) {
            result += kMeanings[known];
            return true;
        }
        bool isHex = false;
        if (peek() == u'u' && m_at + 4 < m_text.size()) {
            const QStringView digits = m_text.sliced(m_at + 1, 4);
            result += QChar(digits.toUShort(&isHex, 16));
            isHex = isHex && digits.front().isLetterOrNumber();
            m_at += 4;
        }
        if (!isHex)
            fail(QStringLiteral("a backslash must be followed by one of \" \\ / b f n r t or by u and four hex digits; "
                                "write two for one"));
        return isHex;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    SyntaxError m_error;
};

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end - from;
}

} // namespace

bool isJsonNumber(QStringView text)
{
    qsizetype at = text.startsWith(u'-') ? 1 : 0;
    const qsizetype whole = digitsAt(text, at);
    if (whole == 0 || (whole > 1 && text[at] == u'0'))
        return false;
    at += whole;
    if (at < text.size() && text[at] == u'.') {
        const qsizetype decimals = digitsAt(text, at + 1);
        if (decimals == 0)
            return false;
        at += 1 + decimals;
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        if (at < text.size() && (text[at] == u'+' || text[at] == u'-'))
            ++at;
        const qsizetype exponent = digitsAt(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

Result<Node, SyntaxError> parseJson(QStringView text)
{
    return JsonParser(text).parse();
}

} // namespace waybill::config
