// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "service/service.h"
#include "ui/widgets/format.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimeZone>

namespace waybill::ui {

StatusBar::StatusBar(const Context &context, const Pulse &pulse, QWidget *parent)
    : Sheet(Role::Window, parent)
    , m_context(context)
    , m_pulse(pulse)
    , m_proxy(new StatusLabel)
    , m_rate(new TextLabel(TypeStyle::Caption, Role::Muted))
    , m_store(new StatusLabel)
    , m_prices(new TextLabel(TypeStyle::Caption, Role::Muted))
    , m_zone(new TextLabel(TypeStyle::Caption, Role::Muted))
{
    setFixedHeight(metrics::kStatusBarHeight);
    const QFont caption = Theme::current().font(TypeStyle::Caption);
    m_proxy->setFont(caption);
    m_store->setFont(caption);
    m_store->setObjectName(QStringLiteral("storeStatus"));
    m_prices->setObjectName(QStringLiteral("priceBookDate"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(Theme::space(3));
    row->addWidget(m_proxy);
    row->addWidget(m_rate);
    row->addWidget(m_store);
    row->addStretch(1);
    row->addWidget(m_prices);
    row->addWidget(m_zone);

    connect(&context.service, &service::Service::proxyStatusChanged, this, &StatusBar::refresh);
    connect(&context.service, &service::Service::storeStatusChanged, this, &StatusBar::refresh);
    connect(&pulse, &Pulse::changed, this, &StatusBar::refresh);
    refresh();
}

void StatusBar::paintEvent(QPaintEvent *event)
{
    Sheet::paintEvent(event);
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Theme::current().color(Role::Border));
}

void StatusBar::refresh()
{
    const service::ProxyStatus proxy = m_context.service.proxyStatus();
    m_proxy->setStatus(proxy.running                 ? Status::Ok
                           : proxy.problem.isEmpty() ? Status::Off
                                                     : Status::Failed,
                       proxy.running ? tr("Proxy on") : tr("Proxy off"));
    m_rate->setText(tr("%1 req/min").arg(format::number(m_pulse.perMinute())));

    const service::StoreStatus store = m_context.service.storeStatus();
    if (!store.problem.isEmpty())
        m_store->setStatus(Status::Failed, tr("Store not written, %1 rows wait").arg(format::number(store.waiting)));
    else if (store.dropped > 0)
        m_store->setStatus(Status::Degraded, tr("%1 rows lost").arg(format::number(store.dropped)));
    else if (store.waiting > 1'000)
        m_store->setStatus(Status::Degraded, tr("%1 rows wait for the disk").arg(format::number(store.waiting)));
    m_store->setVisible(!store.problem.isEmpty() || store.dropped > 0 || store.waiting > 1'000);
    m_store->setToolTip(store.path);

    m_prices->setText(tr("Price book %1").arg(format::isoDay(m_context.service.priceBookDate())));
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDateTime now = toDateTime(m_context.clock.now());
    m_zone->setText(
        QStringLiteral("%1 (%2)").arg(QString::fromLatin1(zone.id()), zone.displayName(now, QTimeZone::OffsetName)));
}

} // namespace waybill::ui
