// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/node.h"

#include <QStringView>

namespace waybill::config {

/// Strict JSON (RFC 8259) into nodes that know their lines. Comments, trailing commas and the like are errors that say
/// what to do. Repeated keys are kept: whoever knows the path reports them.
Result<Node, SyntaxError> parseJson(QStringView text);

/// Whether `text` is a number as JSON writes it.
bool isJsonNumber(QStringView text);

} // namespace waybill::config
