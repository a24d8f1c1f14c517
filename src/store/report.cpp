// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/report.h"

#include "store/scan.h"

#include <map>

namespace waybill::store {

Result<model::Report> readReport(Connection &connection, const SubjectIndex &subjects, const model::ReportQuery &query,
                                 TimeRange extent)
{
    model::Report report;
    report.query = query;
    report.query.range = storable(query.range);
    if (report.query.range.from >= report.query.range.to)
        return report;
    const auto limits = periodLimits(report.query, extent);
    if (!limits)
        return limits.error();

    Sums all;
    std::map<std::pair<std::size_t, std::vector<QString>>, Sums> groups;
    const auto add = [&](const Piece &piece) {
        std::vector<QString> group;
        for (const auto dimension : query.groupBy)
            group.push_back(piece.subject->name(dimension));
        groups[{slotOf(*limits, piece.time), std::move(group)}].merge(piece.sums);
    };
    const Selection selection(query.filter, subjects);
    Scan scan(connection, subjects, selection);
    if (auto done = scan.visit(*limits, add); !done)
        return done.error();
    for (const auto &[key, sums] : groups) {
        all.merge(sums);
        const auto &[period, group] = key;
        report.rows.push_back({{(*limits)[period], (*limits)[period + 1]}, group, sums.totals()});
    }
    report.totals = all.totals();
    return report;
}

} // namespace waybill::store
