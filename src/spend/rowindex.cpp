// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/rowindex.h"

#include <algorithm>
#include <mutex>

namespace waybill::spend {

namespace {
// Names come from callers, so what is remembered has a limit.
constexpr qsizetype kMostRemembered = 4096;
constexpr qsizetype kLongestRemembered = 256;
} // namespace

const PriceRow *RowIndex::find(QStringView provider, QStringView model) const
{
    QString key;
    key.reserve(provider.size() + 1 + model.size());
    key.append(provider).append(u'\n').append(model);
    {
        const std::shared_lock lock(m_mutex);
        const auto found = m_found.constFind(key);
        if (found != m_found.cend())
            return *found;
    }
    const PriceRow *row = search(provider.toString(), model.toString().toLower());
    if (key.size() <= kLongestRemembered) {
        const std::unique_lock lock(m_mutex);
        if (m_found.size() >= kMostRemembered)
            m_found.clear();
        m_found.insert(key, row);
    }
    return row;
}

const std::vector<const PriceRow *> &RowIndex::rows(const QString &provider) const
{
    static const std::vector<const PriceRow *> none;
    const auto found = m_rows.constFind(provider);
    return found == m_rows.cend() ? none : *found;
}

const PriceRow *RowIndex::search(const QString &provider, const QString &model) const
{
    const auto &candidates = rows(provider);
    const auto found
        = std::ranges::find_if(candidates, [&model](const PriceRow *row) { return row->match.matches(model); });
    return found == candidates.end() ? nullptr : *found;
}

} // namespace waybill::spend
