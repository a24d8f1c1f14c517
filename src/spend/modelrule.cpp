// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/modelrule.h"

#include <algorithm>

namespace waybill::spend {

bool ModelRule::matches(const QString &name) const
{
    const auto fits = [&name](const ModelRule &rule) { return rule.matches(name); };
    switch (kind) {
    case Kind::Equals:
        return name == text;
    case Kind::StartsWith:
        return name.startsWith(text);
    case Kind::EndsWith:
        return name.endsWith(text);
    case Kind::Contains:
        return name.contains(text);
    case Kind::Expression:
        return expression.match(name).hasMatch();
    case Kind::Any:
        return std::ranges::any_of(rules, fits);
    case Kind::All:
        return std::ranges::all_of(rules, fits);
    }
    Q_UNREACHABLE();
}

void ModelRule::collectNames(std::vector<QString> &names) const
{
    if (kind == Kind::Equals)
        names.push_back(text);
    if (kind == Kind::Any) {
        for (const ModelRule &rule : rules)
            rule.collectNames(names);
    }
}

} // namespace waybill::spend
