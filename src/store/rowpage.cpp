// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowpage.h"

#include "store/timeline.h"

#include <algorithm>

namespace waybill::store {

namespace {
constexpr int kFarBack = 4'000; ///< rows to look through before the filter counts as rare
constexpr std::size_t kFewSubjects = 500;
}

RowPage::RowPage(Connection &connection, const Selection &selection, const QString &columns)
    : m_connection(connection)
    , m_selection(selection)
    , m_columns(columns)
{
}

Result<void> RowPage::visit(const model::RowsQuery &query, const Visitor &visitor)
{
    if (m_selection.isEmpty() || query.limit <= 0)
        return {};
    const qint64 end = firstKeyAt(query.range.to);
    Span all{firstKeyAt(query.range.from), qMin<qint64>(end, query.before.value_or(end))};
    const auto subjects = m_selection.subjects();
    if (!m_selection.isBySubject() || m_selection.hasIndex() || subjects.size() > kFewSubjects) {
        const auto visited = visitSpan(all, query.limit, visitor);
        return visited ? Result<void>() : visited.error();
    }
    const auto farBack = keyFarBack(all);
    if (!farBack)
        return farBack.error();
    const auto visited = visitSpan({*farBack, all.end}, query.limit, visitor);
    if (!visited)
        return visited.error();
    if (*visited == query.limit || *farBack == all.first)
        return {};
    const auto older = visitBySubject({all.first, *farBack}, query.limit - *visited, visitor);
    return older ? Result<void>() : older.error();
}

Result<int> RowPage::visitSpan(Span span, int limit, const Visitor &visitor)
{
    auto statement = m_connection.prepared(QStringLiteral("SELECT %1 FROM exchanges %2 WHERE key >= ? AND key < ?%3 "
                                                          "ORDER BY key DESC LIMIT %4")
                                               .arg(m_columns, m_selection.access(), m_selection.conditions())
                                               .arg(limit));
    if (!statement)
        return statement.error();
    statement->bindValue(0, span.first);
    statement->bindValue(1, span.end);
    m_selection.bind(*statement, 2);
    if (!statement->exec())
        return m_connection.error(statement->lastError());
    int visited = 0;
    for (; statement->next(); ++visited)
        visitor(*statement);
    return visited;
}

Result<int> RowPage::visitBySubject(Span span, int limit, const Visitor &visitor)
{
    const auto keys = newestKeys(span, limit);
    if (!keys)
        return keys.error();
    auto statement
        = m_connection.prepared(QStringLiteral("SELECT %1 FROM exchanges WHERE key = ?").arg(m_columns));
    if (!statement)
        return statement.error();
    for (const qint64 key : *keys) {
        statement->bindValue(0, key);
        if (!statement->exec() || !statement->next())
            return m_connection.error(statement->lastError());
        visitor(*statement);
        statement->finish();
    }
    return static_cast<int>(keys->size());
}

/// The newest of each subject, and of those the newest: a few steps in the index for each.
Result<std::vector<qint64>> RowPage::newestKeys(Span span, int limit)
{
    auto statement
        = m_connection.prepared(QStringLiteral("SELECT key FROM exchanges INDEXED BY exchanges_by_subject "
                                               "WHERE subject = ? AND key >= ? AND key < ?%1 ORDER BY key DESC LIMIT %2")
                                    .arg(m_selection.rowConditions())
                                    .arg(limit));
    if (!statement)
        return statement.error();
    std::vector<qint64> keys;
    for (const qint64 subject : m_selection.subjects()) {
        statement->bindValue(0, subject);
        statement->bindValue(1, span.first);
        statement->bindValue(2, span.end);
        m_selection.bindRowConditions(*statement, 3);
        if (!statement->exec())
            return m_connection.error(statement->lastError());
        while (statement->next())
            keys.push_back(statement->value(0).toLongLong());
        statement->finish();
    }
    std::ranges::sort(keys, std::greater());
    keys.resize(qMin(keys.size(), static_cast<std::size_t>(limit)));
    return keys;
}

/// The key of the row kFarBack rows before the end of the span, or the span's first key.
Result<qint64> RowPage::keyFarBack(Span span)
{
    auto statement = m_connection.prepared(QStringLiteral("SELECT key FROM exchanges NOT INDEXED "
                                                          "WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1 OFFSET %1")
                                               .arg(kFarBack));
    if (!statement)
        return statement.error();
    statement->bindValue(0, span.first);
    statement->bindValue(1, span.end);
    if (!statement->exec())
        return m_connection.error(statement->lastError());
    return statement->next() ? statement->value(0).toLongLong() : span.first;
}

} // namespace waybill::store
