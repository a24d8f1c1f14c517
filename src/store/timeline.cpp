// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/timeline.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace waybill::store {

namespace {
constexpr qint64 kKeysPerMicrosecond = 1024;
constexpr TimePoint kFirst{};
constexpr TimePoint kLast{Duration(std::numeric_limits<qint64>::max() / kKeysPerMicrosecond)};

void cover(TimeRange range, Grain grain, std::vector<Tile> &tiles)
{
    if (range.from >= range.to)
        return;
    if (grain == Grain::Call) {
        tiles.push_back({grain, range});
        return;
    }
    const auto finer = static_cast<Grain>(static_cast<int>(grain) - 1);
    const TimePoint from = startOf(grain, range.from + lengthOf(grain) - Duration(1));
    const TimePoint to = startOf(grain, range.to);
    if (from >= to)
        return cover(range, finer, tiles);
    cover({range.from, from}, finer, tiles);
    tiles.push_back({grain, {from, to}});
    cover({to, range.to}, finer, tiles);
}

/// The first local midnight of a period that is later than that of `date`.
QDate nextPeriod(QDate date, model::ReportPeriod period)
{
    return period == model::ReportPeriod::Day ? date.addDays(1) : QDate(date.year(), date.month(), 1).addMonths(1);
}
}

Duration lengthOf(Grain grain)
{
    using namespace std::chrono_literals;
    switch (grain) {
    case Grain::Call:
        return 1us;
    case Grain::Minute:
        return 1min;
    case Grain::Hour:
        return 1h;
    case Grain::Day:
        return 24h;
    }
    Q_UNREACHABLE();
}

TimePoint startOf(Grain grain, TimePoint time)
{
    const auto length = lengthOf(grain).count();
    const auto count = time.time_since_epoch().count();
    return TimePoint(Duration(count - ((count % length) + length) % length));
}

QString tableOf(Grain grain)
{
    switch (grain) {
    case Grain::Call:
        return QStringLiteral("exchanges");
    case Grain::Minute:
        return QStringLiteral("rollup_minute");
    case Grain::Hour:
        return QStringLiteral("rollup_hour");
    case Grain::Day:
        return QStringLiteral("rollup_day");
    }
    Q_UNREACHABLE();
}

qint64 firstKeyAt(TimePoint time)
{
    return std::clamp(time, kFirst, kLast).time_since_epoch().count() * kKeysPerMicrosecond;
}

TimePoint timeOfKey(qint64 key)
{
    return TimePoint(Duration(key / kKeysPerMicrosecond));
}

TimeRange storable(TimeRange range)
{
    return {std::clamp(range.from, kFirst, kLast), std::clamp(range.to, kFirst, kLast)};
}

std::vector<Tile> tilesBetween(const std::vector<TimePoint> &limits, Grain coarsest)
{
    std::vector<Tile> tiles;
    for (std::size_t i = 1; i < limits.size(); ++i)
        cover({limits[i - 1], limits[i]}, coarsest, tiles);

    std::vector<Tile> joined;
    for (const Tile &tile : tiles) {
        if (!joined.empty() && joined.back().grain == tile.grain)
            joined.back().range.to = tile.range.to;
        else
            joined.push_back(tile);
    }
    return joined;
}

std::size_t slotOf(const std::vector<TimePoint> &limits, TimePoint time)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(limits, time) - limits.begin()) - 1;
}

Result<std::vector<TimePoint>> periodLimits(const model::ReportQuery &query, TimeRange extent)
{
    const QTimeZone zone(query.timeZone.isEmpty() ? QByteArrayLiteral("UTC") : query.timeZone);
    if (!zone.isValid())
        return Error(QStringLiteral("The time zone \"%1\" is unknown. Use a name like Europe/Berlin or UTC.")
                         .arg(QString::fromUtf8(query.timeZone)));
    std::vector<TimePoint> limits{query.range.from};
    if (query.period != model::ReportPeriod::Total) {
        const auto from = std::max(query.range.from, extent.from);
        const auto to = std::min(query.range.to, extent.to);
        QDate date = toDateTime(from).toTimeZone(zone).date();
        if (query.period == model::ReportPeriod::Month)
            date = QDate(date.year(), date.month(), 1);
        for (; date.isValid(); date = nextPeriod(date, query.period)) {
            const TimePoint limit = fromDateTime(date.startOfDay(zone));
            if (limit > query.range.from && limit < query.range.to)
                limits.push_back(limit);
            if (limit >= to)
                break;
        }
    }
    limits.push_back(query.range.to);
    return limits;
}

} // namespace waybill::store
