// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttablemodel.h"

#include "ui/charts/charttext.h"
#include "ui/widgets/delegates.h"

namespace waybill::ui {

void ChartTableModel::setData(const ChartData &data)
{
    if (data == m_data)
        return;
    beginResetModel();
    m_data = data;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.slots.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_data.series.size()) + (m_data.additive ? 1 : 0);
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto slot = static_cast<std::size_t>(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == itemrole::Strong)
        return isTotal(column);
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return slotText(m_data.slots[slot]);
    if (isTotal(column))
        return chartValueText(m_data.unit, m_data.slotTotal(slot));
    return chartValueText(m_data.unit, m_data.series[static_cast<std::size_t>(column - 1)].values[slot]);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Time");
    return isTotal(section) ? tr("Total") : m_data.series[static_cast<std::size_t>(section - 1)].name;
}

} // namespace waybill::ui
