// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/routeedits.h"

#include "model/configuration.h"

namespace waybill::ui {

QString freeRouteName(const model::Configuration &configuration, const QString &wanted)
{
    const auto taken
        = [&](const QString &name) { return std::ranges::count(configuration.routes, name, &model::Route::model) > 0; };
    QString name = wanted;
    for (int i = 2; taken(name); ++i)
        name = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return name;
}

} // namespace waybill::ui
