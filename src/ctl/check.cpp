// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/configfile.h"
#include "ctl/command.h"
#include "ctl/options.h"
#include "spend/pricebook.h"
#include "spend/providerprice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::ctl {

namespace {

/// What is allowed but probably not meant.
QStringList remarks(const model::Configuration &configuration, const spend::PriceBook &prices)
{
    QStringList found;
    for (const model::Route &route : configuration.routes) {
        if (route.strategy != model::Strategy::Fallback)
            found.append(
                QStringLiteral("route \"%1\": strategy \"%2\" is read, but this version tries the targets in order")
                    .arg(route.model, model::toString(route.strategy)));
        for (const model::RouteTarget &target : route.targets) {
            const model::Provider *provider = configuration.provider(target.provider);
            if (provider && !target.model.isEmpty() && !spend::rowOf(prices, *provider, target.model))
                found.append(
                    QStringLiteral("route \"%1\": no price is known for %2/%3; its calls count as unpriced, and a "
                                   "blocking budget refuses them. Add a row under \"prices\" or set priced_as.")
                        .arg(route.model, target.provider, target.model));
        }
    }
    return found;
}

int report(const QString &path, const QStringList &problems, const QStringList &notes, bool json)
{
    if (json) {
        const QJsonObject object{{QStringLiteral("file"), path},
                                 {QStringLiteral("ok"), problems.isEmpty()},
                                 {QStringLiteral("errors"), QJsonArray::fromStringList(problems)},
                                 {QStringLiteral("warnings"), QJsonArray::fromStringList(notes)}};
        printOut(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    } else {
        for (const QString &problem : problems)
            printError(problem);
        for (const QString &note : notes)
            printError(QStringLiteral("warning: %1").arg(note));
        if (problems.isEmpty())
            printOut(QStringLiteral("%1: ok").arg(path));
    }
    return problems.isEmpty() ? kSucceeded : kWrongUse;
}

} // namespace

int runCheck(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(configOption());
    parser.addOption(jsonOption());
    if (const auto done
        = parseOptions(parser, arguments, QStringLiteral("Checks a configuration file without running it.")))
        return *done;

    const QString path = configurationPath(parser);
    const bool json = parser.isSet(jsonOption());
    const auto configuration = config::loadConfiguration(path);
    if (!configuration)
        return report(path, configuration.error().message.split(u'\n'), {}, json);

    const auto builtIn = spend::PriceBook::builtIn();
    if (configuration->prices.isEmpty())
        return report(path, {}, remarks(*configuration, *builtIn), json);
    const auto prices = builtIn->withRows(configuration->prices);
    if (!prices)
        return report(path, {QStringLiteral("%1: prices: %2").arg(path, prices.error().message)}, {}, json);
    return report(path, {}, remarks(*configuration, *prices), json);
}

} // namespace waybill::ctl
