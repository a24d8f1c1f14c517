// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/proxycard.h"

#include "service/service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/toggleswitch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace waybill::ui {

using namespace std::chrono_literals;

ProxyCard::ProxyCard(const Context &context, const Pulse &pulse, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pulse(pulse)
    , m_details(new QWidget)
    , m_name(new TextLabel(tr("Proxy"), TypeStyle::Strong))
    , m_state(new StatusLabel)
    , m_switch(new ToggleSwitch(tr("Proxy on or off")))
    , m_address(new TextLabel(TypeStyle::Mono))
    , m_copy(makeIconButton(QStringLiteral("copyAddress"), QStringLiteral("copy"), tr("Copy the base URL")))
    , m_remark(new TextLabel(TypeStyle::Caption, Role::Muted))
{
    m_switch->setObjectName(QStringLiteral("proxySwitch"));
    m_address->setObjectName(QStringLiteral("proxyAddress"));
    m_address->setElided(true);
    m_remark->setElided(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::space(2));
    top->addWidget(m_name);
    top->addWidget(m_state, 1);
    top->addWidget(m_switch);
    auto *where = new QHBoxLayout;
    where->setSpacing(4);
    where->addWidget(m_address, 1);
    where->addWidget(m_copy);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(0);
    details->addLayout(where);
    details->addWidget(m_remark);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 14, 12);
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_details);

    connect(m_switch, &ToggleSwitch::clicked, this, [this](bool on) { m_context.service.setProxyRunning(on); });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QStringLiteral("http://%1/v1").arg(m_address->text()));
        Q_EMIT told(tr("Base URL copied."));
    });
    connect(&context.service, &service::Service::proxyStatusChanged, this, &ProxyCard::refresh);
    connect(&pulse, &Pulse::changed, this, &ProxyCard::refresh);
    m_uptime.start(30s);
    connect(&m_uptime, &QTimer::timeout, this, &ProxyCard::refresh);
    refresh();
}

void ProxyCard::setCollapsed(bool collapsed)
{
    m_details->setVisible(!collapsed);
    m_name->setVisible(!collapsed);
    m_state->setVisible(!collapsed);
    layout()->setContentsMargins(collapsed ? 8 : 16, 12, collapsed ? 8 : 14, 12);
}

void ProxyCard::refresh()
{
    const service::ProxyStatus status = m_context.service.proxyStatus();
    m_switch->setChecked(status.running);
    m_state->setStatus(status.running                 ? Status::Ok
                           : status.problem.isEmpty() ? Status::Off
                                                      : Status::Failed,
                       status.running                 ? tr("On")
                           : status.problem.isEmpty() ? tr("Off")
                                                      : tr("Failed"));
    const bool known = !status.addresses.empty();
    m_address->setText(known ? status.addresses.front() : tr("no address"));
    m_address->setRole(status.running ? Role::Text : Role::Muted);
    m_copy->setEnabled(known);
    if (!status.running) {
        m_remark->setText(tr("Tools get no answer"));
        return;
    }
    const QString up = format::uptime(m_context.clock.now() - status.startedAt);
    m_remark->setText(tr("up %1 · %2 in flight").arg(up, format::number(m_pulse.inFlight())));
}

} // namespace waybill::ui
