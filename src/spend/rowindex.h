// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/pricerow.h"

#include <QHash>
#include <QString>

#include <shared_mutex>
#include <vector>

namespace waybill::spend {

/// Finds the first row of a provider that matches a model, and remembers what it found. Any thread, once filled.
/// The rows must outlive it.
class RowIndex final
{
public:
    /// Only before the index is shared.
    void add(const PriceRow &row) { m_rows[row.provider].push_back(&row); }
    const PriceRow *find(QStringView provider, QStringView model) const;
    const std::vector<const PriceRow *> &rows(const QString &provider) const;
    bool isEmpty() const { return m_rows.isEmpty(); }

private:
    const PriceRow *search(const QString &provider, const QString &model) const;

    QHash<QString, std::vector<const PriceRow *>> m_rows;
    mutable std::shared_mutex m_mutex;
    mutable QHash<QString, const PriceRow *> m_found; ///< guarded by m_mutex; null for a model without a row
};

} // namespace waybill::spend
