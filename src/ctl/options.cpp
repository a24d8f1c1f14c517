// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/options.h"

#include "base/redactor.h"
#include "ctl/command.h"
#include "platform/paths.h"

#include <QDir>

#include <cstdio>

namespace waybill::ctl {

std::optional<int> parseOptions(QCommandLineParser &parser, const QStringList &arguments, const QString &description)
{
    parser.setApplicationDescription(description);
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments)) {
        printError(parser.errorText());
        printError(QStringLiteral("try \"waybillctl %1 --help\"").arg(arguments.first()));
        return kWrongUse;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        // The parser names the executable only; the command belongs to the usage line.
        text.replace(QStringLiteral("waybillctl [options]"),
                     QStringLiteral("waybillctl %1 [options]").arg(arguments.first()));
        printOut(text.trimmed());
        return kSucceeded;
    }
    return std::nullopt;
}

void printOut(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void printError(const QString &text)
{
    const QStringList lines = Redactor::redacted(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        std::fputs(qPrintable(QStringLiteral("waybillctl: %1\n").arg(line)), stderr);
}

QCommandLineOption configOption()
{
    return {QStringLiteral("config"), QStringLiteral("Configuration file (JSON, or YAML of the same shape)."),
            QStringLiteral("FILE")};
}

QCommandLineOption dataOption()
{
    return {QStringLiteral("data"), QStringLiteral("Folder of usage.db."), QStringLiteral("DIR")};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), QStringLiteral("Print JSON.")};
}

QString configurationPath(const QCommandLineParser &parser)
{
    const QString given = parser.value(QStringLiteral("config"));
    return given.isEmpty() ? platform::configFile() : given;
}

QString databasePath(const QCommandLineParser &parser)
{
    const QString given = parser.value(QStringLiteral("data"));
    return given.isEmpty() ? platform::usageDatabase() : QDir(given).filePath(QStringLiteral("usage.db"));
}

} // namespace waybill::ctl
