// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/objectreader.h"

#include <QHash>

namespace waybill::config {

namespace {
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 12> kOtherNames{{
    {QLatin1StringView("api_key"), QLatin1StringView("secret")},
    {QLatin1StringView("apiKey"), QLatin1StringView("secret")},
    {QLatin1StringView("key"), QLatin1StringView("secret")},
    {QLatin1StringView("token"), QLatin1StringView("secret")},
    {QLatin1StringView("url"), QLatin1StringView("base_url")},
    {QLatin1StringView("endpoint"), QLatin1StringView("base_url")},
    {QLatin1StringView("type"), QLatin1StringView("kind")},
    {QLatin1StringView("name"), QLatin1StringView("id")},
    {QLatin1StringView("limit"), QLatin1StringView("limit_usd")},
    {QLatin1StringView("port"), QLatin1StringView("listen")},
    {QLatin1StringView("timezone"), QLatin1StringView("time_zone")},
    {QLatin1StringView("name"), QLatin1StringView("model")},
}};

QString meantKey(const QString &key, const QStringList &known)
{
    for (const auto &[other, ours] : kOtherNames) {
        if (key == other && known.contains(ours))
            return QStringLiteral("; did you mean \"%1\"?").arg(ours);
    }
    return suggestion(key, known, QStringLiteral("here may stand"));
}

bool holdsControlCharacters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}
} // namespace

QString describe(Node::Type type)
{
    switch (type) {
    case Node::Type::Null:
        return QStringLiteral("null");
    case Node::Type::Boolean:
        return QStringLiteral("true or false");
    case Node::Type::Number:
        return QStringLiteral("a number");
    case Node::Type::String:
        return QStringLiteral("text");
    case Node::Type::Array:
        return QStringLiteral("a list");
    case Node::Type::Object:
        return QStringLiteral("an object");
    }
    Q_UNREACHABLE();
}

ObjectReader::ObjectReader(const Node &node, QString path, std::vector<Problem> &problems)
    : m_node(node)
    , m_path(std::move(path))
    , m_problems(problems)
{
    if (node.type != Node::Type::Object)
        reportAt(m_path, node.line, QStringLiteral("must be an object, not %1").arg(describe(node.type)));
}

QString ObjectReader::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void ObjectReader::report(const QString &key, const QString &message)
{
    const Node *found = m_node.find(key);
    reportAt(pathOf(key), found ? found->line : m_node.line, message);
}

void ObjectReader::reportAt(const QString &path, int line, const QString &message)
{
    m_problems.push_back({path, message, line});
}

bool ObjectReader::has(const QString &key)
{
    m_known += key;
    return m_node.find(key) != nullptr;
}

void ObjectReader::require(const QString &key, const QString &hint)
{
    if (m_node.type == Node::Type::Object && !m_node.find(key))
        report(key, hint.isEmpty() ? QStringLiteral("is missing") : QStringLiteral("is missing: %1").arg(hint));
}

const Node *ObjectReader::member(const QString &key, Node::Type wanted, const char *wantedName)
{
    m_known += key;
    const Node *found = m_node.find(key);
    if (!found || found->type == wanted)
        return found;
    const QString hint = found->type == Node::Type::Null ? QStringLiteral("; leave the key out for the default")
        : wanted == Node::Type::String && found->children.empty() ? QStringLiteral("; put it in double quotes")
                                                                  : QString();
    report(key, QStringLiteral("must be %1, not %2%3").arg(QLatin1StringView(wantedName), describe(found->type), hint));
    return nullptr;
}

std::optional<QString> ObjectReader::string(const QString &key)
{
    const Node *found = member(key, Node::Type::String, "text");
    if (!found)
        return std::nullopt;
    if (holdsControlCharacters(found->text)) {
        report(key, QStringLiteral("must be one line of text without control characters"));
        return std::nullopt;
    }
    return found->text;
}

std::optional<int> ObjectReader::integer(const QString &key)
{
    const Node *found = member(key, Node::Type::Number, "a whole number");
    if (!found)
        return std::nullopt;
    bool fits = false;
    const int value = found->text.toInt(&fits);
    if (fits)
        return value;
    report(key, QStringLiteral("must be a whole number of at most nine digits"));
    return std::nullopt;
}

bool ObjectReader::booleanOr(const QString &key, bool otherwise)
{
    const Node *found = member(key, Node::Type::Boolean, "true or false");
    return found ? found->text == u"true" : otherwise;
}

std::optional<QString> ObjectReader::decimal(const QString &key)
{
    m_known += key;
    const Node *found = m_node.find(key);
    if (!found)
        return std::nullopt;
    if (found->type == Node::Type::String || found->type == Node::Type::Number)
        return found->text;
    report(key, QStringLiteral("must be an amount like \"12.50\", not %1").arg(describe(found->type)));
    return std::nullopt;
}

const Node *ObjectReader::array(const QString &key)
{
    return member(key, Node::Type::Array, "a list");
}

void ObjectReader::strings(const QString &key, const std::function<void(const QString &, const QString &)> &each)
{
    const Node *list = array(key);
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const Node &item = list->children[i];
        const QString path = QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i);
        if (item.type == Node::Type::String)
            each(item.text, path);
        else
            reportAt(path, item.line, QStringLiteral("must be text, not %1").arg(describe(item.type)));
    }
}

void ObjectReader::integers(const QString &key, const std::function<void(int)> &each)
{
    const Node *list = array(key);
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        const Node &item = list->children[i];
        bool fits = false;
        const int value = item.type == Node::Type::Number ? item.text.toInt(&fits) : 0;
        if (fits)
            each(value);
        else
            reportAt(QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i), item.line,
                     QStringLiteral("must be a whole number"));
    }
}

void ObjectReader::object(const QString &key, const std::function<void(ObjectReader &)> &read)
{
    if (const Node *found = member(key, Node::Type::Object, "an object")) {
        ObjectReader reader(*found, pathOf(key), m_problems);
        read(reader);
        reader.finish();
    }
}

void ObjectReader::objects(const QString &key, const std::function<void(ObjectReader &)> &each)
{
    const Node *list = array(key);
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        ObjectReader reader(list->children[i], QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i), m_problems);
        each(reader);
        reader.finish();
    }
}

void ObjectReader::finish()
{
    if (m_node.type != Node::Type::Object)
        return;
    for (const Node &child : m_node.children) {
        if (!m_known.contains(child.key))
            reportAt(pathOf(child.key), child.line,
                     QStringLiteral("unknown key \"%1\"%2").arg(child.key, meantKey(child.key, m_known)));
    }
}

void reportRepeatedKeys(const Node &node, const QString &path, std::vector<Problem> &problems)
{
    const bool isObject = node.type == Node::Type::Object;
    QHash<QString, int> firstLines;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const Node &child = node.children[i];
        const QString childPath = !isObject ? QStringLiteral("%1[%2]").arg(path).arg(i)
            : path.isEmpty()                ? child.key
                                            : path + u'.' + child.key;
        if (isObject && firstLines.contains(child.key))
            problems.push_back({childPath,
                                QStringLiteral("the key \"%1\" is given twice (first on line %2): keep one")
                                    .arg(child.key)
                                    .arg(firstLines[child.key]),
                                child.line});
        else if (isObject)
            firstLines.insert(child.key, child.line);
        reportRepeatedKeys(child, childPath, problems);
    }
}

} // namespace waybill::config
