// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace waybill::spend {

/// Whether a price row is meant by a model's name. Immutable; any thread.
struct ModelRule
{
    enum class Kind { Equals, StartsWith, EndsWith, Contains, Expression, Any, All };
    Kind kind = Kind::Equals;
    QString text; ///< in lower case, except an expression's
    QRegularExpression expression; ///< compiled once, for Kind::Expression
    std::vector<ModelRule> rules; ///< of Any and All

    /// `name` is in lower case.
    bool matches(const QString &name) const;
    /// Adds the names that fit exactly: those a person can choose from a list.
    void collectNames(std::vector<QString> &names) const;
};

} // namespace waybill::spend
