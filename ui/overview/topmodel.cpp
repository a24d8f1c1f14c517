// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/topmodel.h"

#include "ui/charts/seriescolours.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"

namespace waybill::ui {

QString dimensionText(model::Dimension dimension)
{
    switch (dimension) {
    case model::Dimension::Model:
        return TopModel::tr("Model");
    case model::Dimension::Provider:
        return TopModel::tr("Provider");
    case model::Dimension::Client:
        return TopModel::tr("Client");
    case model::Dimension::Team:
        return TopModel::tr("Team");
    case model::Dimension::Route:
        break;
    }
    return TopModel::tr("Route");
}

void TopModel::setSeries(const std::vector<model::SeriesSlots> &series, model::Dimension dimension,
                         SeriesColours &colours)
{
    std::vector<Row> rows;
    for (const model::SeriesSlots &one : series)
        rows.push_back({one.name, colours.indexOf(one.name), one.totals.requests, one.totals.cost});
    if (rows == m_rows && dimension == m_dimension)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_dimension = dimension;
    endResetModel();
}

QString TopModel::nameAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].name;
}

int TopModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TopModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TopModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Share)
            return {};
        if (column == Name)
            return row.name.isEmpty() ? tr("(none)") : row.name;
        return column == Requests ? format::number(row.requests) : format::money(row.spend);
    case Qt::ToolTipRole:
        return column == Spend ? QVariant(format::exactMoney(row.spend)) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case itemrole::SeriesIndex:
        return column == Name || column == Share ? row.colourIndex : QVariant();
    case itemrole::Share: {
        const auto dearest = static_cast<double>(m_rows.front().spend.picodollars());
        return column != Share ? QVariant()
                               : (dearest > 0 ? static_cast<double>(row.spend.picodollars()) / dearest : 0.0);
    }
    default:
        return {};
    }
}

QVariant TopModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section == Share)
        return {};
    if (section == Name)
        return dimensionText(m_dimension);
    return section == Requests ? tr("Requests") : tr("Spend");
}

} // namespace waybill::ui
