// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::platform {

/// Who listens on a TCP port of this machine: "nginx (pid 123)", or empty where that cannot be known (no one, another
/// user's process, a system that does not tell). Reads /proc for some milliseconds; not for workers.
QString portOwner(quint16 port);

} // namespace waybill::platform
