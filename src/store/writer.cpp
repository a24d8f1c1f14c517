// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "base/logging.h"
#include "store/batchwriter.h"

#include <algorithm>
#include <iterator>

namespace waybill::store {

using namespace std::chrono_literals;

namespace {
constexpr std::size_t kBatch = 1'000;
constexpr auto kBatchTime = 100ms;
constexpr auto kFirstDelay = 100ms;
constexpr auto kLongestDelay = 5'000ms;
}

Writer::Writer(const QString &path, std::size_t queueBound)
    : m_path(path)
    , m_bound(qMax<std::size_t>(queueBound, 1))
    , m_delay(kFirstDelay)
{
}

Result<std::unique_ptr<Writer>> Writer::open(const QString &path, std::size_t queueBound)
{
    std::unique_ptr<Writer> writer(new Writer(path, queueBound));
    writer->m_thread = std::thread([target = writer.get()] { target->run(); });
    std::unique_lock lock(writer->m_mutex);
    writer->m_progress.wait(lock, [&] { return writer->m_opened; });
    lock.unlock();
    return writer;
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Writer::add(model::ExchangeRecord record)
{
    std::size_t waiting = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_queue.size() >= m_bound) {
            m_queue.pop_front();
            ++m_status.dropped;
        }
        m_queue.push_back(std::move(record));
        waiting = m_queue.size();
    }
    if (waiting == 1 || waiting == kBatch)
        m_wake.notify_one();
}

Writer::Status Writer::status() const
{
    const std::lock_guard lock(m_mutex);
    Status status = m_status;
    status.waiting = static_cast<qint64>(m_queue.size() + m_inHand);
    return status;
}

bool Writer::flush(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    m_hurry = true;
    m_wake.notify_one();
    return m_progress.wait_for(lock, timeout, [this] { return m_queue.empty() && m_inHand == 0; });
}

void Writer::setListener(Listener listener)
{
    const std::lock_guard lock(m_listenerMutex);
    m_listener = std::move(listener);
}

void Writer::run()
{
    openStore();
    {
        const std::lock_guard lock(m_mutex);
        m_opened = true;
    }
    m_progress.notify_all();
    while (waitForRecords()) {
        if ((m_store || openStore()) && writeBatch())
            continue;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                break;
        }
        backOff();
    }
    reportLoss();
    m_store.reset();
}

/// Returns when there is a batch worth writing; false when all is written and the writer is to stop.
bool Writer::waitForRecords()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_queue.empty() || m_stopping; });
    m_wake.wait_for(lock, kBatchTime, [this] { return m_queue.size() >= kBatch || m_hurry || m_stopping; });
    m_hurry = false;
    return !m_queue.empty();
}

bool Writer::openStore()
{
    auto store = BatchWriter::open(m_path);
    if (!store) {
        fail(store.error().message);
        return false;
    }
    m_store = std::move(*store);
    const std::lock_guard lock(m_mutex);
    m_status.lastError.clear();
    return true;
}

bool Writer::writeBatch()
{
    std::vector<model::ExchangeRecord> batch;
    {
        const std::lock_guard lock(m_mutex);
        const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(qMin(kBatch, m_queue.size()));
        batch.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
        m_queue.erase(m_queue.begin(), end);
        m_inHand = batch.size();
    }
    auto added = m_store->write(batch);
    if (!added) {
        m_store.reset();
        putBack(std::move(batch));
        fail(added.error().message);
        return false;
    }
    m_delay = kFirstDelay;
    {
        const std::lock_guard lock(m_mutex);
        m_status.written += static_cast<qint64>(batch.size());
        m_status.lastError.clear();
    }
    {
        const std::lock_guard lock(m_listenerMutex);
        if (m_listener && !added->empty())
            m_listener(std::move(*added));
    }
    {
        const std::lock_guard lock(m_mutex);
        m_inHand = 0;
    }
    m_progress.notify_all();
    return true;
}

void Writer::putBack(std::vector<model::ExchangeRecord> batch)
{
    const std::lock_guard lock(m_mutex);
    m_inHand = 0;
    m_queue.insert(m_queue.begin(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
    for (; m_queue.size() > m_bound; m_queue.pop_front())
        ++m_status.dropped;
}

void Writer::backOff()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_delay, [this] { return m_hurry || m_stopping; });
    m_delay = qMin<std::chrono::milliseconds>(m_delay * 2, kLongestDelay);
}

void Writer::fail(const QString &message)
{
    const std::lock_guard lock(m_mutex);
    if (m_status.lastError != message)
        qCWarning(lcStore).noquote() << message;
    m_status.lastError = message;
}

void Writer::reportLoss()
{
    const std::lock_guard lock(m_mutex);
    if (!m_queue.empty())
        qCCritical(lcStore).noquote() << m_queue.size() << "calls could not be recorded in" << m_path;
}

} // namespace waybill::store
