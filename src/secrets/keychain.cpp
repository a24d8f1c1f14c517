// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <qt6keychain/keychain.h>

#include <QPromise>
#include <QTimer>
#include <QUuid>

namespace waybill::secrets {

namespace {
const QString kService = QStringLiteral("waybill");

Error failure(const QString &name, QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::EntryNotFound:
        return Error(QStringLiteral("The keychain holds no key \"%1\" for Waybill: enter the key again").arg(name));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error(QStringLiteral("The keychain does not give Waybill the key \"%1\": unlock the keychain and allow "
                                    "access")
                         .arg(name));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error(
            QStringLiteral("There is no keychain for the key \"%1\": use env:VARIABLE or file:PATH, or keep it "
                           "for this session only")
                .arg(name));
    default:
        return Error(QStringLiteral("The keychain failed at the key \"%1\": %2").arg(name, job->errorString()));
    }
}

Result<void> done(const QString &name, QKeychain::Job *job)
{
    return job->error() == QKeychain::NoError ? Result<void>() : failure(name, job);
}
} // namespace

Keychain::Keychain(std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_timeout(timeout)
{
}

Keychain::~Keychain()
{
    // An answer may lead to the next question.
    while (!m_open.empty()) {
        const Refuse refuse = std::move(m_open.extract(m_open.begin()).mapped());
        refuse(Error(QStringLiteral("The keychain was left before it answered")));
    }
}

template <typename T> QFuture<Result<T>> Keychain::start(QKeychain::Job *job, const QString &name, Finish<T> finish)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    m_open.emplace(timer, answer);
    connect(timer, &QTimer::timeout, this, [=, this] {
        m_open.erase(timer);
        timer->deleteLater();
        answer(Error(QStringLiteral("The keychain did not answer within %1 s for the key \"%2\": if it asks for a "
                                    "password, unlock it")
                         .arg(static_cast<double>(m_timeout.count()) / 1000)
                         .arg(name)));
    });
    // A job that hangs is left alone: the keychain's library may still write to it. It deletes itself when it ends.
    connect(job, &QKeychain::Job::finished, this, [=, this](QKeychain::Job *ended) {
        if (promise->future().isFinished()) {
            if (ended->error() == QKeychain::NoError)
                Q_EMIT answeredLate(name);
            return;
        }
        m_open.erase(timer);
        delete timer;
        answer(finish(ended));
    });
    job->setKey(name);
    job->setInsecureFallback(false);
    timer->start(m_timeout);
    job->start();
    return promise->future();
}

QFuture<Result<QString>> Keychain::read(const QString &name)
{
    return start<QString>(new QKeychain::ReadPasswordJob(kService), name, [name](QKeychain::Job *job) {
        if (job->error() != QKeychain::NoError)
            return Result<QString>(failure(name, job));
        return Result<QString>(static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
    });
}

QFuture<Result<void>> Keychain::write(const QString &name, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(secret);
    return start<void>(job, name, [name](QKeychain::Job *ended) { return done(name, ended); });
}

QFuture<Result<void>> Keychain::remove(const QString &name)
{
    return start<void>(new QKeychain::DeletePasswordJob(kService), name, [name](QKeychain::Job *job) {
        return job->error() == QKeychain::EntryNotFound ? Result<void>() : done(name, job);
    });
}

QFuture<bool> Keychain::available()
{
    if (m_available && (!m_available->isFinished() || m_available->result()))
        return *m_available;
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    m_available = promise->future();
    const auto answer = [promise](bool isAvailable) {
        promise->addResult(isAvailable);
        promise->finish();
    };
    const QString name = QStringLiteral("probe-") + QUuid::createUuid().toString(QUuid::Id128);
    write(name, name).then(this, [=, this](const Result<void> &written) {
        if (!written)
            return answer(false);
        read(name).then(this, [=, this](const Result<QString> &back) {
            remove(name).then(this, [=](const Result<void> &removed) { answer(back && *back == name && removed); });
        });
    });
    return promise->future();
}

} // namespace waybill::secrets
