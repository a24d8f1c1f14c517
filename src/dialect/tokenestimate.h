// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"

#include <QByteArrayView>

namespace waybill::dialect {

/// A picture, page or recording counts as this many input tokens before the provider has counted it.
inline constexpr qint64 kMediaTokens = 2'000;

/// How many input tokens a request may come to, rather too many than too few: one for every two bytes of the body
/// (text has three to four bytes a token, CJK and code about two and a half), kMediaTokens for each picture or file,
/// and one more for every 64 bytes of base64 that is not a picture (long documents, recordings).
/// Costs a probe every 512 bytes and one search: some 100 µs a megabyte. Any thread.
[[nodiscard]] qint64 estimatedInputTokens(model::Operation operation, QByteArrayView body);

} // namespace waybill::dialect
