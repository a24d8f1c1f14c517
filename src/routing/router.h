// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"
#include "model/dialect.h"
#include "routing/plan.h"

#include <QHash>
#include <QString>

#include <vector>

namespace waybill::routing {

/// Turns a model name into an ordered plan. Immutable, so any thread may ask; keeps its configuration alive.
class Router final
{
public:
    explicit Router(model::Snapshot configuration);

    /// An exact route wins, then "provider/model", then the first glob that fits.
    Plan plan(const QString &requestedModel, model::Operation operation) const;
    /// The names a client can ask for outright: every route that is not a glob.
    std::vector<QString> exactNames() const;

private:
    Plan planRoute(const model::Route &route, const QString &requestedModel, model::Operation operation) const;
    void consider(Plan &plan, const QString &providerId, const QString &modelName, model::Operation operation) const;

    model::Snapshot m_configuration;
    QHash<QString, const model::Route *> m_exact;
    std::vector<const model::Route *> m_globs;
};

} // namespace waybill::routing
