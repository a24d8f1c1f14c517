// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace waybill::ctl {

/// Parses a command's own options; handles --help. An exit code means that the command is done.
std::optional<int> parseOptions(QCommandLineParser &parser, const QStringList &arguments, const QString &description);

void printOut(const QString &text); ///< a line to stdout, flushed
void printError(const QString &text); ///< a line to stderr, "waybillctl: …"

/// The options that several commands share.
QCommandLineOption configOption();
QCommandLineOption dataOption();
QCommandLineOption jsonOption();

QString configurationPath(const QCommandLineParser &parser);
QString databasePath(const QCommandLineParser &parser);

} // namespace waybill::ctl
