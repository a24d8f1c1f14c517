// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/querythread.h"

namespace waybill::service {

QueryThread::QueryThread(QString database)
    : m_database(std::move(database))
    , m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("store-reader"));
    m_context->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

QueryThread::~QueryThread()
{
    // The connection belongs to the thread, so it is closed there.
    QMetaObject::invokeMethod(
        m_context, [this] { m_reader.reset(); }, Qt::BlockingQueuedConnection);
    m_context->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

Result<store::Reader *> QueryThread::reader()
{
    if (!m_reader) {
        auto opened = store::Reader::open(m_database);
        if (!opened)
            return opened.error();
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

} // namespace waybill::service
