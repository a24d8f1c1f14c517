// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waybill {

/// Takes secrets out of text before it is logged, stored or shown. Free functions, any thread.
class Redactor final
{
public:
    /// Replaces what looks like a key (sk-…, AIza…, Bearer …, key=…) by "[secret]".
    static QString redacted(const QString &text);
    /// True for headers whose value is a credential: authorization, x-api-key, api-key, x-goog-api-key, cookie, ….
    static bool isSecretHeader(const QByteArray &name);
    /// Enough to recognise a key, never enough to use it: "sk-a…9f3c".
    static QString masked(const QString &secret);
};

} // namespace waybill
