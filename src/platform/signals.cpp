// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/signals.h"

#include <array>
#include <atomic>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace waybill::platform {

#ifdef Q_OS_WIN

namespace {
std::atomic<TerminationSignals *> theReceiver{nullptr};
std::atomic<int> theCount{0};

BOOL WINAPI onConsoleEvent(DWORD)
{
    TerminationSignals *receiver = theReceiver;
    if (!receiver || theCount.fetch_add(1) > 0)
        return FALSE;
    QMetaObject::invokeMethod(receiver, &TerminationSignals::terminate, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    theReceiver = this;
    theCount = 0;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

TerminationSignals::~TerminationSignals()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    theReceiver = nullptr;
}

#else

namespace {
constexpr std::array<int, 3> kSignals{SIGTERM, SIGINT, SIGHUP};

// A handler may use nothing but these and a few system calls.
std::atomic<int> theCount{0};
std::array<int, 2> thePipe{-1, -1};
std::array<struct sigaction, kSignals.size()> theFormerActions{};

void onSignal(int number)
{
    if (theCount.fetch_add(1) > 0)
        _exit(128 + number);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(thePipe[1], &byte, 1);
}
} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    static_assert(std::atomic<int>::is_always_lock_free);
    Q_ASSERT(thePipe[0] < 0);
    theCount = 0;
    if (pipe(thePipe.data()) != 0)
        qFatal("no pipe for termination signals");
    for (const int end : thePipe)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(thePipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(thePipe[0], &byte, 1) == 1)
            Q_EMIT terminate();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        sigaction(kSignals[i], &action, &theFormerActions[i]);
}

TerminationSignals::~TerminationSignals()
{
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        sigaction(kSignals[i], &theFormerActions[i], nullptr);
    m_notifier.reset();
    for (int &end : thePipe) {
        close(end);
        end = -1;
    }
}

#endif

} // namespace waybill::platform
