// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wiretarget.h"

namespace waybill::http {

namespace {

constexpr quint16 kHttpPort = 80;
constexpr quint16 kHttpsPort = 443;

} // namespace

WireTarget::WireTarget(const QUrl &origin, const QSslConfiguration &tls)
    : m_origin(origin)
    , m_host(origin.host(QUrl::FullyEncoded))
    , m_port(static_cast<quint16>(origin.port(origin.scheme() == u"https" ? kHttpsPort : kHttpPort)))
    , m_usesTls(origin.scheme() == u"https")
    , m_hostHeader(m_host.contains(u':') ? '[' + m_host.toLatin1() + ']' : m_host.toLatin1())
    , m_tls(tls)
{
    if (m_port != (m_usesTls ? kHttpsPort : kHttpPort))
        m_hostHeader += ':' + QByteArray::number(m_port);
}

QString WireTarget::name() const
{
    return QStringLiteral("%1:%2").arg(m_host.contains(u':') ? u'[' + m_host + u']' : m_host).arg(m_port);
}

} // namespace waybill::http
