// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"

namespace waybill::config {

/// Reads "127.0.0.1:8377", "[::1]:8377" or "localhost:0" (port 0: any free one). Errors say how to write it.
Result<model::ListenAddress> parseListenAddress(QStringView text);
QString toString(const model::ListenAddress &address);
/// Whether only this machine can reach it.
bool isLoopback(const model::ListenAddress &address);

} // namespace waybill::config
