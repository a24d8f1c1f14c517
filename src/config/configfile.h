// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/validation.h"
#include "model/configuration.h"

namespace waybill::config {

inline constexpr qint64 kMaximumFileBytes = 1024 * 1024;

/// Reads a configuration file's text: JSON, or YAML of the same shape where `fileName` ends in .yaml or .yml (for other
/// endings than .json the first character decides). Free functions; loading and saving block on the disk.
/// Errors name every problem of the file, one a line, "FILE:LINE: KEY: what is wrong; what to do". Never a secret.
Result<model::Configuration> parseConfiguration(const QByteArray &text, const QString &fileName);
Result<model::Configuration> loadConfiguration(const QString &path);

/// The JSON text of a configuration: keys in a fixed order, defaults left out. Reading it gives the same configuration.
QByteArray writeConfiguration(const model::Configuration &configuration);

/// Replaces the file whole or not at all. Errors: what validate() finds; YAML, which would lose its comments; the disk.
Result<void> saveConfiguration(const QString &path, const model::Configuration &configuration);

} // namespace waybill::config
