// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <vector>

namespace waybill::model {
struct Configuration;
}

namespace waybill::ui {

/// A name that no route has yet: `wanted`, or with a number added.
QString freeRouteName(const model::Configuration &configuration, const QString &wanted);

/// Takes the item at `from` out and puts it where it is at `to` afterwards.
template <typename T> void moveItem(std::vector<T> &items, int from, int to)
{
    const auto first = items.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
}

} // namespace waybill::ui
