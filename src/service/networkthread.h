// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/wireaccessmanager.h"

#include <QThread>

#include <memory>

namespace waybill::service {

/// A thread with its own upstream pool, for what the window itself asks of the network: provider tests and playground
/// runs. Owned by the GUI thread.
class NetworkThread final
{
public:
    NetworkThread();
    ~NetworkThread();

    /// Runs `work(WireAccessManager &)` in the thread.
    template <typename Work> void run(Work work)
    {
        QMetaObject::invokeMethod(m_network,
                                  [network = m_network, work = std::move(work)]() mutable { work(*network); });
    }

    /// Moves an object without a parent there; `run` and queued calls then reach it safely.
    void adopt(QObject *object) { object->moveToThread(&m_thread); }

private:
    QThread m_thread;
    http::WireAccessManager *m_network; ///< lives in m_thread, deleted when it ends
};

} // namespace waybill::service
