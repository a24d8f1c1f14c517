// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/node.h"
#include "config/validation.h"

namespace waybill::config {

/// The configuration that `root` says, and in `problems` all that is wrong with its shape: keys, types, names of
/// choices. What names mean to each other is for validate().
model::Configuration readConfiguration(const Node &root, std::vector<Problem> &problems);

} // namespace waybill::config
