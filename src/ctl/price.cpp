// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "base/clock.h"
#include "ctl/command.h"
#include "ctl/options.h"
#include "ctl/pricecase.h"
#include "spend/pricebook.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::ctl {

namespace {

constexpr qint64 kMostCaseBytes = 256 * 1024 * 1024;

int priceCases(const QString &path)
{
    const auto text = readFile(path, kMostCaseBytes);
    if (!text) {
        printError(text.error().message);
        return kFailed;
    }
    const auto book = spend::PriceBook::builtIn();
    qsizetype number = 0;
    for (const QByteArray &line : text->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto answer = answerPriceCase(*book, line);
        if (!answer) {
            printError(QStringLiteral("%1:%2: %3").arg(path).arg(number).arg(answer.error().message));
            return kFailed;
        }
        printOut(QString::fromUtf8(*answer));
    }
    return kSucceeded;
}

int showPrice(const QString &provider, const QString &modelName, bool json)
{
    const auto book = spend::PriceBook::builtIn();
    const spend::PriceRow *row = book->find(provider, modelName);
    if (!row) {
        printError(QStringLiteral("no price is known for %1/%2 in the price book of %3")
                       .arg(provider, modelName, book->date()));
        return kFailed;
    }
    QJsonObject rates;
    row->tariff(SystemClock().now(), {}, 0).rates.forEach([&](model::Meter meter, spend::Rate rate) {
        const std::string_view name = model::meterName(meter);
        rates.insert(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), rate.money().toDecimal());
    });
    if (json) {
        const QJsonObject object{{QStringLiteral("row"), row->label()},
                                 {QStringLiteral("usd_per_million_tokens"), rates},
                                 {QStringLiteral("price_book"), book->date()}};
        printOut(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        return kSucceeded;
    }
    printOut(QStringLiteral("%1 (price book of %2), USD per million tokens").arg(row->label(), book->date()));
    for (auto rate = rates.begin(); rate != rates.end(); ++rate)
        printOut(QStringLiteral("  %1 %2").arg(rate.key(), -16).arg(rate.value().toString()));
    return kSucceeded;
}

} // namespace

int runPrice(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption cases(
        QStringLiteral("cases"),
        QStringLiteral("Price each line of FILE, a JSON object {provider, model, api, at, usage, "
                       "context?}; prints one JSON object a line with cost_usd and normal."),
        QStringLiteral("FILE"));
    const QCommandLineOption provider(
        QStringLiteral("provider"), QStringLiteral("Provider of the price book, like openai."), QStringLiteral("NAME"));
    const QCommandLineOption modelName(QStringLiteral("model"), QStringLiteral("Model to show."),
                                       QStringLiteral("NAME"));
    parser.addOptions({cases, provider, modelName, jsonOption()});
    if (const auto done = parseOptions(parser, arguments,
                                       QStringLiteral("Shows a model's prices, or computes the cost of given usages.")))
        return *done;
    if (parser.isSet(cases))
        return priceCases(parser.value(cases));
    if (parser.isSet(provider) && parser.isSet(modelName))
        return showPrice(parser.value(provider), parser.value(modelName), parser.isSet(jsonOption()));
    printError(QStringLiteral("give --cases FILE, or --provider NAME and --model NAME"));
    return kWrongUse;
}

} // namespace waybill::ctl
