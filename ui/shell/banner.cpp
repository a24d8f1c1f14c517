// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "service/service.h"
#include "ui/widgets/note.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

namespace waybill::ui {

Banner::Banner(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_note(new Note)
{
    m_note->setObjectName(QStringLiteral("banner"));
    m_note->setBanner(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    connect(m_note, &Note::actionTriggered, this, &Banner::act);
    connect(&context.service, &service::Service::proxyStatusChanged, this, &Banner::refresh);
    connect(&context.service, &service::Service::storeStatusChanged, this, &Banner::refresh);
    connect(&context.service, &service::Service::configurationChanged, this, &Banner::clearNotice);
    refresh();
}

void Banner::showNotice(const QString &title, const QString &text)
{
    m_noticeTitle = title;
    m_noticeText = text;
    refresh();
}

void Banner::clearNotice()
{
    showNotice({}, {});
}

void Banner::refresh()
{
    const service::StoreStatus store = m_context.service.storeStatus();
    const service::ProxyStatus proxy = m_context.service.proxyStatus();
    if (!store.problem.isEmpty()) {
        m_cause = Cause::Store;
        m_note->show(Note::Kind::Error, tr("Calls go on, but are not written to disk"), store.problem,
                     tr("Open folder"));
    } else if (!proxy.running) {
        m_cause = Cause::Proxy;
        const bool failed = !proxy.problem.isEmpty();
        m_note->show(failed ? Note::Kind::Error : Note::Kind::Warning,
                     failed ? tr("The proxy could not start") : tr("The proxy is off"),
                     failed ? proxy.problem : tr("Tools that point here get no answer until it runs."),
                     failed ? tr("Try again") : tr("Start proxy"));
    } else if (!m_noticeTitle.isEmpty()) {
        m_cause = Cause::Notice;
        m_note->show(Note::Kind::Warning, m_noticeTitle, m_noticeText, tr("Dismiss"));
    } else {
        m_cause = Cause::None;
        m_note->clear();
    }
    setVisible(m_cause != Cause::None);
}

void Banner::act()
{
    switch (m_cause) {
    case Cause::Store:
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_context.service.storeStatus().path).absolutePath()));
        break;
    case Cause::Proxy:
        m_context.service.setProxyRunning(true);
        break;
    case Cause::Notice:
        clearNotice();
        break;
    case Cause::None:
        break;
    }
}

} // namespace waybill::ui
