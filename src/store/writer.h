// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/exchangerecord.h"
#include "model/query.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace waybill::store {

class BatchWriter;

/// Records calls in usage.db from a thread of its own, the only one that writes there. A store that can not be used
/// stops nobody: records wait in memory, the store is tried again, and beyond the bound the oldest are dropped and
/// counted. A file that is not ours, or of a newer Waybill, is never written to. All functions: any thread.
class Writer final
{
public:
    using Listener = std::function<void(std::vector<model::ExchangeRow>)>;

    struct Status
    {
        qint64 written = 0; ///< records put on disk since start
        qint64 waiting = 0; ///< records in memory
        qint64 dropped = 0; ///< records lost since start
        QString lastError; ///< why nothing is written right now, and what to do; empty while all is well
    };

    /// Blocks until the store was opened and brought up to date once, or could not be: status() says which.
    static Result<std::unique_ptr<Writer>> open(const QString &path, std::size_t queueBound = 100'000);
    /// Writes what waits; what can not be written then is lost, counted in the log.
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    /// Never blocks on the disk. On disk after 100 ms at the latest if the store can be used.
    void add(model::ExchangeRecord record);
    [[nodiscard]] Status status() const;
    /// Waits until no record waits any more: all are on disk or dropped. Has a failing store tried again at once.
    /// False: some still wait.
    bool flush(std::chrono::milliseconds timeout);
    /// `listener` is called on the writer's thread after each batch, with what it added. Once this returns, the former
    /// listener is no longer called. Not to be called by a listener.
    void setListener(Listener listener);

private:
    Writer(const QString &path, std::size_t queueBound);
    void run();
    bool waitForRecords();
    bool openStore();
    bool writeBatch();
    void putBack(std::vector<model::ExchangeRecord> batch);
    void backOff();
    void fail(const QString &message);
    void reportLoss();

    const QString m_path;
    const std::size_t m_bound;

    mutable std::mutex m_mutex; ///< guards what follows, up to the listener's
    std::condition_variable m_wake;
    std::condition_variable m_progress;
    std::deque<model::ExchangeRecord> m_queue;
    std::size_t m_inHand = 0; ///< taken from the queue, not on disk yet
    Status m_status;
    bool m_opened = false; ///< the first try is over
    bool m_hurry = false; ///< somebody waits for the disk
    bool m_stopping = false;

    std::mutex m_listenerMutex;
    Listener m_listener;

    // The writer's thread only.
    std::unique_ptr<BatchWriter> m_store;
    std::chrono::milliseconds m_delay;
    std::thread m_thread;
};

} // namespace waybill::store
