// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scan.h"

#include "store/columns.h"

namespace waybill::store {

Scan::Scan(Connection &connection, const SubjectIndex &subjects, const Selection &selection, Depth depth)
    : m_connection(connection)
    , m_subjects(subjects)
    , m_selection(selection)
    , m_depth(depth)
{
}

Result<void> Scan::visit(const std::vector<TimePoint> &limits, const std::function<void(const Piece &)> &visitor)
{
    if (m_selection.isEmpty())
        return {};
    for (const Tile &tile : tilesBetween(limits, m_selection.needsRows() ? Grain::Call : Grain::Day)) {
        if (auto done = visitTile(tile, visitor); !done)
            return done;
    }
    return {};
}

Result<void> Scan::visitTile(const Tile &tile, const std::function<void(const Piece &)> &visitor)
{
    auto &query = m_queries[static_cast<std::size_t>(tile.grain)];
    if (!query) {
        auto prepared = m_connection.prepared(statement(tile.grain));
        if (!prepared)
            return prepared.error();
        query.emplace(std::move(*prepared));
    }
    const bool calls = tile.grain == Grain::Call;
    query->bindValue(0, calls ? firstKeyAt(tile.range.from) : qint64(tile.range.from.time_since_epoch().count()));
    query->bindValue(1, calls ? firstKeyAt(tile.range.to) : qint64(tile.range.to.time_since_epoch().count()));
    if (calls)
        m_selection.bind(*query, 2);
    if (!query->exec())
        return m_connection.error(query->lastError());
    while (query->next()) {
        const qint64 subject = query->value(1).toLongLong();
        const QString outcome = query->value(2).toString();
        m_piece.succeeded = outcome == QLatin1StringView("succeeded");
        // Calls are selected by the statement already; rollups are few enough to be looked through.
        if (!calls && (!m_selection.covers(subject) || !m_selection.coversOutcome(m_piece.succeeded)))
            continue;
        m_piece.subject = &m_subjects.at(subject);
        m_piece.errorClass = m_piece.succeeded ? model::ErrorClass::None : model::errorClassFromName(outcome);
        if (calls)
            readCall(*query);
        else
            readRollup(*query);
        visitor(m_piece);
    }
    query->finish();
    return {};
}

QString Scan::statement(Grain grain) const
{
    if (grain == Grain::Call) {
        return QStringLiteral("SELECT key, subject, CASE WHEN succeeded THEN 'succeeded' ELSE error_class END, cost, "
                              "cost_source, duration_us, first_token_us, calls, %1 FROM exchanges %2 "
                              "WHERE key >= ? AND key < ?%3")
            .arg(meterColumns(), m_selection.access(), m_selection.conditions());
    }
    return QStringLiteral("SELECT start_us, subject, outcome, requests, unpriced, estimated, cost%1 FROM %2 "
                          "WHERE start_us >= ? AND start_us < ?")
        .arg(m_depth == Depth::All ? QStringLiteral(", usage, latency, first_token") : QString(), tableOf(grain));
}

void Scan::readRollup(const QSqlQuery &query)
{
    m_piece.time = TimePoint(Duration(query.value(0).toLongLong()));
    Sums &sums = m_piece.sums;
    sums.requests = query.value(3).toLongLong();
    sums.succeeded = m_piece.succeeded ? sums.requests : 0;
    sums.unpriced = query.value(4).toLongLong();
    sums.estimated = query.value(5).toLongLong();
    sums.cost = MoneySum();
    sums.cost.add(Money::fromPicodollars(query.value(6).toLongLong()));
    if (m_depth == Depth::Counts)
        return;
    sums.usage = model::Usage();
    addUsageFromBlob(query.value(7).toByteArray(), sums.usage);
    sums.latency.clear();
    sums.latency.merge(query.value(8).toByteArray());
    sums.firstToken.clear();
    sums.firstToken.merge(query.value(9).toByteArray());
}

void Scan::readCall(const QSqlQuery &query)
{
    m_piece.time = timeOfKey(query.value(0).toLongLong());
    Sums &sums = m_piece.sums;
    sums.requests = 1;
    sums.succeeded = m_piece.succeeded;
    sums.unpriced = query.isNull(3);
    sums.estimated = query.value(4).toString() == toString(model::CostSource::Estimated);
    sums.cost = MoneySum();
    sums.cost.add(Money::fromPicodollars(query.value(3).toLongLong()));
    sums.latency.clear();
    sums.latency.add(query.value(5).toLongLong());
    sums.firstToken.clear();
    sums.firstToken.add(query.value(6).toLongLong());
    sums.usage.calls = callsFromText(query.value(7).toString());
    for (std::size_t meter = 0; meter < model::kMeterCount; ++meter)
        sums.usage.tokens[meter] = query.value(8 + static_cast<int>(meter)).toLongLong();
}

} // namespace waybill::store
