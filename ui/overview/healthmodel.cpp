// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/healthmodel.h"

#include "ui/theme/shapes.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"

namespace waybill::ui {

namespace {
using State = service::ProviderHealth::State;

Status statusOf(State state)
{
    switch (state) {
    case State::Healthy:
        return Status::Ok;
    case State::Degraded:
        return Status::Degraded;
    case State::Down:
        return Status::Failed;
    case State::Idle:
        break;
    }
    return Status::Off;
}

QString stateText(State state)
{
    switch (state) {
    case State::Healthy:
        return HealthModel::tr("Healthy");
    case State::Degraded:
        return HealthModel::tr("Degraded");
    case State::Down:
        return HealthModel::tr("Down");
    case State::Idle:
        break;
    }
    return HealthModel::tr("Idle");
}

bool same(const service::ProviderHealth &a, const service::ProviderHealth &b)
{
    return a.provider == b.provider && a.state == b.state && a.calls == b.calls && a.failed == b.failed
        && a.latencyP50 == b.latencyP50;
}
} // namespace

void HealthModel::setHealth(std::vector<service::ProviderHealth> health)
{
    if (std::ranges::equal(health, m_health, same))
        return;
    beginResetModel();
    m_health = std::move(health);
    endResetModel();
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_health.size());
}

int HealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HealthModel::text(const service::ProviderHealth &health, int column) const
{
    switch (column) {
    case Provider:
        return health.provider;
    case State:
        return stateText(health.state);
    case Latency:
        return format::duration(health.latencyP50);
    default:
        return format::percent(health.failed, health.calls);
    }
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const service::ProviderHealth &health = m_health[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(health, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column < Latency ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Errors
            ? tr("%1 of %2 calls failed").arg(format::number(health.failed), format::number(health.calls))
            : QVariant();
    case itemrole::Status:
        return column == State ? static_cast<int>(statusOf(health.state)) : QVariant();
    case itemrole::Muted:
        return column >= Latency && text(health, column) == format::dash();
    default:
        return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section < Latency ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Provider:
        return tr("Provider");
    case State:
        return tr("State");
    case Latency:
        return tr("Latency p50");
    default:
        return tr("Errors, 15 min");
    }
}

} // namespace waybill::ui
