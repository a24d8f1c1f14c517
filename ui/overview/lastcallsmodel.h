// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests/callcells.h"

#include <QAbstractTableModel>

namespace waybill::ui {

/// The newest calls, at most twenty, newest first. New ones push the oldest out; the others keep their identity.
class LastCallsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMostRows = 20;

    using QAbstractTableModel::QAbstractTableModel;
    static const std::vector<CallColumn> &columns();

    /// Shows `rows`, newest first; what is already there stays where it is.
    void setRows(const std::vector<model::ExchangeRow> &rows);
    /// Adds `rows`, newest last.
    void add(const std::vector<model::ExchangeRow> &rows);
    const model::ExchangeRow &callAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void insertFirst(std::vector<model::ExchangeRow> fresh);
    std::vector<model::ExchangeRow> m_rows;
};

} // namespace waybill::ui
