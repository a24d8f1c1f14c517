// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/listenaddress.h"

#include <QHostAddress>

namespace waybill::config {

namespace {
constexpr QStringView kLocalhost = u"localhost";
}

Result<model::ListenAddress> parseListenAddress(QStringView text)
{
    const auto bad = [text] {
        return Error(
            QStringLiteral("\"%1\" is not an address to listen on: write 127.0.0.1:8377 or [::1]:8377").arg(text));
    };
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return bad();
    const QStringView portText = text.sliced(colon + 1);
    QStringView host = text.first(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);

    bool isPort = false;
    const quint16 port = portText.toUShort(&isPort);
    const bool isPlain = std::ranges::all_of(portText, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const QHostAddress parsed(host.toString());
    const bool isIpv6 = parsed.protocol() == QAbstractSocket::IPv6Protocol;
    if (!isPort || !isPlain || isIpv6 != bracketed || (parsed.isNull() && host != kLocalhost))
        return bad();
    return model::ListenAddress{host.toString(), port};
}

QString toString(const model::ListenAddress &address)
{
    return (address.host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(address.host)
        .arg(address.port);
}

bool isLoopback(const model::ListenAddress &address)
{
    return address.host == kLocalhost || QHostAddress(address.host).isLoopback();
}

} // namespace waybill::config
