// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/providerpreset.h"
#include "service/service.h"

#include <QAbstractTableModel>

#include <map>

namespace waybill::ui {

/// The providers of the configuration with their health and this month's spend.
class ProvidersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, State, Key, Models, Latency, Failed, Spend, ColumnCount };

    explicit ProvidersModel(service::Service &service, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Reads the configuration again.
    void reload();
    /// Asks how the providers do; healthArrived() follows. A failed question leaves what is known.
    void askHealth();
    /// Asks what they cost in the month around `now`.
    void askSpend(TimePoint now, bool demo);

    const model::Provider *provider(int row) const;
    const service::ProviderHealth *health(const QString &id) const;
    int rowOf(const QString &id) const;

Q_SIGNALS:
    void healthArrived();

private:
    void setHealth(std::vector<service::ProviderHealth> health);
    void setSpend(std::map<QString, Money> spend);
    QString text(const model::Provider &provider, int column) const;

    service::Service &m_service;
    std::vector<model::ProviderPreset> m_presets;
    std::vector<model::Provider> m_providers;
    std::vector<service::ProviderHealth> m_health;
    std::map<QString, Money> m_spend;
    QString m_month;
};

} // namespace waybill::ui
