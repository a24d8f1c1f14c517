// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace waybill::lab {

/// The price book's provider for the demo models.
inline const QString kDemoPriceBook = QStringLiteral("demo");
/// A model that fails now and then, so that a fallback can be watched.
inline const QString kUnreliableDemoModel = QStringLiteral("demo-unreliable");

/// The models of the demo provider.
std::vector<QString> demoModels();

/// `configuration` with a demo provider for each dialect and routes to their models; what is there already stays.
model::Configuration withDemo(model::Configuration configuration);

/// `prices`, a JSON array of rows or empty, with the demo models' prices added: calls of a demo should show a cost.
QByteArray withDemoPrices(const QByteArray &prices);

} // namespace waybill::lab
