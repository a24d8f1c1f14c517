// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace waybill::platform {

/// Turns the system's wish that the process end (SIGTERM, SIGINT, SIGHUP; Ctrl+C on Windows) into a Qt signal, so that
/// what is under way can be finished. The second wish ends the process at once. One a process, main thread.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    /// Gives the signals their former meaning back.
    ~TerminationSignals() override;

Q_SIGNALS:
    void terminate();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace waybill::platform
