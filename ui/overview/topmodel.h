// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

#include <QAbstractTableModel>

namespace waybill::ui {

class SeriesColours;

/// The dearest models, providers or clients of the overview: name, calls, share of the dearest, spend.
class TopModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Requests, Share, Spend, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setSeries(const std::vector<model::SeriesSlots> &series, model::Dimension dimension, SeriesColours &colours);
    QString nameAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        int colourIndex = 0;
        std::int64_t requests = 0;
        Money spend;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> m_rows;
    model::Dimension m_dimension = model::Dimension::Model;
};

/// "Model", "Provider", "Client", "Team", "Route"
QString dimensionText(model::Dimension dimension);

} // namespace waybill::ui
