// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waybill::secrets {

/// Overwrites a secret and empties it. Best effort: a copy that shares the memory keeps it, and the system may have
/// written it to disk.
void wipe(QString &secret);
void wipe(QByteArray &secret);

} // namespace waybill::secrets
