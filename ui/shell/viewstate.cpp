// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewstate.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::ui {

using namespace std::chrono_literals;

namespace {
constexpr Duration kDay = 24h;

TimePoint startOfToday(TimePoint now)
{
    return fromDateTime(toDateTime(now).toLocalTime().date().startOfDay());
}

TimePoint startOfMonth(TimePoint now)
{
    const QDate today = toDateTime(now).toLocalTime().date();
    return fromDateTime(QDate(today.year(), today.month(), 1).startOfDay());
}

/// Begins where a slot of the charts begins, so that bars stand for whole minutes, hours or days.
TimePoint beginning(RangeChoice choice, TimePoint now)
{
    switch (choice) {
    case RangeChoice::Minutes15:
        return std::chrono::floor<std::chrono::minutes>(now - 15min);
    case RangeChoice::Hour1:
        return std::chrono::floor<std::chrono::minutes>(now - 1h);
    case RangeChoice::Hours6:
        return std::chrono::floor<std::chrono::hours>(now - 6h);
    case RangeChoice::Today:
        return startOfToday(now);
    case RangeChoice::Days7:
        return startOfToday(now - 7 * kDay);
    case RangeChoice::Days30:
        return startOfToday(now - 30 * kDay);
    case RangeChoice::MonthToDate:
        return startOfMonth(now);
    case RangeChoice::Hours24:
    case RangeChoice::Custom:
        break;
    }
    return std::chrono::floor<std::chrono::hours>(now - kDay);
}
} // namespace

QString toText(RangeChoice choice)
{
    switch (choice) {
    case RangeChoice::Minutes15:
        return ViewState::tr("Last 15 min");
    case RangeChoice::Hour1:
        return ViewState::tr("Last hour");
    case RangeChoice::Hours6:
        return ViewState::tr("Last 6 h");
    case RangeChoice::Hours24:
        return ViewState::tr("Last 24 h");
    case RangeChoice::Today:
        return ViewState::tr("Today");
    case RangeChoice::Days7:
        return ViewState::tr("Last 7 days");
    case RangeChoice::Days30:
        return ViewState::tr("Last 30 days");
    case RangeChoice::MonthToDate:
        return ViewState::tr("This month");
    case RangeChoice::Custom:
        return ViewState::tr("Chosen range");
    }
    Q_UNREACHABLE();
}

const std::vector<RangeChoice> &offeredRanges()
{
    static const std::vector<RangeChoice> ranges{RangeChoice::Minutes15, RangeChoice::Hour1,      RangeChoice::Hours6,
                                                 RangeChoice::Hours24,   RangeChoice::Today,      RangeChoice::Days7,
                                                 RangeChoice::Days30,    RangeChoice::MonthToDate};
    return ranges;
}

ViewState::ViewState(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    for (const auto signal :
         {&ViewState::rangeChanged, &ViewState::liveChanged, &ViewState::filterChanged, &ViewState::demoChanged})
        connect(this, signal, this, &ViewState::changed);
}

void ViewState::setRangeChoice(RangeChoice choice)
{
    if (choice == m_choice || (choice == RangeChoice::Custom && !m_custom))
        return;
    m_choice = choice;
    Q_EMIT rangeChanged();
}

void ViewState::setCustomRange(const TimeRange &range)
{
    if (range.length() <= Duration::zero())
        return;
    if (m_choice != RangeChoice::Custom)
        m_beforeCustom = m_choice;
    m_custom = range;
    m_choice = RangeChoice::Custom;
    Q_EMIT rangeChanged();
}

TimeRange ViewState::range() const
{
    if (m_choice == RangeChoice::Custom)
        return *m_custom;
    const TimePoint now = m_clock.now();
    return {beginning(m_choice, now), now};
}

void ViewState::shift(int halves)
{
    const TimeRange current = range();
    const Duration step = current.length() / 2 * halves;
    const TimePoint to = std::min(current.to + step, m_clock.now());
    setCustomRange({to - current.length(), to});
}

void ViewState::zoomOut()
{
    if (m_choice == RangeChoice::Custom)
        setRangeChoice(m_beforeCustom);
}

QString ViewState::rangeText() const
{
    if (m_choice != RangeChoice::Custom)
        return toText(m_choice);
    const QDateTime from = toDateTime(m_custom->from).toLocalTime();
    const QDateTime to = toDateTime(m_custom->to).toLocalTime();
    const QString first = QLocale().toString(from, QStringLiteral("d MMM HH:mm"));
    const QString second
        = QLocale().toString(to, from.date() == to.date() ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm"));
    return QStringLiteral("%1 \u2013 %2").arg(first, second);
}

Duration ViewState::slotLength() const
{
    constexpr int kMostSlots = 60;
    constexpr std::array<Duration, 10> kLengths{1min, 2min, 5min, 15min, 30min, 1h, 2h, 6h, 12h, 24h};
    const Duration length = range().length();
    // A day reads best by the hour and a month by the day.
    if (length > 8h && length <= 2 * kDay)
        return 1h;
    if (length > 10 * kDay)
        return kDay;
    const auto fits = std::ranges::find_if(kLengths, [&](Duration slot) { return length <= kMostSlots * slot; });
    return fits == kLengths.end() ? kDay : *fits;
}

void ViewState::setLive(bool live)
{
    if (m_live == live)
        return;
    m_live = live;
    Q_EMIT liveChanged();
}

void ViewState::setShowsDemo(bool demo)
{
    if (m_showDemo == demo)
        return;
    m_showDemo = demo;
    Q_EMIT demoChanged();
}

model::Filter ViewState::filter() const
{
    model::Filter filter = m_filter;
    filter.demo = m_showDemo;
    return filter;
}

void ViewState::setFilter(const model::Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
}

bool ViewState::isFiltered() const
{
    model::Filter filter = m_filter;
    filter.demo = model::Filter().demo;
    return filter != model::Filter();
}

} // namespace waybill::ui
