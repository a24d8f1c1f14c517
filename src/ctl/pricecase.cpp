// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/pricecase.h"

#include "base/clock.h"
#include "dialect/wireusage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace waybill::ctl {

namespace {

constexpr std::int64_t kOnePiece = 1'000'000;

QJsonValue pieces(std::int64_t millionths)
{
    if (millionths % kOnePiece == 0)
        return static_cast<qint64>(millionths / kOnePiece);
    return static_cast<double>(millionths)
        / static_cast<double>(kOnePiece); // seconds of audio or video: a count, not money
}

QJsonObject normalForm(const model::Usage &usage)
{
    QJsonObject normal;
    for (std::size_t i = 0; i < model::kMeterCount; ++i) {
        const std::string_view name = model::meterName(static_cast<model::Meter>(i));
        if (usage.tokens[i] != 0)
            normal.insert(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                          static_cast<qint64>(usage.tokens[i]));
    }
    QJsonObject calls;
    for (const model::CallCount &call : usage.calls)
        calls.insert(QString::fromLatin1(call.item), pieces(call.millionths));
    if (!calls.isEmpty())
        normal.insert(QStringLiteral("calls"), calls);
    return normal;
}

Result<spend::PriceContext> contextFrom(const QJsonObject &object)
{
    spend::PriceContext context;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto field = spend::PriceContext::fieldFromName(entry.key());
        if (!field)
            return Error(QStringLiteral("context.%1 is not known").arg(entry.key()));
        context.*field = entry.value().toString();
    }
    return context;
}

} // namespace

Result<QByteArray> answerPriceCase(const spend::PriceBook &book, const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject given = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return Error(QStringLiteral("not a JSON object: %1").arg(fault.errorString()));
    for (const QLatin1StringView key :
         {QLatin1StringView("provider"), QLatin1StringView("model"), QLatin1StringView("api")}) {
        if (!given[key].isString())
            return Error(QStringLiteral("\"%1\" is missing").arg(key));
    }
    const QString api = given[u"api"].toString();
    const auto usage
        = dialect::usageFromWire(api, QJsonDocument(given[u"usage"].toObject()).toJson(QJsonDocument::Compact));
    if (!usage)
        return Error(QStringLiteral("the api \"%1\" is not known, or its usage cannot be read").arg(api));
    const auto context = contextFrom(given[u"context"].toObject());
    if (!context)
        return context.error();
    QDateTime at = QDateTime::fromString(given[u"at"].toString(), Qt::ISODate);
    if (!at.isValid() && given.contains(u"at"))
        return Error(QStringLiteral("\"at\" is not a time in ISO 8601"));
    if (!at.isValid())
        at = QDateTime::currentDateTimeUtc();

    const QString provider = given[u"provider"].toString();
    const QString modelName = given[u"model"].toString();
    const spend::PriceRow *row = book.find(provider, modelName);
    QJsonObject answer{{QStringLiteral("provider"), provider},
                       {QStringLiteral("model"), modelName},
                       {QStringLiteral("cost_usd"), QJsonValue()},
                       {QStringLiteral("normal"), normalForm(*usage)}};
    if (row)
        answer[u"cost_usd"] = spend::PriceBook::exactCost(*row, *usage, fromDateTime(at), *context).toDecimal();
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace waybill::ctl
