// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/desktopsession.h"

#include "base/logging.h"
#include "platform/autostart.h"
#include "platform/paths.h"
#include "platform/signals.h"
#include "platform/singleinstance.h"
#include "service/engineservice.h"

#include <QDir>

namespace waybill::service {

class DesktopSession::Private final
{
public:
    explicit Private(const Clock &systemClock)
        : clock(systemClock)
    {
    }

    const Clock &clock;
    platform::SingleInstance instance;
    platform::TerminationSignals signals;
    std::unique_ptr<EngineService> service;
};

DesktopSession::DesktopSession(const Clock &clock)
    : m_d(std::make_unique<Private>(clock))
{
    connect(&m_d->instance, &platform::SingleInstance::activated, this, &DesktopSession::startedAgain);
    connect(&m_d->signals, &platform::TerminationSignals::terminate, this, &DesktopSession::endRequested);
}

DesktopSession::~DesktopSession() = default;

Result<DesktopSession::Role> DesktopSession::begin(const QStringList &arguments)
{
    const auto role = m_d->instance.claim(arguments);
    if (!role)
        return role.error();
    if (*role == platform::SingleInstance::Role::Second)
        return Role::Second;
    if (!QDir().mkpath(dataDirectory()))
        qCWarning(lcStore).noquote() << "The folder" << dataDirectory() << "cannot be made; nothing will be kept";
    const EngineOptions options{
        .configurationPath = platform::configFile(), .usageDatabase = platform::usageDatabase(), .listen = {}};
    m_d->service = std::make_unique<EngineService>(m_d->clock, options);
    return Role::First;
}

Service &DesktopSession::service()
{
    return *m_d->service;
}

void DesktopSession::open()
{
    m_d->service->open();
}

QString DesktopSession::dataDirectory()
{
    return platform::dataDirectory();
}

Result<void> DesktopSession::setStartsWithSystem(bool starts)
{
    const platform::Autostart autostart = platform::Autostart::ofThisProgram();
    return starts ? autostart.enable() : autostart.disable();
}

} // namespace waybill::service
