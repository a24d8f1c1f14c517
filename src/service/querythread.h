// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>

namespace waybill::service {

/// A thread with one read-only connection to the store, which answers questions one after the other.
/// Owned by the GUI thread; the connection is opened by the first question that needs it.
class QueryThread final
{
public:
    explicit QueryThread(QString database);
    ~QueryThread();

    /// Runs `question(Reader &)` there; its Result is the future's. A store that cannot be opened is the Result's
    /// error.
    template <typename Question>
    auto ask(Question question) -> QFuture<decltype(question(std::declval<store::Reader &>()))>;

private:
    Result<store::Reader *> reader();

    QString m_database;
    QThread m_thread;
    QObject *m_context; ///< lives in m_thread
    std::unique_ptr<store::Reader> m_reader; ///< touched in m_thread only
};

template <typename Question>
auto QueryThread::ask(Question question) -> QFuture<decltype(question(std::declval<store::Reader &>()))>
{
    using Answer = decltype(question(std::declval<store::Reader &>()));
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(m_context, [this, promise, question = std::move(question)] {
        auto connection = reader();
        Answer answer = connection ? question(**connection) : Answer(connection.error());
        // The file may have been replaced under the connection: the next question opens what is there then.
        if (!answer)
            m_reader.reset();
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace waybill::service
