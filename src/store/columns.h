// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost.h"
#include "model/usage.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace waybill::store {

/// How lists and sums are kept in one column of usage.db. JSON texts are compact, and empty for an empty list;
/// what cannot be read back is left out. Free functions, any thread.
QString costLinesToText(const std::vector<model::CostLine> &lines);
std::vector<model::CostLine> costLinesFromText(const QString &text);
QString callsToText(const std::vector<model::CallCount> &calls);
std::vector<model::CallCount> callsFromText(const QString &text);
QString namesToText(const std::vector<QString> &names);
std::vector<QString> namesFromText(const QString &text);

/// "input, cache_read, …": the columns of the meters in their order.
QString meterColumns();

/// Usage as variable-length numbers, for rollups: the meters in use by their position, then calls by name.
QByteArray usageToBlob(const model::Usage &usage);
/// Adds what usageToBlob() gave to `usage`. False: the blob is malformed; what came before the fault is added.
bool addUsageFromBlob(QByteArrayView blob, model::Usage &usage);
/// Adds meters and calls, held at the largest number that fits.
void addUsage(const model::Usage &usage, model::Usage &sum);

} // namespace waybill::store
