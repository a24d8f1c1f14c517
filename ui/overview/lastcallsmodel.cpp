// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/lastcallsmodel.h"

namespace waybill::ui {

const std::vector<CallColumn> &LastCallsModel::columns()
{
    static const std::vector<CallColumn> columns{CallColumn::Status,   CallColumn::StartedAt, CallColumn::Client,
                                                 CallColumn::Model,    CallColumn::Attempts,  CallColumn::FirstToken,
                                                 CallColumn::Duration, CallColumn::Tokens,    CallColumn::Cost};
    return columns;
}

void LastCallsModel::setRows(const std::vector<model::ExchangeRow> &rows)
{
    // What the answer shares with the table stays; a table that shares nothing with it is another table.
    const auto known
        = m_rows.empty() ? rows.end() : std::ranges::find(rows, m_rows.front().id, &model::ExchangeRow::id);
    const auto shared = static_cast<std::size_t>(rows.end() - known);
    const bool continues = shared > 0 && shared <= m_rows.size()
        && std::equal(known, rows.end(), m_rows.begin(), [](const auto &a, const auto &b) { return a.id == b.id; });
    if (continues)
        return insertFirst({rows.begin(), known});
    beginResetModel();
    m_rows = rows;
    if (m_rows.size() > kMostRows)
        m_rows.resize(kMostRows);
    endResetModel();
}

void LastCallsModel::add(const std::vector<model::ExchangeRow> &rows)
{
    std::vector<model::ExchangeRow> fresh;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (std::ranges::find(m_rows, row->id, &model::ExchangeRow::id) == m_rows.end() && fresh.size() < kMostRows)
            fresh.push_back(*row);
    insertFirst(std::move(fresh));
}

void LastCallsModel::insertFirst(std::vector<model::ExchangeRow> fresh)
{
    if (fresh.empty())
        return;
    if (fresh.size() > kMostRows)
        fresh.resize(kMostRows);
    const int tooMany = static_cast<int>(m_rows.size() + fresh.size()) - kMostRows;
    if (tooMany > 0) {
        const int left = rowCount() - tooMany;
        beginRemoveRows({}, left, rowCount() - 1);
        m_rows.resize(static_cast<std::size_t>(left));
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.begin(), fresh.begin(), fresh.end());
    endInsertRows();
}

int LastCallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LastCallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant LastCallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return callCell(m_rows[static_cast<std::size_t>(index.row())], columns()[static_cast<std::size_t>(index.column())],
                    role);
}

QVariant LastCallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return callHeader(columns()[static_cast<std::size_t>(section)], role);
}

} // namespace waybill::ui
