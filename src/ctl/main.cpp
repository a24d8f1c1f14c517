// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "ctl/command.h"
#include "ctl/options.h"

#include <QCoreApplication>

#include <algorithm>

using namespace waybill::ctl;

namespace {

QString usage()
{
    QString text
        = QStringLiteral("Usage: waybillctl COMMAND [options]\n\nThe Waybill engine without a window.\n\nCommands:\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1  %2\n")
                    .arg(QLatin1StringView(command.name), -8)
                    .arg(QLatin1StringView(command.summary));
    return text
        + QStringLiteral("\n\"waybillctl COMMAND --help\" explains a command.\n"
                         "Exit codes: 0 done, 1 failed, 2 wrong use or a broken configuration.");
}

} // namespace

const std::vector<Command> &waybill::ctl::commands()
{
    static const std::vector<Command> all{
        {"serve", "run the proxy until SIGTERM", runServe},
        {"check", "check a configuration file", runCheck},
        {"report", "print usage and cost as CSV or JSON", runReport},
        {"price", "show or compute prices", runPrice},
        {"doctor", "look for what could keep Waybill from working", runDoctor},
    };
    return all;
}

int main(int argc, char *argv[])
{
    waybill::installLogging();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waybillctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));

    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        printError(usage());
        return kWrongUse;
    }
    const QString &name = arguments.first();
    if (name == QLatin1StringView("--help") || name == QLatin1StringView("-h") || name == QLatin1StringView("help")) {
        printOut(usage());
        return kSucceeded;
    }
    if (name == QLatin1StringView("--version") || name == QLatin1StringView("version")) {
        printOut(QStringLiteral("waybillctl " WAYBILL_VERSION));
        return kSucceeded;
    }
    const auto found = std::ranges::find_if(
        commands(), [&](const Command &command) { return name == QLatin1StringView(command.name); });
    if (found == commands().end()) {
        printError(QStringLiteral("there is no command \"%1\"; try \"waybillctl --help\"").arg(name));
        return kWrongUse;
    }
    return found->run(arguments);
}
