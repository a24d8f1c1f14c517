// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"
#include "spend/pricebook.h"

#include <QString>
#include <QUrl>

namespace waybill::spend {

/// The price book's provider for the service at this address; empty if it is none that the book knows.
QString pricedAsForHost(const QUrl &baseUrl);

/// What the provider's models are priced as: what the user set, else what its host says, else nothing.
QString pricedAs(const model::Provider &provider);

/// The row for a model at a provider: one that the user gave under the provider's own id, else the one it is priced
/// as. Null: unpriced. The row lives as long as the book.
const PriceRow *rowOf(const PriceBook &book, const model::Provider &provider, QStringView model);

/// Unpriced, without a total, if there is no row.
model::Cost priceOf(const PriceBook &book, const model::Provider &provider, QStringView model,
                    const model::Usage &usage, TimePoint at, const PriceContext &context = {});

/// See PriceBook::worstCase(); nothing if there is no row.
std::optional<Money> worstCaseOf(const PriceBook &book, const model::Provider &provider, QStringView model,
                                 std::int64_t inputTokens, std::int64_t outputTokens, TimePoint at,
                                 const PriceContext &context = {});

} // namespace waybill::spend
