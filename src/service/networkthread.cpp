// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/networkthread.h"

namespace waybill::service {

NetworkThread::NetworkThread()
    : m_network(new http::WireAccessManager)
{
    m_thread.setObjectName(QStringLiteral("window-network"));
    m_network->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_network, &QObject::deleteLater);
    m_thread.start();
}

NetworkThread::~NetworkThread()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace waybill::service
