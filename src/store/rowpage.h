// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "store/selection.h"

#include <functional>
#include <vector>

namespace waybill::store {

/// Finds the rows of a page, newest first, in a time that does not grow with the store: by walking back in time where
/// the filter's calls are frequent, by the index of their subjects where they are rare. Lives for one query.
class RowPage final
{
public:
    using Visitor = std::function<void(const QSqlQuery &)>;

    /// `columns` of exchanges are what the visitor gets.
    RowPage(Connection &connection, const Selection &selection, const QString &columns);
    [[nodiscard]] Result<void> visit(const model::RowsQuery &query, const Visitor &visitor);

private:
    /// Keys from `first` to just before `end`.
    struct Span
    {
        qint64 first = 0;
        qint64 end = 0;
    };
    /// Each returns how many rows it visited.
    [[nodiscard]] Result<int> visitSpan(Span span, int limit, const Visitor &visitor);
    [[nodiscard]] Result<int> visitBySubject(Span span, int limit, const Visitor &visitor);
    [[nodiscard]] Result<std::vector<qint64>> newestKeys(Span span, int limit);
    [[nodiscard]] Result<qint64> keyFarBack(Span span);

    Connection &m_connection;
    const Selection &m_selection;
    QString m_columns;
};

} // namespace waybill::store
