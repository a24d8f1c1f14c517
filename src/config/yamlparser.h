// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/node.h"

#include <QByteArray>

namespace waybill::config {

/// One YAML document into the nodes that the same JSON would give: plain words that JSON would read as a number, true,
/// false or null are that, all others are text. Anchors and aliases are copied, within a bound.
Result<Node, SyntaxError> parseYaml(const QByteArray &text);

} // namespace waybill::config
