// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "spend/modelrule.h"
#include "spend/pricecontext.h"
#include "spend/rateset.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace waybill::spend {

/// USD for one piece of something: "web_search", "image_out_each", "request", ….
using PiecePrices = std::vector<std::pair<QByteArray, Rate>>;

/// When a price is in force: from a day on, or within a daily window that may wrap midnight. All in UTC.
struct Validity
{
    std::optional<std::chrono::sys_days> from;
    std::optional<std::pair<std::chrono::minutes, std::chrono::minutes>> window; ///< of the day; the end is exclusive

    bool holds(TimePoint at) const;
};

struct PriceEntry
{
    Validity validity;
    RateLadder rates;
    PiecePrices pieces;
    std::vector<std::pair<QString, Rate>> videoByResolution; ///< instead of the rate of Meter::VideoOut
};

/// Other rates under a condition on the context: the first that holds wins, rate by rate.
struct PriceVariant
{
    Validity validity;
    std::vector<std::pair<PriceContext::Field, QString>> when; ///< all must hold
    RateLadder rates;
    PiecePrices pieces;

    bool holds(TimePoint at, const PriceContext &context) const;
};

/// What is charged for one request.
struct Tariff
{
    RateSet rates;
    PiecePrices pieces;
};

/// What is known of one model at one provider: its prices and its limits. Immutable once in a PriceBook; any thread.
struct PriceRow
{
    QString provider; ///< "openai", "anthropic", …, or a provider's id in a row of the user's own
    QString id;
    QString name;
    QString kind; ///< "chat", "embedding", "image", "video", "transcription", "speech", "realtime", "rerank", "ocr"
    ModelRule match;
    std::optional<std::int64_t> contextWindow; ///< tokens
    std::optional<std::int64_t> maximumInput; ///< tokens
    std::optional<std::int64_t> maximumOutput; ///< tokens
    std::optional<std::int64_t> dimensions; ///< of an embedding
    std::map<QString, bool> capabilities; ///< "tools", "vision", "reasoning", …; absent: unknown
    QString status; ///< "deprecated" or empty
    QString shutdown; ///< announced date, ISO 8601
    QString checked; ///< date at which the source looked, ISO 8601
    QString sourceUrl;
    QString note;
    bool own = false; ///< given by the user
    std::vector<PriceEntry> prices; ///< the last that holds counts, else the first; never empty
    std::vector<PriceVariant> variants;

    /// Whether the model can do `capability`; nothing if unknown.
    std::optional<bool> can(QStringView capability) const;
    /// `inputTokens` decides the tier.
    Tariff tariff(TimePoint at, const PriceContext &context, std::int64_t inputTokens) const;
    /// "anthropic/claude-sonnet-4-5"
    QString label() const { return provider + u'/' + id; }

    /// The entry that counts at this time.
    const PriceEntry &entryAt(TimePoint at) const;
};

} // namespace waybill::spend
