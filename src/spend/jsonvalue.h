// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace waybill::spend {

/// JSON in which a number stays the text it was written as, so that a price never passes through a double.
struct JsonValue
{
    enum class Type { Null, Boolean, Number, String, Array, Object };
    Type type = Type::Null;
    bool boolean = false;
    QString text; ///< a string, or a number as written
    std::vector<QString> keys; ///< of an object, one an item
    std::vector<JsonValue> items;

    /// Errors: no JSON, or nested too deep; the message says where it stands in the text.
    static Result<JsonValue> fromJson(const QByteArray &json);
    /// The member with this key, or null.
    const JsonValue *member(QStringView key) const;
};

/// A place in a JsonValue that knows its path, so that an error names the field. The first error is kept and reading
/// goes on with empty values. Lives on the stack; a cursor must not outlive the one it came from.
class JsonCursor final
{
public:
    using Visitor = std::function<void(const JsonCursor &)>;

    JsonCursor(const JsonValue &value, std::optional<Error> &firstError)
        : m_value(value)
        , m_firstError(firstError)
    {
    }

    const JsonValue &value() const { return m_value; }
    QStringView key() const { return m_key; }

    void eachItem(const Visitor &visit) const;
    void eachMember(const Visitor &visit) const;
    QString string() const;
    bool boolean() const;
    std::int64_t count() const;
    QString number() const;

    /// "prices[0].rates.input"
    QString path() const;
    void fail(const QString &why) const;

private:
    JsonCursor(const JsonCursor &parent, const JsonValue &value, QStringView key, qsizetype index)
        : m_value(value)
        , m_firstError(parent.m_firstError)
        , m_parent(&parent)
        , m_key(key)
        , m_index(index)
    {
    }
    bool expect(JsonValue::Type type, QLatin1StringView name) const;

    const JsonValue &m_value;
    std::optional<Error> &m_firstError;
    const JsonCursor *m_parent = nullptr;
    QStringView m_key;
    qsizetype m_index = 0;
};

} // namespace waybill::spend
