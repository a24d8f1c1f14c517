// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace waybill::model {

/// How a cost came about. Stored by name: "reported", "computed", "estimated", "unpriced".
enum class CostSource { Reported, Computed, Estimated, Unpriced };

QString toString(CostSource source);
std::optional<CostSource> costSourceFromName(QStringView name);

/// One line of a bill: so many of a meter at a rate. Lines add up to the total exactly.
struct CostLine
{
    QByteArray meter; ///< a meter's name or a per-call item's name
    std::int64_t count = 0; ///< tokens, or millionths of a piece
    std::int64_t rate = 0; ///< picodollars a token, or picodollars a piece
    Money amount;
    friend bool operator==(const CostLine &, const CostLine &) = default;
};

/// What a call cost. `total` is absent for an unpriced model: unknown is never zero.
struct Cost
{
    CostSource source = CostSource::Unpriced;
    std::optional<Money> total;
    std::vector<CostLine> lines;
    QString priceRow; ///< "anthropic/claude-sonnet-4-5", the row of the price book that was used

    bool isPriced() const { return total.has_value(); }
    friend bool operator==(const Cost &, const Cost &) = default;
};

} // namespace waybill::model
