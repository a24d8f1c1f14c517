// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/routesmodel.h"

#include "ui/routing/dryrun.h"
#include "ui/widgets/delegates.h"

namespace waybill::ui {

void RoutesModel::setConfiguration(const model::Configuration &configuration)
{
    const bool sameCount = configuration.routes.size() == m_configuration.routes.size();
    if (sameCount) {
        m_configuration = configuration;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_configuration = configuration;
    endResetModel();
}

int RoutesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_configuration.routes.size());
}

QVariant RoutesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::Route &route = m_configuration.routes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return route.model;
    case itemrole::SecondLine:
        return secondLine(route);
    case itemrole::TypeStyle:
        return static_cast<int>(ui::TypeStyle::Caption);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(route.model, secondLine(route));
    default:
        return {};
    }
}

Qt::ItemFlags RoutesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

bool RoutesModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                           const QModelIndex &destinationParent, int destinationChild)
{
    const bool possible = !sourceParent.isValid() && !destinationParent.isValid() && count == 1 && sourceRow >= 0
        && sourceRow < rowCount() && destinationChild >= 0 && destinationChild <= rowCount();
    const int to = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    if (!possible || to == sourceRow)
        return false;
    Q_EMIT moveRequested(sourceRow, to);
    return true;
}

QString RoutesModel::secondLine(const model::Route &route) const
{
    QStringList providers;
    int skipped = 0;
    for (const model::RouteTarget &target : route.targets) {
        if (skipOf(m_configuration, target) == Skip::No)
            providers += target.provider;
        else
            ++skipped;
    }
    const QString chain = providers.isEmpty() ? tr("nothing can answer") : providers.join(tr(", then "));
    return skipped == 0 ? chain : tr("%1; %n skipped", nullptr, skipped).arg(chain);
}

} // namespace waybill::ui
