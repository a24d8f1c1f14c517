// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include "base/logging.h"
#include "spend/bill.h"
#include "spend/jsonvalue.h"
#include "spend/pricerowreader.h"
#include "spend/rowindex.h"

#include <QFile>
#include <QSet>

#include <algorithm>

// A static library's resources are unknown until they are asked for, and the macro works outside namespaces only.
static void makePricesReadable()
{
    Q_INIT_RESOURCE(prices);
}

namespace waybill::spend {

namespace {
using Rows = std::vector<std::shared_ptr<const PriceRow>>;

Result<Rows> readRows(const JsonValue &list, bool own)
{
    Rows rows;
    rows.reserve(list.items.size());
    for (const JsonValue &item : list.items) {
        auto row = readPriceRow(item, static_cast<qsizetype>(rows.size()) + 1);
        if (!row)
            return row.error();
        row->own = own;
        rows.push_back(std::make_shared<const PriceRow>(*std::move(row)));
    }
    return rows;
}
} // namespace

struct PriceBook::Shelf
{
    Shelf(QString bookDate, Rows bookRows)
        : date(std::move(bookDate))
        , rows(std::move(bookRows))
    {
        for (const auto &row : rows) {
            all.add(*row);
            if (row->own)
                own.add(*row);
        }
    }

    const QString date;
    const Rows rows;
    RowIndex all;
    RowIndex own;
};

std::shared_ptr<const PriceBook> PriceBook::builtIn()
{
    static const std::shared_ptr<const PriceBook> book = [] {
        makePricesReadable();
        QFile file(QStringLiteral(":/waybill/prices.json"));
        auto read = file.open(QIODevice::ReadOnly) ? fromJson(file.readAll()) : Error(file.errorString());
        if (!read)
            qCCritical(lcSpend, "The built-in price book can not be read: %ls", qUtf16Printable(read.error().message));
        return std::make_shared<const PriceBook>(read ? *std::move(read)
                                                      : PriceBook(std::make_shared<const Shelf>(QString(), Rows())));
    }();
    return book;
}

Result<PriceBook> PriceBook::fromJson(const QByteArray &json)
{
    const auto document = JsonValue::fromJson(json);
    if (!document)
        return Error(QStringLiteral("The price book can not be read: ") + document.error().message);
    const JsonValue *schema = document->member(u"schema");
    const JsonValue *models = document->member(u"models");
    const JsonValue *generated = document->member(u"generated");
    if (!schema || schema->text != u"1")
        return Error(QStringLiteral("The price book can not be read: its \"schema\" must be 1."));
    if (!models || models->type != JsonValue::Type::Array)
        return Error(QStringLiteral("The price book can not be read: it has no list of \"models\"."));
    auto rows = readRows(*models, false);
    if (!rows)
        return rows.error();
    return PriceBook(std::make_shared<const Shelf>(generated ? generated->text : QString(), *std::move(rows)));
}

Result<PriceBook> PriceBook::withRows(const QByteArray &jsonArrayOfRows) const
{
    if (jsonArrayOfRows.trimmed().isEmpty())
        return *this;
    const auto list = JsonValue::fromJson(jsonArrayOfRows);
    if (!list)
        return Error(QStringLiteral("The price rows can not be read: ") + list.error().message);
    if (list->type != JsonValue::Type::Array)
        return Error(QStringLiteral("The price rows can not be read: write a list of rows."));
    auto rows = readRows(*list, true);
    if (!rows)
        return rows.error();
    rows->insert(rows->end(), m_shelf->rows.begin(), m_shelf->rows.end());
    return PriceBook(std::make_shared<const Shelf>(m_shelf->date, *std::move(rows)));
}

const PriceRow *PriceBook::find(QStringView pricedAs, QStringView model) const
{
    return m_shelf->all.find(pricedAs, model);
}

const PriceRow *PriceBook::findOwn(QStringView providerId, QStringView model) const
{
    return m_shelf->own.isEmpty() ? nullptr : m_shelf->own.find(providerId, model);
}

ExactCost PriceBook::exactCost(const PriceRow &row, const model::Usage &usage, TimePoint at,
                               const PriceContext &context)
{
    return total(bill(row.tariff(at, context, usage[model::Meter::Input]), usage));
}

model::Cost PriceBook::cost(const PriceRow &row, const model::Usage &usage, TimePoint at, const PriceContext &context)
{
    model::Cost cost = toCost(bill(row.tariff(at, context, usage[model::Meter::Input]), usage));
    cost.priceRow = row.label();
    return cost;
}

model::Cost PriceBook::price(QStringView pricedAs, QStringView model, const model::Usage &usage, TimePoint at,
                             const PriceContext &context) const
{
    const PriceRow *row = find(pricedAs, model);
    return row ? cost(*row, usage, at, context) : model::Cost{};
}

Money PriceBook::worstCase(const PriceRow &row, std::int64_t inputTokens, std::int64_t outputTokens, TimePoint at,
                           const PriceContext &context)
{
    Rate dearestInput;
    Rate dearestOutput;
    Rate request;
    const auto consider = [&](std::int64_t tokens) {
        const Tariff tariff = row.tariff(at, context, tokens);
        tariff.rates.forEach([&](model::Meter meter, Rate rate) {
            Rate &dearest = meter < model::Meter::Output ? dearestInput : dearestOutput;
            dearest = std::max(dearest, rate);
        });
        for (const auto &[item, rate] : tariff.pieces)
            request = item == "request" ? rate : request;
    };
    // The count is an estimate from above, so every tier below it is possible.
    const auto considerBelow = [&](const RateLadder &ladder) {
        for (const RateLadder::Tier &tier : ladder.tiers) {
            if (tier.aboveInput < inputTokens)
                consider(tier.aboveInput);
        }
    };
    consider(inputTokens);
    considerBelow(row.entryAt(at).rates);
    for (const PriceVariant &variant : row.variants) {
        if (variant.holds(at, context))
            considerBelow(variant.rates);
    }

    ExactCost worst = ExactCost::product(dearestInput.scaled(), inputTokens);
    worst += ExactCost::product(dearestOutput.scaled(), outputTokens);
    worst += ExactCost::product(request.scaled(), 1'000'000);
    return worst.roundedUp();
}

std::optional<Money> PriceBook::worstCase(QStringView pricedAs, QStringView model, std::int64_t inputTokens,
                                          std::int64_t outputTokens, TimePoint at, const PriceContext &context) const
{
    const PriceRow *row = find(pricedAs, model);
    return row ? std::optional(worstCase(*row, inputTokens, outputTokens, at, context)) : std::nullopt;
}

std::optional<std::int64_t> PriceBook::maximumOutput(QStringView pricedAs, QStringView model) const
{
    const PriceRow *row = find(pricedAs, model);
    return row ? row->maximumOutput : std::nullopt;
}

QString PriceBook::date() const
{
    return m_shelf->date;
}

const std::vector<std::shared_ptr<const PriceRow>> &PriceBook::rows() const
{
    return m_shelf->rows;
}

std::vector<QString> PriceBook::models(QStringView pricedAs) const
{
    std::vector<QString> names;
    QSet<QString> seen;
    const auto offer = [&](const PriceRow &row) {
        std::vector<QString> candidates;
        // Some ids are not names on the wire: they match nothing, or end in a dash and stand for a family.
        if (!row.id.endsWith(u'-') && row.id != u"*" && find(pricedAs, row.id))
            candidates.push_back(row.id);
        row.match.collectNames(candidates);
        for (const QString &name : candidates) {
            if (const QString folded = name.toLower(); !seen.contains(folded)) {
                seen.insert(folded);
                names.push_back(name);
            }
        }
    };
    const auto &rows = m_shelf->all.rows(pricedAs.toString());
    for (const bool chat : {true, false}) {
        for (const PriceRow *row : rows) {
            if ((row->kind == u"chat") == chat)
                offer(*row);
        }
    }
    return names;
}

} // namespace waybill::spend
