// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redactor.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace waybill {

QString Redactor::redacted(const QString &text)
{
    // Shapes of published key formats, plus whatever follows a credential header or query parameter.
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(\b(sk-[A-Za-z0-9_\-]{6,}|AIza[0-9A-Za-z_\-]{10,}|gsk_[A-Za-z0-9]{6,}|xai-[A-Za-z0-9\-]{6,}|AKIA[0-9A-Z]{12,}|wb-[A-Za-z0-9_\-]{32,}))"
            R"(|((?:bearer\s+|x-api-key:\s*|api-key:\s*|x-goog-api-key:\s*|[?&]key=))([^\s"'&,]+))"),
        QRegularExpression::CaseInsensitiveOption);
    QString result = text;
    result.replace(pattern, QStringLiteral("\\2[secret]"));
    return result;
}

bool Redactor::isSecretHeader(const QByteArray &name)
{
    static constexpr std::array<std::string_view, 8> secret{"authorization", "proxy-authorization", "x-api-key",
                                                            "api-key",       "x-goog-api-key",      "cookie",
                                                            "set-cookie",    "x-amz-security-token"};
    const QByteArray lower = name.toLower();
    return std::ranges::find(secret, std::string_view(lower.constData(), static_cast<size_t>(lower.size())))
        != secret.end();
}

QString Redactor::masked(const QString &secret)
{
    constexpr qsizetype shown = 4;
    if (secret.size() < 4 * shown)
        return QStringLiteral("…");
    return secret.first(shown) + QStringLiteral("…") + secret.last(shown);
}

} // namespace waybill
