// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providersmodel.h"

#include "ui/providers/providertext.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"

namespace waybill::ui {

ProvidersModel::ProvidersModel(service::Service &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_service(service)
    , m_presets(service.providerPresets())
{
    reload();
}

int ProvidersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_providers.size());
}

int ProvidersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProvidersModel::data(const QModelIndex &index, int role) const
{
    const model::Provider *one = provider(index.row());
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*one, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() >= Models ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == State ? providertext::sentence(*one, health(one->id)) : QVariant();
    case itemrole::Muted:
        return !one->enabled || index.column() == Kind;
    case itemrole::Status:
        return static_cast<int>(providertext::status(*one, health(one->id)));
    case itemrole::Letter:
        return index.column() == Name ? providertext::letter(text(*one, Name)) : QVariant();
    case itemrole::SecondLine:
        return index.column() == Name ? providertext::address(*one) : providertext::keptIn(*one);
    case itemrole::TypeStyle:
        return static_cast<int>(index.column() == Name ? TypeStyle::Mono : TypeStyle::Caption);
    default:
        return {};
    }
}

QVariant ProvidersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= Models ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Provider");
    case Kind:
        return tr("Kind");
    case State:
        return tr("State");
    case Key:
        return tr("Key");
    case Models:
        return tr("Models");
    case Latency:
        return tr("p50");
    case Failed:
        return tr("Failed, 15 min");
    case Spend:
        return m_month;
    default:
        return {};
    }
}

void ProvidersModel::reload()
{
    beginResetModel();
    m_providers = m_service.configuration().providers;
    endResetModel();
}

void ProvidersModel::askHealth()
{
    m_service.providerHealth().then(this, [this](const Result<std::vector<service::ProviderHealth>> &health) {
        if (health)
            setHealth(*health);
    });
}

void ProvidersModel::askSpend(TimePoint now, bool demo)
{
    model::Budget month;
    month.period = model::Period::Month;
    model::OverviewQuery query;
    query.range = {month.periodAround(now).from, now};
    query.filter.demo = demo;
    query.slot = std::chrono::hours(24);
    query.groupBy = model::Dimension::Provider;
    query.lastCalls = 0;
    m_month = format::month(now);
    Q_EMIT headerDataChanged(Qt::Horizontal, Spend, Spend);
    m_service.overview(query).then(this, [this](const Result<model::Overview> &overview) {
        if (!overview)
            return;
        std::map<QString, Money> spend;
        for (const model::SeriesSlots &series : overview->series)
            spend[series.name] = series.totals.cost;
        setSpend(std::move(spend));
    });
}

void ProvidersModel::setHealth(std::vector<service::ProviderHealth> health)
{
    m_health = std::move(health);
    if (!m_providers.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT healthArrived();
}

void ProvidersModel::setSpend(std::map<QString, Money> spend)
{
    m_spend = std::move(spend);
    if (!m_providers.empty())
        Q_EMIT dataChanged(index(0, Spend), index(rowCount() - 1, Spend));
}

const model::Provider *ProvidersModel::provider(int row) const
{
    return row >= 0 && row < rowCount() ? &m_providers[static_cast<std::size_t>(row)] : nullptr;
}

const service::ProviderHealth *ProvidersModel::health(const QString &id) const
{
    const auto found = std::ranges::find(m_health, id, &service::ProviderHealth::provider);
    return found == m_health.end() ? nullptr : &*found;
}

int ProvidersModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_providers, id, &model::Provider::id);
    return found == m_providers.end() ? -1 : static_cast<int>(found - m_providers.begin());
}

QString ProvidersModel::text(const model::Provider &provider, int column) const
{
    const service::ProviderHealth *known = health(provider.id);
    switch (column) {
    case Name:
        return providertext::name(m_presets, provider);
    case Kind:
        return model::toString(provider.kind);
    case State:
        return providertext::state(provider, known);
    case Key:
        return providertext::keys(provider);
    case Models: {
        const std::size_t count = m_service.knownModels(provider).size();
        return count == 0 ? format::dash() : QString::number(count);
    }
    case Latency:
        return format::duration(known ? known->latencyP50 : -1);
    case Failed:
        return known ? format::percent(known->failed, known->calls) : format::dash();
    case Spend: {
        const auto spent = m_spend.find(provider.id);
        return format::money(spent == m_spend.end() ? Money() : spent->second);
    }
    default:
        return {};
    }
}

} // namespace waybill::ui
