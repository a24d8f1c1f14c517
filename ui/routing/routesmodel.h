// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QAbstractListModel>

namespace waybill::ui {

/// The routes in the order in which patterns are tried. A list view moves rows by moveRow(), which only asks:
/// whoever owns the configuration answers moveRequested() and calls setConfiguration() again.
class RoutesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setConfiguration(const model::Configuration &configuration);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                  int destinationChild) override;

Q_SIGNALS:
    /// Both are indexes of routes; `to` is where the route is afterwards.
    void moveRequested(int from, int to);

private:
    QString secondLine(const model::Route &route) const;

    model::Configuration m_configuration;
};

} // namespace waybill::ui
