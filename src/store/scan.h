// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/selection.h"
#include "store/sums.h"
#include "store/timeline.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace waybill::store {

/// Sums of one subject and outcome over one stretch of time: a rollup, or a single call.
struct Piece
{
    TimePoint time; ///< when it begins
    const Subject *subject = nullptr;
    bool succeeded = false;
    model::ErrorClass errorClass = model::ErrorClass::None;
    Sums sums;
};

/// Reads the calls that a filter selects as sums, from rollups wherever these can answer. Lives for one query.
class Scan final
{
public:
    /// Counts: requests, costs and their sources only.
    enum class Depth { Counts, All };

    Scan(Connection &connection, const SubjectIndex &subjects, const Selection &selection, Depth depth = Depth::All);

    /// Visits all that began between the first and the last of `limits`; no piece reaches over one of them.
    [[nodiscard]] Result<void> visit(const std::vector<TimePoint> &limits,
                                     const std::function<void(const Piece &)> &visitor);

private:
    [[nodiscard]] Result<void> visitTile(const Tile &tile, const std::function<void(const Piece &)> &visitor);
    [[nodiscard]] QString statement(Grain grain) const;
    void readRollup(const QSqlQuery &query);
    void readCall(const QSqlQuery &query);

    Connection &m_connection;
    const SubjectIndex &m_subjects;
    const Selection &m_selection;
    Depth m_depth;
    std::array<std::optional<QSqlQuery>, 4> m_queries; ///< by grain, prepared when first needed
    Piece m_piece;
};

} // namespace waybill::store
