// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waybill::config {

/// The content of a file that is compiled into this room.
QByteArray readResource(const QString &name);

} // namespace waybill::config
