// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace waybill::config {

/// The JSON Schema (draft 2020-12) of the configuration file, for editors and other tools.
QByteArray configurationSchema();

} // namespace waybill::config
