// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "dialect/envelope.h"
#include "dialect/errors.h"
#include "model/usage.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace waybill::dialect {

/// What an answer says about itself and its price, so far. A plain value.
struct Metered
{
    std::optional<model::Usage> usage; ///< absent: the provider has not reported any
    QString model; ///< the model that answered, as the provider names it
    QString serviceTier; ///< the tier that was used, which decides the price
    QString speed; ///< Anthropic: "fast" or "standard"
    QString inferenceGeo; ///< Anthropic
    std::optional<Money> reportedCost; ///< OpenRouter: what it charged
    qint64 outputBytes = 0; ///< UTF-8 text of content, reasoning and tool calls, for an estimate without usage
};

/// Reads a buffered answer. `pricedAs` is the provider's name in the price book. Any thread.
[[nodiscard]] Metered meterBody(const Envelope &envelope, const QByteArray &body, QStringView pricedAs = {});

/// The error inside an answer that came with status 200: some gateways do that, and some send a web page.
[[nodiscard]] std::optional<UpstreamError> errorInBody(const Envelope &envelope, const QByteArray &body);

} // namespace waybill::dialect
