// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::platform {

/// Where Waybill keeps its files: the system's folders for this user (XDG on Linux), or all in the folder that the
/// environment variable WAYBILL_HOME names. Nothing is created here. Any thread.
QString configFile();
QString dataDirectory();
QString usageDatabase();
/// For sockets and locks: private to this user, gone with the session where the system has such a folder.
QString runtimeDirectory();

} // namespace waybill::platform
