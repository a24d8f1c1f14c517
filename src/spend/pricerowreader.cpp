// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricerowreader.h"

#include <array>
#include <functional>

namespace waybill::spend {

namespace {
struct Field
{
    QLatin1StringView name;
    std::function<void(const JsonCursor &)> read;
};

/// Hands each member to the field of its name; what has none is an error, so that a typing mistake never costs money.
template <std::size_t N> void readFields(const JsonCursor &object, const std::array<Field, N> &fields)
{
    object.eachMember([&fields](const JsonCursor &member) {
        for (const Field &field : fields) {
            if (member.key() == field.name)
                return field.read(member);
        }
        member.fail(QStringLiteral("there is no field of this name here"));
    });
}

const auto ignore = [](const JsonCursor &) {};

auto into(QString &target)
{
    return [&target](const JsonCursor &cursor) { target = cursor.string(); };
}

auto into(std::optional<std::int64_t> &target)
{
    return [&target](const JsonCursor &cursor) { target = cursor.count(); };
}

Rate readRate(const JsonCursor &cursor)
{
    const QString text = cursor.number();
    if (text.isEmpty())
        return {};
    const auto rate = Rate::fromDecimal(text);
    if (!rate)
        cursor.fail(rate.error().message);
    return rate.valueOr({});
}

RateSet readRates(const JsonCursor &object)
{
    RateSet rates;
    object.eachMember([&rates](const JsonCursor &member) {
        const QByteArray name = member.key().toUtf8();
        if (const auto meter = model::meterFromName(std::string_view(name.constData(), std::size_t(name.size()))))
            rates.set(*meter, readRate(member));
        else
            member.fail(QStringLiteral("this is no kind of token; use input, output, cache_read, cache_write, …"));
    });
    return rates;
}

std::vector<RateLadder::Tier> readTiers(const JsonCursor &list)
{
    std::vector<RateLadder::Tier> tiers;
    list.eachItem([&tiers](const JsonCursor &item) {
        RateLadder::Tier tier;
        readFields(item,
                   std::array<Field, 2>{{
                       {QLatin1StringView("above_input"), [&](const JsonCursor &c) { tier.aboveInput = c.count(); }},
                       {QLatin1StringView("rates"), [&](const JsonCursor &c) { tier.rates = readRates(c); }},
                   }});
        if (!tiers.empty() && tier.aboveInput <= tiers.back().aboveInput)
            item.fail(QStringLiteral("tiers must ascend by above_input"));
        tiers.push_back(tier);
    });
    return tiers;
}

PiecePrices readPieces(const JsonCursor &object)
{
    PiecePrices pieces;
    object.eachMember(
        [&pieces](const JsonCursor &member) { pieces.emplace_back(member.key().toUtf8(), readRate(member)); });
    return pieces;
}

std::vector<std::pair<QString, Rate>> readResolutions(const JsonCursor &object)
{
    std::vector<std::pair<QString, Rate>> rates;
    object.eachMember(
        [&rates](const JsonCursor &member) { rates.emplace_back(member.key().toString(), readRate(member)); });
    return rates;
}

std::chrono::sys_days readDay(const JsonCursor &cursor)
{
    const QDate date = QDate::fromString(cursor.string(), QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        cursor.fail(QStringLiteral("write a date, like 2026-11-22"));
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    return std::chrono::sys_days(std::chrono::days(date.isValid() ? date.toJulianDay() - epoch : 0));
}

std::chrono::minutes readTimeOfDay(const JsonCursor &cursor)
{
    const QTime time = QTime::fromString(cursor.string(), QStringLiteral("HH:mm"));
    if (!time.isValid())
        cursor.fail(QStringLiteral("write a time of day in UTC, like 16:30"));
    return std::chrono::minutes(time.isValid() ? time.hour() * 60 + time.minute() : 0);
}

/// The conditions on time, which an entry and a variant share.
class ValidityFields final
{
public:
    auto from()
    {
        return [this](const JsonCursor &c) { m_validity.from = readDay(c); };
    }
    auto windowBegin()
    {
        return [this](const JsonCursor &c) { m_begin = readTimeOfDay(c); };
    }
    auto windowEnd()
    {
        return [this](const JsonCursor &c) { m_end = readTimeOfDay(c); };
    }
    Validity validity(const JsonCursor &owner)
    {
        if (m_begin.has_value() != m_end.has_value())
            owner.fail(QStringLiteral("give both utc_from and utc_to"));
        if (m_begin && m_validity.from)
            owner.fail(QStringLiteral("give either from, or utc_from and utc_to"));
        if (m_begin && m_end)
            m_validity.window = {*m_begin, *m_end};
        return m_validity;
    }

private:
    Validity m_validity;
    std::optional<std::chrono::minutes> m_begin;
    std::optional<std::chrono::minutes> m_end;
};

void requireRates(const JsonCursor &owner)
{
    if (owner.value().type == JsonValue::Type::Object && !owner.value().member(u"rates"))
        owner.fail(QStringLiteral("it has no rates"));
}

PriceEntry readEntry(const JsonCursor &object)
{
    PriceEntry entry;
    ValidityFields validity;
    readFields(object,
               std::array<Field, 7>{{
                   {QLatin1StringView("rates"), [&](const JsonCursor &c) { entry.rates.base = readRates(c); }},
                   {QLatin1StringView("tiers"), [&](const JsonCursor &c) { entry.rates.tiers = readTiers(c); }},
                   {QLatin1StringView("per_call"), [&](const JsonCursor &c) { entry.pieces = readPieces(c); }},
                   {QLatin1StringView("by_resolution"),
                    [&](const JsonCursor &c) { entry.videoByResolution = readResolutions(c); }},
                   {QLatin1StringView("from"), validity.from()},
                   {QLatin1StringView("utc_from"), validity.windowBegin()},
                   {QLatin1StringView("utc_to"), validity.windowEnd()},
               }});
    requireRates(object);
    entry.validity = validity.validity(object);
    return entry;
}

std::vector<std::pair<PriceContext::Field, QString>> readConditions(const JsonCursor &object)
{
    std::vector<std::pair<PriceContext::Field, QString>> conditions;
    object.eachMember([&conditions](const JsonCursor &member) {
        if (const auto field = PriceContext::fieldFromName(member.key()))
            conditions.emplace_back(field, member.string());
        else
            member.fail(QStringLiteral("nothing of this name decides a price; use service_tier, processing, speed, …"));
    });
    return conditions;
}

PriceVariant readVariant(const JsonCursor &object)
{
    PriceVariant variant;
    ValidityFields validity;
    readFields(object,
               std::array<Field, 8>{{
                   {QLatin1StringView("when"), [&](const JsonCursor &c) { variant.when = readConditions(c); }},
                   {QLatin1StringView("rates"), [&](const JsonCursor &c) { variant.rates.base = readRates(c); }},
                   {QLatin1StringView("tiers"), [&](const JsonCursor &c) { variant.rates.tiers = readTiers(c); }},
                   {QLatin1StringView("per_call"), [&](const JsonCursor &c) { variant.pieces = readPieces(c); }},
                   {QLatin1StringView("from"), validity.from()},
                   {QLatin1StringView("utc_from"), validity.windowBegin()},
                   {QLatin1StringView("utc_to"), validity.windowEnd()},
                   {QLatin1StringView("src"), ignore},
               }});
    requireRates(object);
    variant.validity = validity.validity(object);
    return variant;
}

ModelRule readRule(const JsonCursor &cursor);

std::vector<ModelRule> readRules(const JsonCursor &list)
{
    std::vector<ModelRule> rules;
    list.eachItem([&rules](const JsonCursor &item) { rules.push_back(readRule(item)); });
    return rules;
}

ModelRule readExpression(const JsonCursor &cursor, const QString &pattern)
{
    ModelRule rule{ModelRule::Kind::Expression, pattern, QRegularExpression(pattern), {}};
    if (!rule.expression.isValid())
        cursor.fail(QStringLiteral("this regular expression is not valid: ") + rule.expression.errorString());
    rule.expression.optimize();
    return rule;
}

ModelRule readRule(const JsonCursor &cursor)
{
    if (cursor.value().type == JsonValue::Type::Object) {
        ModelRule rule;
        cursor.eachMember([&rule](const JsonCursor &member) {
            if (member.key() != u"any" && member.key() != u"all")
                return member.fail(QStringLiteral("use \"any\" or \"all\""));
            rule.kind = member.key() == u"any" ? ModelRule::Kind::Any : ModelRule::Kind::All;
            rule.rules = readRules(member);
        });
        if (cursor.value().items.size() != 1)
            cursor.fail(QStringLiteral("use one of \"any\" and \"all\""));
        return rule;
    }
    const QString text = cursor.string();
    const QString pattern = text.mid(1);
    switch (text.isEmpty() ? 0 : text.front().unicode()) {
    case u'=':
        return {ModelRule::Kind::Equals, pattern.toLower(), {}, {}};
    case u'^':
        return {ModelRule::Kind::StartsWith, pattern.toLower(), {}, {}};
    case u'$':
        return {ModelRule::Kind::EndsWith, pattern.toLower(), {}, {}};
    case u'*':
        return {ModelRule::Kind::Contains, pattern.toLower(), {}, {}};
    case u'~':
        return readExpression(cursor, pattern);
    default:
        cursor.fail(QStringLiteral(
            "begin with \"=\" (is), \"^\" (begins with), \"$\" (ends with), \"*\" (contains) or \"~\" (expression)"));
        return {};
    }
}

std::map<QString, bool> readCapabilities(const JsonCursor &object)
{
    std::map<QString, bool> capabilities;
    object.eachMember(
        [&capabilities](const JsonCursor &member) { capabilities[member.key().toString()] = member.boolean(); });
    return capabilities;
}

void readAll(const JsonCursor &cursor, PriceRow &row)
{
    row.kind = QStringLiteral("chat");
    row.match.kind = ModelRule::Kind::Any;
    readFields(cursor,
               std::array<Field, 21>{{
                   {QLatin1StringView("provider"), into(row.provider)},
                   {QLatin1StringView("id"), into(row.id)},
                   {QLatin1StringView("name"), into(row.name)},
                   {QLatin1StringView("kind"), into(row.kind)},
                   {QLatin1StringView("match"), [&](const JsonCursor &c) { row.match.rules = readRules(c); }},
                   {QLatin1StringView("context"), into(row.contextWindow)},
                   {QLatin1StringView("max_input"), into(row.maximumInput)},
                   {QLatin1StringView("max_output"), into(row.maximumOutput)},
                   {QLatin1StringView("dims"), into(row.dimensions)},
                   {QLatin1StringView("caps"), [&](const JsonCursor &c) { row.capabilities = readCapabilities(c); }},
                   {QLatin1StringView("status"), into(row.status)},
                   {QLatin1StringView("shutdown"), into(row.shutdown)},
                   {QLatin1StringView("checked"), into(row.checked)},
                   {QLatin1StringView("source_url"), into(row.sourceUrl)},
                   {QLatin1StringView("note"), into(row.note)},
                   {QLatin1StringView("prices"),
                    [&](const JsonCursor &c) {
                        c.eachItem([&](const JsonCursor &item) { row.prices.push_back(readEntry(item)); });
                    }},
                   {QLatin1StringView("variants"),
                    [&](const JsonCursor &c) {
                        c.eachItem([&](const JsonCursor &item) { row.variants.push_back(readVariant(item)); });
                    }},
                   {QLatin1StringView("src"), ignore},
                   {QLatin1StringView("ll_key"), ignore},
                   {QLatin1StringView("video_tokens"), ignore},
                   {QLatin1StringView("video_frames"), ignore},
               }});
    if (row.provider.isEmpty())
        cursor.fail(QStringLiteral("\"provider\": it names no provider"));
    if (row.match.rules.empty())
        cursor.fail(QStringLiteral("\"match\": it matches no model; give a list like [\"=my-model\"]"));
    if (row.prices.empty())
        cursor.fail(QStringLiteral("\"prices\": it has no price; give a list like [{\"rates\": {\"input\": 1}}]"));
}

QString textOf(const JsonValue *value)
{
    return value ? value->text : QString();
}
} // namespace

Result<PriceRow> readPriceRow(const JsonValue &json, qsizetype number)
{
    std::optional<Error> error;
    PriceRow row;
    readAll(JsonCursor(json, error), row);
    if (row.id.isEmpty() && !row.match.rules.empty())
        row.id = row.match.rules.front().text;
    if (row.name.isEmpty())
        row.name = row.id;
    if (error) {
        const QString provider = textOf(json.member(u"provider"));
        const QString label = row.id.isEmpty() ? provider : provider + u'/' + row.id;
        const QString name = label.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(label);
        return Error(QStringLiteral("Price row %1%2: %3").arg(QString::number(number), name, error->message));
    }
    return row;
}

} // namespace waybill::spend
