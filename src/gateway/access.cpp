// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/access.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace waybill::gateway {

namespace {

bool isLocalName(const QString &host)
{
    if (host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    // host.docker.internal is how a container names the machine it runs on.
    if (host.compare(QLatin1StringView("host.docker.internal"), Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

QString hostOf(const QByteArray &hostHeader)
{
    return QUrl(QStringLiteral("http://") + QString::fromLatin1(hostHeader)).host();
}

bool isLocalOrigin(const QByteArray &origin)
{
    const QUrl url(QString::fromLatin1(origin));
    const bool isWebPage = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    // Desktop tools built on a browser engine send file:// or app:// origins of their own; any page can send "null".
    return !url.scheme().isEmpty() && (!isWebPage || isLocalName(url.host()));
}

bool cameThrough(const http::Request &request, const QByteArray &instance)
{
    const QByteArrayList stations = request.headers.value("x-waybill-via").split(',');
    return std::ranges::any_of(stations, [&](const QByteArray &station) { return station.trimmed() == instance; });
}

} // namespace

std::optional<AccessRefusal> checkAccess(const http::Request &request, const QByteArray &instance)
{
    if (request.fromLoopback && request.headers.contains("host") && !isLocalName(hostOf(request.headers.value("host"))))
        return AccessRefusal{
            403, model::ErrorClass::Permission,
            QStringLiteral("This address is reserved for tools on this machine: call 127.0.0.1 or localhost, "
                           "not \"%1\".")
                .arg(hostOf(request.headers.value("host")))};
    const QByteArray origin = request.headers.value("origin");
    if (!origin.isEmpty() && !isLocalOrigin(origin))
        return AccessRefusal{
            403, model::ErrorClass::Permission,
            QStringLiteral("Web pages may not call Waybill (origin %1).").arg(QString::fromLatin1(origin))};
    if (cameThrough(request, instance))
        return AccessRefusal{
            508, model::ErrorClass::Unroutable,
            QStringLiteral("This call has been through this Waybill already: one of its providers has Waybill's "
                           "own address as base URL. Correct the address in Providers.")};
    return std::nullopt;
}

} // namespace waybill::gateway
