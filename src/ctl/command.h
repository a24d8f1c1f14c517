// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace waybill::ctl {

// Exit codes of every command.
inline constexpr int kSucceeded = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUse = 2;

/// One word after `waybillctl`. Runs in the main thread and returns the exit code.
struct Command
{
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments); ///< arguments[0] is the command's own name
};

const std::vector<Command> &commands();

int runServe(const QStringList &arguments);
int runCheck(const QStringList &arguments);
int runReport(const QStringList &arguments);
int runPrice(const QStringList &arguments);
int runDoctor(const QStringList &arguments);

} // namespace waybill::ctl
