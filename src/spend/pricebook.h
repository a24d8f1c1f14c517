// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/cost.h"
#include "model/usage.h"
#include "spend/exactcost.h"
#include "spend/pricecontext.h"
#include "spend/pricerow.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace waybill::spend {

/// What every model costs at every provider. Immutable and cheap to copy: copies share their rows. Any thread.
/// A model without a row is unpriced, which is never the same as free.
class PriceBook final
{
public:
    /// The price book that Waybill ships, read once.
    static std::shared_ptr<const PriceBook> builtIn();
    /// Errors: no price book, or the first row and field that can not be read.
    static Result<PriceBook> fromJson(const QByteArray &json);
    /// A book in which the rows of a JSON array (empty: none) go before this book's. Errors name row and field.
    Result<PriceBook> withRows(const QByteArray &jsonArrayOfRows) const;

    /// The first row, in order of the book, of the price book's provider `pricedAs` that matches. Null: unpriced.
    /// The row lives as long as any copy of this book.
    const PriceRow *find(QStringView pricedAs, QStringView model) const;
    /// Only among the rows that the user gave, under the id of a provider of theirs.
    const PriceRow *findOwn(QStringView providerId, QStringView model) const;

    static ExactCost exactCost(const PriceRow &row, const model::Usage &usage, TimePoint at,
                               const PriceContext &context = {});
    static model::Cost cost(const PriceRow &row, const model::Usage &usage, TimePoint at,
                            const PriceContext &context = {});
    /// Unpriced, without a total, if there is no row.
    model::Cost price(QStringView pricedAs, QStringView model, const model::Usage &usage, TimePoint at,
                      const PriceContext &context = {}) const;

    /// The most that so many tokens can cost, whatever kind of input or output they turn out to be, cached or not,
    /// below or above a tier; rounded up. Does not know of pieces such as web searches.
    static Money worstCase(const PriceRow &row, std::int64_t inputTokens, std::int64_t outputTokens, TimePoint at,
                           const PriceContext &context = {});
    std::optional<Money> worstCase(QStringView pricedAs, QStringView model, std::int64_t inputTokens,
                                   std::int64_t outputTokens, TimePoint at, const PriceContext &context = {}) const;
    std::optional<std::int64_t> maximumOutput(QStringView pricedAs, QStringView model) const;

    /// The day on which the book was made, ISO 8601.
    QString date() const;
    /// All rows, the user's first.
    const std::vector<std::shared_ptr<const PriceRow>> &rows() const;
    /// Names by which models of this provider can be asked for, chat models first. For choosing from a list.
    std::vector<QString> models(QStringView pricedAs) const;

private:
    struct Shelf;
    explicit PriceBook(std::shared_ptr<const Shelf> shelf)
        : m_shelf(std::move(shelf))
    {
    }
    std::shared_ptr<const Shelf> m_shelf;
};

} // namespace waybill::spend
