// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"

#include <QAbstractTableModel>

namespace waybill::ui {

/// How each provider did in the last 15 minutes.
class HealthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Provider, State, Latency, Errors, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setHealth(std::vector<service::ProviderHealth> health);
    QString providerAt(int row) const { return m_health[static_cast<std::size_t>(row)].provider; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const service::ProviderHealth &health, int column) const;
    std::vector<service::ProviderHealth> m_health;
};

} // namespace waybill::ui
