// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"

#include <QByteArray>

namespace waybill::gateway {

/// A record as GET /waybill/v1/requests/{id} answers it: snake_case keys, times in µs, money as decimal strings,
/// `cost_usd` null for an unpriced model.
QByteArray toJson(const model::ExchangeRecord &record);

} // namespace waybill::gateway
