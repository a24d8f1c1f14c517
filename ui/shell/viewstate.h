// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "model/query.h"

#include <QObject>

#include <optional>
#include <vector>

namespace waybill::ui {

/// A span of time that moves with the clock, except Custom.
enum class RangeChoice { Minutes15, Hour1, Hours6, Hours24, Today, Days7, Days30, MonthToDate, Custom };

/// "Last 24 h"
QString toText(RangeChoice choice);
/// All choices that a menu offers; without Custom.
const std::vector<RangeChoice> &offeredRanges();

/// What all pages show: which time, which calls, whether live. One for the window, GUI thread, owned by Application.
class ViewState final : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(const Clock &clock, QObject *parent = nullptr);

    RangeChoice rangeChoice() const { return m_choice; }
    void setRangeChoice(RangeChoice choice);
    /// A fixed range, as dragged in a chart; ends following the clock.
    void setCustomRange(const TimeRange &range);
    /// The range as of now; days and months begin at local midnight.
    TimeRange range() const;
    /// Steps by half the range's length; the result is a custom range that never passes now.
    void shift(int halves);
    /// Back to what was shown before the last custom range.
    void zoomOut();
    /// "Last 24 h", or both ends of a custom range.
    QString rangeText() const;
    /// A slot length that divides the range in 12 to 60 slots of a natural length (1 min … 1 day).
    Duration slotLength() const;

    /// Whether figures follow new calls. Never for a custom range.
    bool isLive() const { return m_live && m_choice != RangeChoice::Custom; }
    void setLive(bool live);

    /// Demo calls or real ones, never both. As part of filter() for queries.
    bool showsDemo() const { return m_showDemo; }
    void setShowsDemo(bool demo);

    /// What was asked for, with `demo` set by showsDemo().
    model::Filter filter() const;
    void setFilter(const model::Filter &filter);
    /// Whether filter() restricts anything beside demo or real.
    bool isFiltered() const;

Q_SIGNALS:
    void rangeChanged();
    void liveChanged();
    void filterChanged();
    void demoChanged();
    /// Any of the above.
    void changed();

private:
    const Clock &m_clock;
    RangeChoice m_choice = RangeChoice::Hours24;
    RangeChoice m_beforeCustom = RangeChoice::Hours24;
    std::optional<TimeRange> m_custom;
    bool m_live = true;
    bool m_showDemo = false;
    model::Filter m_filter;
};

} // namespace waybill::ui
