// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/sums.h"
#include "store/timeline.h"

#include <array>
#include <map>
#include <optional>
#include <tuple>

namespace waybill::store {

/// Gathers the sums of a batch of calls and merges them into the rollups of all grains. Writer thread only.
class Rollups final
{
public:
    explicit Rollups(Connection &connection);

    void add(const model::ExchangeRecord &record, qint64 subject, TimePoint time);
    /// Writes what was gathered, inside the caller's transaction.
    [[nodiscard]] Result<void> apply();
    /// Forgets what was gathered.
    void clear();

private:
    struct Slot
    {
        TimePoint start;
        qint64 subject = 0;
        QString outcome;
        friend bool operator<(const Slot &a, const Slot &b)
        {
            return std::tie(a.start, a.subject, a.outcome) < std::tie(b.start, b.subject, b.outcome);
        }
    };
    struct Level
    {
        Grain grain;
        std::map<Slot, Sums> sums;
        std::optional<QSqlQuery> select;
        std::optional<QSqlQuery> replace;
    };
    [[nodiscard]] Result<void> prepare(Level &level);
    [[nodiscard]] Result<void> mergeStored(Level &level, const Slot &slot, Sums &sums);
    [[nodiscard]] Result<void> write(Level &level, const Slot &slot, const Sums &sums);

    Connection &m_connection;
    std::array<Level, 3> m_levels;
};

} // namespace waybill::store
