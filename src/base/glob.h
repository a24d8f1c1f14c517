// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace waybill {

/// Whether `text` fits `pattern`, in which `*` stands for any run of characters and `?` for one. Case-sensitive.
bool matchesGlob(QStringView pattern, QStringView text);

} // namespace waybill
