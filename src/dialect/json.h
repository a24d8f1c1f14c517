// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace waybill::dialect {

/// Readable bytes that the JSON parser wants after a text. A body whose buffer has this much spare capacity
/// (QByteArray::reserve(size + kJsonPadding)) is read in place; any other is copied first.
inline constexpr qsizetype kJsonPadding = 64;

/// `text` as a JSON string with its quotes. Any thread.
[[nodiscard]] QByteArray quoted(QStringView text);

} // namespace waybill::dialect
