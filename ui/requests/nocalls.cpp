// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/nocalls.h"

#include "service/service.h"
#include "ui/requests/filterquery.h"
#include "ui/widgets/emptystate.h"

#include <QVBoxLayout>

namespace waybill::ui {

NoCalls::NoCalls(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(new EmptyState)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_state);
    setFocusProxy(m_state);
    showReason(m_reason);
    connect(m_state, &EmptyState::actionTriggered, this, &NoCalls::act);
    connect(m_state, &EmptyState::linkTriggered, this, &NoCalls::followLink);
}

void NoCalls::explain()
{
    const ViewState &state = m_context.viewState;
    if (!m_context.service.proxyStatus().running)
        return showReason(Reason::ProxyOff);
    if (state.isFiltered())
        return showReason(Reason::Filter);
    const TimeRange allTime{TimePoint(), m_context.clock.now()};
    m_context.service.count(allTime, state.filter()).then(this, [this](const Result<std::int64_t> &count) {
        showReason(count && *count > 0 ? Reason::Range : Reason::Empty);
    });
}

void NoCalls::showReason(Reason reason)
{
    m_reason = reason;
    const QString range = m_context.viewState.rangeText();
    switch (reason) {
    case Reason::ProxyOff:
        m_state->setContent(QStringLiteral("proxy"), tr("The proxy is off"),
                            tr("Tools that point at Waybill get no answer until it runs."), tr("Start proxy"));
        break;
    case Reason::Filter:
        m_state->setContent(
            QStringLiteral("filter"), tr("No call matches"),
            tr("%1 finds nothing in this range: %2.").arg(toFilterLine(m_context.viewState.filter()), range),
            tr("Clear filter"), tr("Search the last 30 days"));
        break;
    case Reason::Range:
        m_state->setContent(QStringLiteral("chart"), tr("Nothing in this range"),
                            tr("No call was made: %1.").arg(range), tr("Show the last 30 days"));
        break;
    case Reason::Empty:
        m_state->setContent(QStringLiteral("calls"), tr("No calls yet"),
                            tr("Send the first one from a terminal, or connect a tool to this address."),
                            tr("Try the demo"), tr("Set up a provider"), command());
        break;
    }
}

QString NoCalls::command() const
{
    const auto addresses = m_context.service.proxyStatus().addresses;
    return addresses.empty() ? QString() : QStringLiteral("curl http://%1/v1/models").arg(addresses.front());
}

void NoCalls::act()
{
    switch (m_reason) {
    case Reason::ProxyOff:
        m_context.service.setProxyRunning(true);
        return explain();
    case Reason::Filter:
        return m_context.viewState.setFilter({});
    case Reason::Range:
        return m_context.viewState.setRangeChoice(RangeChoice::Days30);
    case Reason::Empty:
        break;
    }
    if (const auto added = m_context.service.addDemoProvider(); !added)
        return Q_EMIT told(added.error().message);
    m_context.viewState.setShowsDemo(true);
    Q_EMIT viewRequested(View::Playground);
}

void NoCalls::followLink()
{
    if (m_reason == Reason::Filter)
        m_context.viewState.setRangeChoice(RangeChoice::Days30);
    else
        Q_EMIT viewRequested(View::Providers);
}

} // namespace waybill::ui
