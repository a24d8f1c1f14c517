// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QString>

#include <vector>

namespace waybill::store {

/// The steps that build usage.db, in order; step n leads to version n (PRAGMA user_version). Compiled in.
std::vector<QString> schemaSteps();

/// Opens the store at `path` to write, makes it if the file is new, and brings an older one up to `steps`. The file is
/// copied to "<path>.version-N.backup" before it is changed, and the change is one transaction. Blocks on the disk.
/// Errors: not a store of Waybill (the file is not touched), made by a newer Waybill, or not usable.
Result<std::unique_ptr<Connection>> openForWriting(const QString &path,
                                                   const std::vector<QString> &steps = schemaSteps());

/// Opens the store at `path` to read. Errors: as above; also where there is no store yet, or an older one.
Result<std::unique_ptr<Connection>> openForReading(const QString &path);

} // namespace waybill::store
