// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/jsonvalue.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>

namespace waybill::spend {

namespace {
constexpr int kDeepest = 32;

using simdjson::ondemand::json_type;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

JsonValue read(simdjson::ondemand::value source, int depth);

// The functions of this file speak simdjson's exceptions among themselves; fromJson() lets none out.
template <typename Container, typename Read> void readItems(Container container, int depth, Read readOne)
{
    if (depth >= kDeepest)
        throw simdjson::simdjson_error(simdjson::DEPTH_ERROR);
    for (auto item : container)
        readOne(item);
}

JsonValue read(simdjson::ondemand::value source, int depth)
{
    JsonValue value;
    switch (source.type().value()) {
    case json_type::array:
        value.type = JsonValue::Type::Array;
        readItems(source.get_array().value(), depth,
                  [&](auto item) { value.items.push_back(read(item.value(), depth + 1)); });
        break;
    case json_type::object:
        value.type = JsonValue::Type::Object;
        readItems(source.get_object().value(), depth, [&](auto field) {
            value.keys.push_back(toQString(field.unescaped_key().value()));
            value.items.push_back(read(field.value().value(), depth + 1));
        });
        break;
    case json_type::number:
        value.type = JsonValue::Type::Number;
        value.text = toQString(source.raw_json_token()).trimmed();
        break;
    case json_type::string:
        value.type = JsonValue::Type::String;
        value.text = toQString(source.get_string().value());
        break;
    case json_type::boolean:
        value.type = JsonValue::Type::Boolean;
        value.boolean = source.get_bool().value();
        break;
    case json_type::null:
        if (!bool(source.is_null()))
            throw simdjson::simdjson_error(simdjson::N_ATOM_ERROR);
        break;
    }
    return value;
}
} // namespace

Result<JsonValue> JsonValue::fromJson(const QByteArray &json)
{
    try {
        const simdjson::padded_string padded(json.constData(), static_cast<std::size_t>(json.size()));
        simdjson::ondemand::parser parser;
        simdjson::ondemand::document document = parser.iterate(padded);
        JsonValue value = read(document.get_value().value(), 0);
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return Error(QStringLiteral("there is text after the end of the JSON value"));
        return value;
    } catch (const simdjson::simdjson_error &error) {
        return Error(QStringLiteral("this is not JSON: %1").arg(QLatin1StringView(error.what())));
    }
}

const JsonValue *JsonValue::member(QStringView key) const
{
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

void JsonCursor::eachItem(const Visitor &visit) const
{
    if (!expect(JsonValue::Type::Array, QLatin1StringView("a list")))
        return;
    for (std::size_t i = 0; i < m_value.items.size(); ++i)
        visit(JsonCursor(*this, m_value.items[i], {}, static_cast<qsizetype>(i)));
}

void JsonCursor::eachMember(const Visitor &visit) const
{
    if (!expect(JsonValue::Type::Object, QLatin1StringView("an object")))
        return;
    for (std::size_t i = 0; i < m_value.items.size(); ++i)
        visit(JsonCursor(*this, m_value.items[i], m_value.keys[i], 0));
}

QString JsonCursor::string() const
{
    return expect(JsonValue::Type::String, QLatin1StringView("a string")) ? m_value.text : QString();
}

bool JsonCursor::boolean() const
{
    return expect(JsonValue::Type::Boolean, QLatin1StringView("true or false")) && m_value.boolean;
}

std::int64_t JsonCursor::count() const
{
    bool ok = false;
    const qlonglong value = number().toLongLong(&ok);
    if (!ok || value < 0)
        fail(QStringLiteral("write a whole number that is not negative"));
    return ok ? value : 0;
}

QString JsonCursor::number() const
{
    return expect(JsonValue::Type::Number, QLatin1StringView("a number")) ? m_value.text : QString();
}

QString JsonCursor::path() const
{
    if (!m_parent)
        return {};
    const QString parent = m_parent->path();
    if (m_key.isNull())
        return QStringLiteral("%1[%2]").arg(parent).arg(m_index);
    return parent.isEmpty() ? m_key.toString() : parent + u'.' + m_key.toString();
}

void JsonCursor::fail(const QString &why) const
{
    if (!m_firstError)
        m_firstError = Error(m_parent ? QStringLiteral("\"%1\": %2").arg(path(), why) : why);
}

bool JsonCursor::expect(JsonValue::Type type, QLatin1StringView name) const
{
    if (m_value.type == type)
        return true;
    fail(QStringLiteral("this must be ") + name);
    return false;
}

} // namespace waybill::spend
