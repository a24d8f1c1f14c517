// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace waybill::http {

struct Header
{
    QByteArray name;
    QByteArray value;
    friend bool operator==(const Header &, const Header &) = default;
};

/// The header fields of one message in the order of the wire; duplicates stay apart, names match without regard to
/// case.
class Headers final
{
public:
    Headers() = default;
    Headers(std::initializer_list<Header> fields)
        : m_fields(fields)
    {
    }

    /// The first value of that name, or an empty one.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    void add(QByteArray name, QByteArray value) { m_fields.push_back({std::move(name), std::move(value)}); }
    /// Replaces every field of that name, at the place of the first.
    void set(QByteArray name, QByteArray value);
    void remove(QByteArrayView name);
    void clear() { m_fields.clear(); }
    void reserve(std::size_t count) { m_fields.reserve(count); }

    [[nodiscard]] auto begin() const { return m_fields.cbegin(); }
    [[nodiscard]] auto end() const { return m_fields.cend(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_fields.size()); }
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }

    friend bool operator==(const Headers &, const Headers &) = default;

private:
    std::vector<Header> m_fields;
};

/// Header names and tokens are compared this way.
[[nodiscard]] inline bool equalsIgnoringCase(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && left.compare(right, Qt::CaseInsensitive) == 0;
}

/// Fields that concern one connection only and are never passed on (RFC 9110, section 7.6.1).
[[nodiscard]] bool isHopByHop(QByteArrayView name);
/// What may be passed on: all but the hop-by-hop fields and those that a Connection field names.
[[nodiscard]] Headers endToEnd(const Headers &headers);

} // namespace waybill::http
