// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/json.h"

namespace waybill::dialect {

QByteArray quoted(QStringView text)
{
    constexpr char kHex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    QByteArray result;
    result.reserve(utf8.size() + 2);
    result += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            (result += '\\') += c;
        else if (c == '\n')
            result += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            ((result += "\\u00") += kHex[c >> 4]) += kHex[c & 15];
        else
            result += c;
    }
    return result += '"';
}

} // namespace waybill::dialect
