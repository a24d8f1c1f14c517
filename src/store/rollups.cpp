// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rollups.h"

#include "store/columns.h"

#include <QVariant>

namespace waybill::store {

namespace {
QByteArray blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArrayLiteral("") : bytes;
}
}

Rollups::Rollups(Connection &connection)
    : m_connection(connection)
    , m_levels{Level{Grain::Minute, {}, {}, {}}, Level{Grain::Hour, {}, {}, {}}, Level{Grain::Day, {}, {}, {}}}
{
}

void Rollups::add(const model::ExchangeRecord &record, qint64 subject, TimePoint time)
{
    const QString outcome = record.succeeded() ? QStringLiteral("succeeded") : sqlText(toString(record.errorClass));
    for (Level &level : m_levels)
        level.sums[{startOf(level.grain, time), subject, outcome}].add(record);
}

void Rollups::clear()
{
    for (Level &level : m_levels)
        level.sums.clear();
}

Result<void> Rollups::apply()
{
    for (Level &level : m_levels) {
        if (auto done = prepare(level); !done)
            return done;
        for (auto &[slot, sums] : level.sums) {
            if (auto done = mergeStored(level, slot, sums); !done)
                return done;
            if (auto done = write(level, slot, sums); !done)
                return done;
        }
        level.sums.clear();
    }
    return {};
}

Result<void> Rollups::prepare(Level &level)
{
    if (level.replace)
        return {};
    auto select = m_connection.prepared(QStringLiteral("SELECT requests, unpriced, estimated, cost, usage, latency, "
                                                       "first_token FROM %1 "
                                                       "WHERE start_us = ? AND subject = ? AND outcome = ?")
                                            .arg(tableOf(level.grain)));
    if (!select)
        return select.error();
    auto replace = m_connection.prepared(QStringLiteral("INSERT OR REPLACE INTO %1 (start_us, subject, outcome, "
                                                        "requests, unpriced, estimated, cost, usage, latency, "
                                                        "first_token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                             .arg(tableOf(level.grain)));
    if (!replace)
        return replace.error();
    level.select.emplace(std::move(*select));
    level.replace.emplace(std::move(*replace));
    return {};
}

// Merged here and not by SQL: sketches can not be added there, and a sum of money must never overflow.
Result<void> Rollups::mergeStored(Level &level, const Slot &slot, Sums &sums)
{
    QSqlQuery &select = *level.select;
    select.bindValue(0, qint64(slot.start.time_since_epoch().count()));
    select.bindValue(1, slot.subject);
    select.bindValue(2, slot.outcome);
    if (!select.exec())
        return m_connection.error(select.lastError());
    if (select.next()) {
        sums.requests += select.value(0).toLongLong();
        sums.unpriced += select.value(1).toLongLong();
        sums.estimated += select.value(2).toLongLong();
        sums.cost.add(Money::fromPicodollars(select.value(3).toLongLong()));
        addUsageFromBlob(select.value(4).toByteArray(), sums.usage);
        sums.latency.merge(select.value(5).toByteArray());
        sums.firstToken.merge(select.value(6).toByteArray());
    }
    select.finish();
    return {};
}

Result<void> Rollups::write(Level &level, const Slot &slot, const Sums &sums)
{
    QSqlQuery &replace = *level.replace;
    int position = 0;
    const auto put = [&](const QVariant &value) { replace.bindValue(position++, value); };
    put(qint64(slot.start.time_since_epoch().count()));
    put(slot.subject);
    put(slot.outcome);
    put(qint64(sums.requests));
    put(qint64(sums.unpriced));
    put(qint64(sums.estimated));
    put(qint64(sums.cost.total().picodollars()));
    put(usageToBlob(sums.usage));
    put(blob(sums.latency.serialised()));
    put(blob(sums.firstToken.serialised()));
    if (!replace.exec())
        return m_connection.error(replace.lastError());
    return {};
}

} // namespace waybill::store
