// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace waybill {

/// Replaces a file whole or not at all: written beside it, flushed to disk, renamed over it, mode kept.
/// Blocks on the disk; not for workers. Errors name the path and what the system said.
Result<void> writeAtomically(const QString &path, const QByteArray &content);

/// Reads a whole file of at most `maximumBytes`. Errors name the path and what the system said.
Result<QByteArray> readFile(const QString &path, qint64 maximumBytes);

} // namespace waybill
