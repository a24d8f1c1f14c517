// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace waybill::config {

/// A value of a settings file and the line it stands on. Keeps the order of keys and the digits of numbers.
struct Node
{
    enum class Type { Null, Boolean, Number, String, Array, Object };

    Type type = Type::Null;
    int line = 0; ///< of its key, or of the value where it has none; the first line is 1
    QString key; ///< its name where it is a member of an object
    QString text; ///< of a string: what it says; of a number or a boolean: its own digits or letters
    std::vector<Node> children; ///< items of an array, members of an object

    static Node string(const QString &text) { return {Type::String, 0, {}, text, {}}; }
    static Node number(qint64 value) { return {Type::Number, 0, {}, QString::number(value), {}}; }
    static Node boolean(bool value);
    static Node array(std::vector<Node> items = {}) { return {Type::Array, 0, {}, {}, std::move(items)}; }
    static Node object() { return {Type::Object, 0, {}, {}, {}}; }

    /// Adds a member to an object.
    void add(const QString &name, Node value);
    /// The first member of this name.
    const Node *find(QStringView name) const;
    /// The line of "routes[0].targets[1].provider"; of what would hold it where it is absent.
    int lineOf(QStringView path) const;
};

/// Why a text is no JSON or no YAML.
struct SyntaxError
{
    int line = 0;
    QString message;
};

inline constexpr int kMaximumDepth = 64;

/// JSON on one line: {"id": "a", "weight": 1}.
QByteArray toJsonLine(const Node &node);
/// JSON with two spaces of indent for people: what fits a line stands on one, lists of objects one object a line.
QByteArray toJson(const Node &node);

} // namespace waybill::config
