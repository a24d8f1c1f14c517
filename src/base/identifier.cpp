// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/identifier.h"

#include <QRandomGenerator>

namespace waybill {

QByteArray newRequestId(TimePoint now)
{
    // The layout of a ULID: 48 bits of milliseconds, 80 random bits, in Crockford's base 32.
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    thread_local QRandomGenerator random = QRandomGenerator::securelySeeded();

    QByteArray id("req_00000000000000000000000000");
    char *digits = id.data() + 4;
    auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()).count();
    for (int i = 9; i >= 0; --i, milliseconds >>= 5)
        digits[i] = alphabet[milliseconds & 31];
    for (int half = 0; half < 2; ++half) {
        quint64 bits = random.generate64();
        for (int i = 0; i < 8; ++i, bits >>= 5)
            digits[10 + half * 8 + i] = alphabet[bits & 31];
    }
    return id;
}

} // namespace waybill
