// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overview.h"

#include "store/scan.h"

#include <algorithm>
#include <map>

namespace waybill::store {

namespace {
constexpr std::size_t kMostSlots = 10'000;
constexpr std::size_t kMostSeries = 8;

Result<std::vector<TimePoint>> slotLimits(TimeRange range, Duration slot)
{
    if (slot < lengthOf(Grain::Minute) || slot % lengthOf(Grain::Minute) != Duration(0))
        return Error(QStringLiteral("A slot of an overview must be a whole number of minutes."));
    if (range.length() / slot >= static_cast<std::int64_t>(kMostSlots))
        return Error(QStringLiteral("An overview has at most %1 slots. Choose longer slots or a shorter time.").arg(kMostSlots));
    std::vector<TimePoint> limits;
    for (TimePoint limit = range.from; limit < range.to; limit += slot)
        limits.push_back(limit);
    limits.push_back(range.to);
    return limits;
}

struct Series
{
    Sums sums;
    std::vector<MoneySum> costs;

    void merge(const Series &other)
    {
        sums.merge(other.sums);
        for (std::size_t i = 0; i < costs.size(); ++i)
            costs[i].add(other.costs[i].total());
    }
};

class Builder final
{
public:
    Builder(const std::vector<TimePoint> &limits, model::Dimension groupBy)
        : m_limits(limits)
        , m_groupBy(groupBy)
        , m_slots(limits.size() - 1)
    {
    }

    void add(const Piece &piece)
    {
        const std::size_t slot = slotOf(m_limits, piece.time);
        m_slots[slot].merge(piece.sums);
        Series &series = m_series[piece.subject->name(m_groupBy)];
        series.costs.resize(m_slots.size());
        series.sums.merge(piece.sums);
        series.costs[slot].add(piece.sums.cost.total());
        if (!piece.succeeded) {
            auto &counts = m_errors[piece.errorClass];
            counts.resize(m_slots.size());
            counts[slot] += piece.sums.requests;
        }
    }

    void finish(model::Overview &overview)
    {
        Sums all;
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            all.merge(m_slots[i]);
            overview.slots.push_back({{m_limits[i], m_limits[i + 1]}, m_slots[i].totals()});
        }
        overview.totals = all.totals();
        for (auto &[errorClass, counts] : m_errors)
            overview.errors.push_back({errorClass, std::move(counts)});
        overview.series = dearestSeries();
    }

private:
    std::vector<model::SeriesSlots> dearestSeries()
    {
        std::vector<std::pair<QString, Series>> sorted(m_series.begin(), m_series.end());
        std::ranges::stable_sort(sorted, [](const auto &a, const auto &b) {
            const Money costA = a.second.sums.cost.total();
            const Money costB = b.second.sums.cost.total();
            return costA != costB ? costA > costB : a.second.sums.requests > b.second.sums.requests;
        });
        while (sorted.size() > kMostSeries) {
            auto last = std::move(sorted.back());
            sorted.pop_back();
            sorted[kMostSeries - 1].first = QStringLiteral("Other");
            sorted[kMostSeries - 1].second.merge(last.second);
        }
        std::vector<model::SeriesSlots> all;
        for (const auto &[name, series] : sorted) {
            auto &result = all.emplace_back(model::SeriesSlots{name, series.sums.totals(), {}});
            std::ranges::transform(series.costs, std::back_inserter(result.costs), &MoneySum::total);
        }
        return all;
    }

    const std::vector<TimePoint> &m_limits;
    model::Dimension m_groupBy;
    std::vector<Sums> m_slots;
    std::map<QString, Series> m_series;
    std::map<model::ErrorClass, std::vector<std::int64_t>> m_errors;
};
}

Result<model::Overview> readOverview(Connection &connection, const SubjectIndex &subjects,
                                     const model::OverviewQuery &query)
{
    model::Overview overview;
    overview.range = storable(query.range);
    if (overview.range.from >= overview.range.to)
        return overview;
    const auto limits = slotLimits(overview.range, query.slot);
    if (!limits)
        return limits.error();
    const Selection selection(query.filter, subjects);
    Scan scan(connection, subjects, selection);
    Builder builder(*limits, query.groupBy);
    if (auto done = scan.visit(*limits, [&](const Piece &piece) { builder.add(piece); }); !done)
        return done.error();
    builder.finish(overview);

    Sums previous;
    const TimeRange before = storable(overview.range.previous());
    if (auto done = scan.visit({before.from, before.to}, [&](const Piece &piece) { previous.merge(piece.sums); }); !done)
        return done.error();
    overview.previous = previous.totals();
    return overview;
}

} // namespace waybill::store
