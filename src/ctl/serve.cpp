// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "config/configfile.h"
#include "config/listenaddress.h"
#include "ctl/command.h"
#include "ctl/options.h"
#include "lab/demosetup.h"
#include "platform/signals.h"
#include "service/enginehost.h"

#include <QCoreApplication>

namespace waybill::ctl {

namespace {

constexpr std::chrono::seconds kPatience{30};

Result<std::vector<model::ListenAddress>> listenAddresses(const QStringList &given)
{
    std::vector<model::ListenAddress> addresses;
    for (const QString &text : given) {
        const auto address = config::parseListenAddress(text);
        if (!address)
            return Error(QStringLiteral("--listen %1: %2").arg(text, address.error().message));
        addresses.push_back(*address);
    }
    return addresses;
}

/// Without any provider there would be nothing to call: the built-in demo answers then.
model::Configuration withSomethingToCall(const model::Configuration &configuration)
{
    if (!configuration.providers.empty())
        return configuration;
    printError(
        QStringLiteral(
            "no provider is configured, so the built-in demo answers: ask for %1. Its calls cost nothing and are "
            "kept apart from real ones.")
            .arg(lab::demoRoutes().join(QStringLiteral(", "))));
    return lab::withDemo(configuration);
}

} // namespace

int runServe(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(configOption());
    parser.addOption(dataOption());
    const QCommandLineOption listen(
        QStringLiteral("listen"),
        QStringLiteral("Address to listen on instead of the configured ones; may be repeated."),
        QStringLiteral("HOST:PORT"));
    parser.addOption(listen);
    if (const auto done
        = parseOptions(parser, arguments, QStringLiteral("Runs the proxy until SIGTERM, then lets running calls end.")))
        return *done;

    const auto addresses = listenAddresses(parser.values(listen));
    if (!addresses) {
        printError(addresses.error().message);
        return kWrongUse;
    }
    const QString path = configurationPath(parser);
    const auto configuration = config::loadConfiguration(path);
    if (!configuration) {
        printError(configuration.error().message);
        return kWrongUse;
    }

    const SystemClock clock;
    service::EngineHost host(clock,
                             {.configurationPath = path, .usageDatabase = databasePath(parser), .listen = *addresses});
    platform::TerminationSignals signals;
    int exitCode = kSucceeded;
    bool started = false;

    QObject::connect(&host, &service::EngineHost::activated, &host, [&] {
        if (std::exchange(started, true))
            return printError(QStringLiteral("configuration reloaded from %1").arg(path));
        if (const auto result = host.start(); !result) {
            printError(result.error().message);
            exitCode = kFailed;
            return QCoreApplication::quit();
        }
        for (const model::ListenAddress &address : host.addresses())
            printOut(QStringLiteral("waybillctl: listening on http://%1").arg(config::toString(address)));
        host.watchFile(*configuration);
    });
    QObject::connect(&host, &service::EngineHost::failed, &host, [&](const QString &message) {
        printError(message);
        if (started)
            return printError(QStringLiteral("the last good configuration stays in force"));
        exitCode = kWrongUse;
        QCoreApplication::quit();
    });
    QObject::connect(&signals, &platform::TerminationSignals::terminate, &host, [&] {
        if (!host.isListening())
            return QCoreApplication::quit();
        printError(QStringLiteral("stopping; %1 calls are under way").arg(host.inFlight()));
        host.stop(kPatience);
    });
    QObject::connect(&host, &service::EngineHost::stopped, &host, &QCoreApplication::quit);

    host.activate(withSomethingToCall(*configuration));
    QCoreApplication::exec();
    return exitCode;
}

} // namespace waybill::ctl
