// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace waybill::dialect {

/// A model that tools may ask for.
struct ModelEntry
{
    QString id;
    QString owner;
    qint64 created = 0; ///< seconds since 1970, UTC; 0: unknown
};

/// The answer to "which models are there", whole and on one page, in the form the dialect's SDKs read. Any thread.
[[nodiscard]] QByteArray modelList(model::Dialect dialect, const std::vector<ModelEntry> &models);
/// The answer to "what is this model".
[[nodiscard]] QByteArray modelEntry(model::Dialect dialect, const ModelEntry &entry);

} // namespace waybill::dialect
