// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gateway.h"

#include "base/logging.h"
#include "platform/portowner.h"
#include "store/reader.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace waybill::gateway {

namespace {

// More workers than this were never faster where it was measured.
constexpr int kMostWorkers = 4;

int workerCount(int configured)
{
    return std::clamp(configured > 0 ? configured : QThread::idealThreadCount(), 1, kMostWorkers);
}

QString text(const model::ListenAddress &address)
{
    const bool isV6 = address.host.contains(u':');
    return QStringLiteral("%1:%2").arg(isV6 ? u'[' + address.host + u']' : address.host).arg(address.port);
}

} // namespace

Gateway::Gateway(const Clock &clock, store::Writer &writer, QString usageDatabase)
    : m_writer(writer)
    , m_usageDatabase(std::move(usageDatabase))
    , m_engine(clock, QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
    m_engine.record = [this](model::ExchangeRecord record) { m_writer.add(std::move(record)); };
    m_engine.lookUp = [this](const QByteArray &id, QObject *context, FoundRecord answer) {
        lookUp(id, context, std::move(answer));
    };
    m_engine.metricsText = [this] {
        const store::Writer::Status status = m_writer.status();
        return m_engine.metrics.exposition(status.waiting, status.dropped);
    };
}

Gateway::~Gateway()
{
    m_listeners.clear();
    std::ranges::move(m_workers, std::back_inserter(m_leaving));
    for (const WorkerThread &entry : m_leaving)
        entry.thread->quit();
    for (const WorkerThread &entry : m_leaving)
        entry.thread->wait();
}

Result<void> Gateway::apply(const model::Snapshot &configuration, provider::Credentials credentials,
                            const SpentSoFar &spentSoFar)
{
    auto prices = spend::PriceBook::builtIn();
    if (!configuration->prices.isEmpty()) {
        auto extended = prices->withRows(configuration->prices);
        if (!extended)
            return extended.error();
        prices = std::make_shared<const spend::PriceBook>(std::move(*extended));
    }
    for (const model::Route &route : configuration->routes) {
        if (route.strategy != model::Strategy::Fallback)
            qCWarning(lcRouting).noquote() << "Route" << route.model << "asks for strategy"
                                           << model::toString(route.strategy) << "; its targets are tried in order";
    }
    m_engine.ledger.configure(configuration->budgets, spentSoFar);
    m_runtime
        = std::make_shared<const Runtime>(configuration, std::move(credentials), std::move(prices), m_engine.ownKey);
    for (const WorkerThread &entry : m_workers)
        QMetaObject::invokeMethod(entry.worker,
                                  [worker = entry.worker, runtime = m_runtime] { worker->setRuntime(runtime); });
    return {};
}

Result<std::vector<model::ListenAddress>> Gateway::start(const std::vector<model::ListenAddress> &addresses)
{
    Q_ASSERT(m_runtime && m_listeners.empty());
    std::vector<model::ListenAddress> bound;
    for (const model::ListenAddress &address : addresses) {
        auto listener = std::make_unique<http::Listener>([this](qintptr descriptor) { adopt(descriptor); });
        // With port 0 the second address follows the first, so that both are reached under one number.
        const bool anyPort = address.port == 0 && !bound.empty();
        const auto port = listener->listen(address.host, anyPort ? bound.front().port : address.port);
        if (!port) {
            m_listeners.clear();
            const QString owner = platform::portOwner(address.port);
            return Error(
                port.error().message + (owner.isEmpty() ? QString() : QStringLiteral(" It is held by %1.").arg(owner))
                + QStringLiteral(" Addresses are set in Settings, under \"listen\" in the configuration file, or "
                                 "with --listen."));
        }
        bound.push_back({address.host, *port});
        m_listeners.push_back(std::move(listener));
    }
    startWorkers(workerCount(m_runtime->configuration->workers));
    for (const model::ListenAddress &address : bound)
        qCInfo(lcProxy).noquote() << "Listening on" << text(address);
    return bound;
}

void Gateway::stop(std::chrono::milliseconds patience)
{
    m_listeners.clear();
    for (WorkerThread &entry : m_workers) {
        QMetaObject::invokeMethod(entry.worker, &Worker::drain);
        QTimer::singleShot(patience, entry.thread.get(), [this, worker = entry.worker] { end(worker); });
        m_leaving.push_back(std::move(entry));
    }
    m_workers.clear();
    if (m_leaving.empty())
        QMetaObject::invokeMethod(this, &Gateway::stopped, Qt::QueuedConnection);
}

void Gateway::startWorkers(int count)
{
    // Measured 1.3 to 1.8 times the requests a second without GLib's dispatcher. The GUI thread has its own by now.
    qputenv("QT_NO_GLIB", "1");
    for (int i = 0; i < count; ++i) {
        WorkerThread entry{.thread = std::make_unique<QThread>()};
        entry.thread->setObjectName(QStringLiteral("worker-%1").arg(i));
        // A context object in the new thread makes the worker there, so that its sockets and timers belong to it.
        auto *birthplace = new QObject;
        birthplace->moveToThread(entry.thread.get());
        entry.thread->start();
        QMetaObject::invokeMethod(
            birthplace,
            [&] {
                entry.worker = new Worker(m_engine, m_runtime);
                birthplace->deleteLater();
            },
            Qt::BlockingQueuedConnection);
        // Look-ups answer to the worker, so it waits for them; from now on it begins none.
        connect(entry.thread.get(), &QThread::finished, entry.worker, [this, worker = entry.worker] {
            m_lookUps.waitForDone();
            worker->deleteLater();
        });
        connect(entry.worker, &Worker::drained, this, [this, worker = entry.worker] { end(worker); });
        m_workers.push_back(std::move(entry));
    }
}

void Gateway::end(const Worker *worker)
{
    const auto leaving = std::ranges::find(m_leaving, worker, &WorkerThread::worker);
    if (leaving == m_leaving.end())
        return;
    leaving->thread->quit();
    leaving->thread->wait();
    m_leaving.erase(leaving);
    if (m_leaving.empty() && m_workers.empty())
        Q_EMIT stopped();
}

void Gateway::adopt(qintptr descriptor)
{
    const WorkerThread &entry = m_workers[m_nextWorker++ % m_workers.size()];
    QMetaObject::invokeMethod(entry.worker, [worker = entry.worker, descriptor] { worker->adopt(descriptor); });
}

void Gateway::lookUp(const QByteArray &id, QObject *context, FoundRecord answer)
{
    // Rare (a person asks for an old call), so a connection of its own for each is cheaper than one kept open.
    m_lookUps.start([path = m_usageDatabase, id, context, answer = std::move(answer)] {
        std::optional<model::ExchangeRecord> record;
        if (auto reader = store::Reader::open(path)) {
            if (auto found = (*reader)->exchange(id))
                record = std::move(*found);
        }
        QMetaObject::invokeMethod(context, [answer, record] { answer(record); });
    });
}

} // namespace waybill::gateway
