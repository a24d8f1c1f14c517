// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost.h"

#include <QAbstractTableModel>

namespace waybill::ui {

/// The lines of a bill and, last, their total. Amounts with all their digits.
class CostModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Meter, Count, Rate, Amount, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setCost(const model::Cost &cost);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString lineText(const model::CostLine &line, int column) const;
    QString totalText(int column) const;
    model::Cost m_cost;
};

/// "computed", "estimated", "unpriced", "reported" in the user's language.
QString costSourceText(model::CostSource source);

} // namespace waybill::ui
