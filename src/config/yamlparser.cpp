// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/yamlparser.h"

#include "config/jsonparser.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

namespace waybill::config {

namespace {

constexpr int kMaximumNodes = 200'000;

/// Builds nodes from the parser's events. Throws SyntaxError, which does not leave this file.
class NodeBuilder final : public YAML::EventHandler
{
public:
    Node takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { place(leaf(Node::Type::Null, mark), anchor); }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.find(anchor);
        if (known == m_anchors.end())
            throw SyntaxError{lineOf(mark), QStringLiteral("an alias may not stand inside the value it names")};
        count(known->second, mark);
        place(known->second, 0);
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        Node node = leaf(Node::Type::String, mark);
        node.text = QString::fromStdString(value);
        const bool isKey = !m_open.empty() && m_open.back().type == Node::Type::Object && !m_keys.back();
        if (tag != "!" && !isKey)
            resolvePlain(node);
        place(std::move(node), anchor);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Node::Type::Array, mark, anchor);
    }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Node::Type::Object, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    static int lineOf(const YAML::Mark &mark) { return mark.line + 1; }

    static Node leaf(Node::Type type, const YAML::Mark &mark)
    {
        Node node;
        node.type = type;
        node.line = lineOf(mark);
        return node;
    }

    static void resolvePlain(Node &node)
    {
        const QString lower = node.text.toLower();
        if (isJsonNumber(node.text)) {
            node.type = Node::Type::Number;
        } else if (lower == u"true" || lower == u"false") {
            node.type = Node::Type::Boolean;
            node.text = lower;
        } else if (lower.isEmpty() || lower == u"null" || lower == u"~") {
            node.type = Node::Type::Null;
            node.text.clear();
        }
    }

    void open(Node::Type type, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (m_open.size() > static_cast<std::size_t>(kMaximumDepth))
            throw SyntaxError{lineOf(mark), QStringLiteral("more than %1 levels of nesting").arg(kMaximumDepth)};
        m_open.push_back(leaf(type, mark));
        m_openAnchors.push_back(anchor);
        m_keys.emplace_back();
    }

    void close()
    {
        Node node = std::move(m_open.back());
        const YAML::anchor_t anchor = m_openAnchors.back();
        m_open.pop_back();
        m_openAnchors.pop_back();
        m_keys.pop_back();
        place(std::move(node), anchor);
    }

    void place(Node node, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_anchors[anchor] = node;
        if (m_open.empty()) {
            m_root = std::move(node);
        } else if (Node &parent = m_open.back(); parent.type == Node::Type::Array) {
            parent.children.push_back(std::move(node));
        } else if (std::optional<Node> &key = m_keys.back(); !key) {
            if (node.type != Node::Type::String)
                throw SyntaxError{node.line, QStringLiteral("a key must be text")};
            key = std::move(node);
        } else {
            node.key = key->text;
            node.line = key->line;
            parent.children.push_back(std::move(node));
            key.reset();
        }
    }

    /// Aliases of aliases can make a small file huge.
    void count(const Node &node, const YAML::Mark &mark)
    {
        if (++m_copied > kMaximumNodes)
            throw SyntaxError{lineOf(mark), QStringLiteral("aliases make this file too large")};
        for (const Node &child : node.children)
            count(child, mark);
    }

    Node m_root;
    std::vector<Node> m_open;
    std::vector<YAML::anchor_t> m_openAnchors;
    std::vector<std::optional<Node>> m_keys;
    std::map<YAML::anchor_t, Node> m_anchors;
    int m_copied = 0;
};

} // namespace

Result<Node, SyntaxError> parseYaml(const QByteArray &text)
{
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        NodeBuilder builder;
        if (!parser.HandleNextDocument(builder))
            return SyntaxError{1, QStringLiteral("the file is empty")};
        NodeBuilder further;
        if (parser.HandleNextDocument(further))
            return SyntaxError{1, QStringLiteral("it holds more than one document (\"---\"): keep one")};
        return builder.takeRoot();
    } catch (const YAML::Exception &error) {
        return SyntaxError{qMax(error.mark.line, 0) + 1,
                           QStringLiteral("not YAML: %1").arg(QString::fromStdString(error.msg))};
    } catch (const SyntaxError &error) {
        return error;
    }
}

} // namespace waybill::config
