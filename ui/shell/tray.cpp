// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "service/service.h"
#include "ui/widgets/budgetstanding.h"
#include "ui/widgets/format.h"

#include <QClipboard>
#include <QGuiApplication>

namespace waybill::ui {

using namespace std::chrono_literals;

Tray::Tray(const Context &context, const Pulse &pulse, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_pulse(pulse)
    , m_today(m_menu.addAction(QString()))
    , m_month(m_menu.addAction(QString()))
    , m_proxy(nullptr)
    , m_beforeQuit(nullptr)
{
    connect(m_today, &QAction::triggered, this, [this] { Q_EMIT viewRequested(View::Requests); });
    connect(m_month, &QAction::triggered, this, [this] { Q_EMIT viewRequested(View::Budgets); });
    m_menu.addSeparator();
    m_proxy = m_menu.addAction(QString(), this, [this](bool on) { m_context.service.setProxyRunning(on); });
    m_proxy->setCheckable(true);
    m_menu.addAction(tr("Copy base URL"), this, [this] {
        const auto addresses = m_context.service.proxyStatus().addresses;
        if (!addresses.empty())
            QGuiApplication::clipboard()->setText(QStringLiteral("http://%1/v1").arg(addresses.front()));
    });
    m_menu.addSeparator();
    m_beforeQuit = m_menu.addSeparator();
    m_menu.addAction(tr("Quit Waybill"), this, &Tray::quitRequested);

    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::windowRequested);
    connect(&pulse, &Pulse::changed, this, &Tray::refresh);
    connect(&context.service, &service::Service::proxyStatusChanged, this, &Tray::refresh);
    connect(&Theme::current(), &Theme::changed, this, &Tray::refresh);
    connect(&m_lookAgain, &QTimer::timeout, this, &Tray::look);
    m_lookAgain.start(10s);
    refresh();
    look();
}

void Tray::addView(View view, const QString &name)
{
    auto *action = new QAction(tr("Open %1").arg(name), this);
    connect(action, &QAction::triggered, this, [this, view] { Q_EMIT viewRequested(view); });
    m_menu.insertAction(m_beforeQuit, action);
}

void Tray::notify(const QString &title, const QString &text)
{
    if (m_available)
        m_icon.showMessage(title, text, m_icon.icon());
}

TrayState Tray::state() const
{
    if (!m_context.service.proxyStatus().running)
        return TrayState::Stopped;
    if (!m_context.service.storeStatus().problem.isEmpty() || m_pulse.providerAlert() == Status::Failed)
        return TrayState::Degraded;
    for (const model::BudgetState &budget : m_context.service.budgetStates()) {
        if (BudgetStanding(budget, m_context.clock.now()).isUsedUp())
            return TrayState::Degraded;
    }
    return m_pulse.inFlight() > 0 ? TrayState::Active : TrayState::Idle;
}

QString Tray::toolTip() const
{
    if (state() == TrayState::Stopped)
        return tr("Proxy off · tools get no answer");
    return tr("%1 today · %n requests · %2 errors", nullptr, static_cast<int>(m_pulse.requestsToday()))
        .arg(format::money(m_pulse.spentToday()), format::number(m_pulse.failedToday()));
}

void Tray::look()
{
    const bool available = QSystemTrayIcon::isSystemTrayAvailable();
    if (available == m_available)
        return;
    m_available = available;
    m_icon.setVisible(available);
    Q_EMIT availableChanged(available);
}

void Tray::refresh()
{
    const service::ProxyStatus proxy = m_context.service.proxyStatus();
    m_today->setText(tr("%1 today, %n calls", nullptr, static_cast<int>(m_pulse.requestsToday()))
                         .arg(format::money(m_pulse.spentToday())));
    const auto budget = m_pulse.monthBudget();
    m_month->setText(budget ? tr("%1 of %2 this month").arg(format::money(budget->spent), format::money(budget->limit))
                            : tr("%1 this month").arg(format::money(m_pulse.spentThisMonth())));
    m_proxy->setChecked(proxy.running);
    m_proxy->setText(proxy.running && !proxy.addresses.empty() ? tr("Proxy on, %1").arg(proxy.addresses.front())
                                                               : tr("Proxy off"));
    m_icon.setIcon(trayIcon(state(), Theme::current().isDark()));
    m_icon.setToolTip(toolTip());
}

} // namespace waybill::ui
