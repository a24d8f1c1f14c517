// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headers.h"
#include "model/exchangerecord.h"

namespace waybill::gateway {

/// The headers by which a tool can tell what happened to its call: x-request-id and x-waybill-….
http::Headers ownHeaders(const model::ExchangeRecord &record, int attempts);

/// A provider's answer headers without what belongs to its connection, and with ours.
http::Headers answerHeaders(const http::Headers &upstream, const model::ExchangeRecord &record, int attempts);

/// Adds what a finished call cost; an unpriced one has a source but no cost.
void addCost(http::Headers &headers, const model::Cost &cost);

/// The same as an SSE comment: a stream's headers are gone before its cost is known.
QByteArray costComment(const model::Cost &cost);

} // namespace waybill::gateway
