// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/node.h"
#include "config/suggestion.h"
#include "config/validation.h"

#include <functional>
#include <optional>

namespace waybill::config {

/// Reads the members of one object and notes what is wrong with its path and line. What is wrong reads as absent, so
/// that all problems of a file are found in one pass. finish() reports the keys that nobody asked for.
class ObjectReader final
{
public:
    ObjectReader(const Node &node, QString path, std::vector<Problem> &problems);

    std::optional<QString> string(const QString &key);
    QString stringOr(const QString &key, const QString &otherwise = {}) { return string(key).value_or(otherwise); }
    std::optional<int> integer(const QString &key);
    int integerOr(const QString &key, int otherwise) { return integer(key).value_or(otherwise); }
    bool booleanOr(const QString &key, bool otherwise);
    /// The digits of a number, or a text.
    std::optional<QString> decimal(const QString &key);
    const Node *array(const QString &key);
    void strings(const QString &key, const std::function<void(const QString &text, const QString &path)> &each);
    void integers(const QString &key, const std::function<void(int)> &each);
    void object(const QString &key, const std::function<void(ObjectReader &)> &read);
    void objects(const QString &key, const std::function<void(ObjectReader &)> &each);

    /// One of the names that `fromName` knows; `all` is for the message.
    template <typename T>
    T nameOr(const QString &key, T otherwise, std::optional<T> (*fromName)(QStringView), const QStringList &all)
    {
        const auto text = string(key);
        if (!text)
            return otherwise;
        if (const auto value = fromName(*text))
            return *value;
        report(key,
               QStringLiteral("\"%1\" is not known%2").arg(*text, suggestion(*text, all, QStringLiteral("it may be"))));
        return otherwise;
    }

    bool has(const QString &key);
    void require(const QString &key, const QString &hint = {});
    void report(const QString &key, const QString &message);
    void reportAt(const QString &path, int line, const QString &message);
    void finish();

private:
    const Node *member(const QString &key, Node::Type wanted, const char *wantedName);
    QString pathOf(const QString &key) const;

    const Node &m_node;
    QString m_path;
    std::vector<Problem> &m_problems;
    QStringList m_known;
};

/// "a number", "a list": for messages.
QString describe(Node::Type type);

/// Notes every key that an object anywhere below `node` gives twice.
void reportRepeatedKeys(const Node &node, const QString &path, std::vector<Problem> &problems);

} // namespace waybill::config
