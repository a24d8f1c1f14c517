// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/request.h"
#include "model/errorclass.h"

#include <QString>

#include <optional>

namespace waybill::gateway {

/// Why a call is turned away at the door.
struct AccessRefusal
{
    int status = 403;
    model::ErrorClass errorClass = model::ErrorClass::Permission;
    QString message;
};

/// Checks that the call cannot come from a web page: the Host header must name this machine (a page that rebinds its
/// DNS name names another) and an Origin, if any, must be local. `instance` finds calls that went out of this very
/// process.
std::optional<AccessRefusal> checkAccess(const http::Request &request, const QByteArray &instance);

} // namespace waybill::gateway
