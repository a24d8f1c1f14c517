// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/node.h"

#include <algorithm>

namespace waybill::config {

namespace {
constexpr qsizetype kLineWidth = 100;

QString quoted(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += QStringLiteral("\\n");
        else if (c == u'\t')
            result += QStringLiteral("\\t");
        else if (c < u' ')
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

QString named(const Node &node, const QString &value)
{
    return quoted(node.key) + QStringLiteral(": ") + value;
}

QString onOneLine(const Node &node)
{
    if (node.type == Node::Type::String)
        return quoted(node.text);
    if (node.type == Node::Type::Null)
        return QStringLiteral("null");
    if (node.type != Node::Type::Array && node.type != Node::Type::Object)
        return node.text;

    const bool isObject = node.type == Node::Type::Object;
    QStringList parts;
    for (const Node &child : node.children)
        parts += isObject ? named(child, onOneLine(child)) : onOneLine(child);
    return (isObject ? u'{' : u'[') + parts.join(QStringLiteral(", ")) + (isObject ? u'}' : u']');
}

bool holdsContainers(const Node &node)
{
    return std::ranges::any_of(node.children, [](const Node &child) {
        return child.type == Node::Type::Object || (child.type == Node::Type::Array && !child.children.empty());
    });
}

/// `used` characters of the line are taken already.
QString laidOut(const Node &node, int indent, qsizetype used)
{
    const bool isObject = node.type == Node::Type::Object;
    const bool mustBreak = indent == 0 || (node.type == Node::Type::Array && holdsContainers(node));
    const QString line = onOneLine(node);
    if (node.children.empty() || (!mustBreak && used + line.size() <= kLineWidth))
        return line;

    const QString margin(indent + 2, u' ');
    QStringList parts;
    for (const Node &child : node.children) {
        const QString name = isObject ? named(child, {}) : QString();
        parts += margin + name + laidOut(child, indent + 2, margin.size() + name.size() + 1);
    }
    return QString(isObject ? u'{' : u'[') + u'\n' + parts.join(QStringLiteral(",\n")) + u'\n' + QString(indent, u' ')
        + (isObject ? u'}' : u']');
}
} // namespace

Node Node::boolean(bool value)
{
    return {Type::Boolean, 0, {}, value ? QStringLiteral("true") : QStringLiteral("false"), {}};
}

void Node::add(const QString &name, Node value)
{
    value.key = name;
    children.push_back(std::move(value));
}

const Node *Node::find(QStringView name) const
{
    if (type != Type::Object)
        return nullptr;
    const auto found = std::ranges::find_if(children, [name](const Node &member) { return member.key == name; });
    return found == children.end() ? nullptr : &*found;
}

int Node::lineOf(QStringView path) const
{
    const Node *node = this;
    while (!path.isEmpty()) {
        const Node *next = nullptr;
        if (path.startsWith(u'[')) {
            const qsizetype end = path.indexOf(u']');
            const auto index = path.sliced(1, end - 1).toULongLong();
            path = path.sliced(end + 1);
            next = index < node->children.size() ? &node->children[index] : nullptr;
        } else {
            const auto separator = std::ranges::find_if(path, [](QChar c) { return c == u'.' || c == u'['; });
            const qsizetype end = separator - path.begin();
            next = node->find(path.first(end));
            path = path.sliced(end);
        }
        if (path.startsWith(u'.'))
            path = path.sliced(1);
        if (!next)
            break;
        node = next;
    }
    return node->line;
}

QByteArray toJsonLine(const Node &node)
{
    return onOneLine(node).toUtf8();
}

QByteArray toJson(const Node &node)
{
    return laidOut(node, 0, 0).toUtf8() + '\n';
}

} // namespace waybill::config
