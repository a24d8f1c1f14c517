// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

namespace waybill {

/// A new request id, "req_" and 26 characters: sorts by time, unique across processes. Any thread.
QByteArray newRequestId(TimePoint now);

} // namespace waybill
