// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/glob.h"
#include "store/overview.h"
#include "store/recordreader.h"
#include "store/report.h"
#include "store/rowpage.h"
#include "store/scan.h"
#include "store/schema.h"

#include <set>

namespace waybill::store {

class Reader::Private
{
public:
    std::unique_ptr<Connection> connection;
    SubjectIndex subjects;

    /// Runs `work` on one state of the store, however busy the writer is.
    template <typename T, typename Work> Result<T> read(Work work)
    {
        std::optional<Result<T>> answer;
        const auto done = inTransaction(*connection, QLatin1StringView("DEFERRED"), [&]() -> Result<void> {
            if (auto refreshed = subjects.refresh(*connection); !refreshed)
                return refreshed;
            answer.emplace(work());
            return {};
        });
        if (!done)
            return done.error();
        return std::move(*answer);
    }

    Result<void> page(const QString &columns, const model::RowsQuery &query, const RowPage::Visitor &visitor);
    Result<std::vector<model::ExchangeRow>> rows(const model::RowsQuery &query);
    Result<void> addAttempts(std::int64_t key, model::ExchangeRecord &record);
    Result<qint64> countRows(TimeRange range, const Selection &selection);
    Result<TimeRange> extent();
};

Result<void> Reader::Private::page(const QString &columns, const model::RowsQuery &query,
                                   const RowPage::Visitor &visitor)
{
    const Selection selection(query.filter, subjects);
    return RowPage(*connection, selection, columns).visit(query, visitor);
}

Result<std::vector<model::ExchangeRow>> Reader::Private::rows(const model::RowsQuery &query)
{
    std::vector<model::ExchangeRow> rows;
    const auto done
        = page(rowColumns(), query, [&](const QSqlQuery &row) { rows.push_back(readRow(row, subjects)); });
    if (!done)
        return done.error();
    return rows;
}

Result<void> Reader::Private::addAttempts(std::int64_t key, model::ExchangeRecord &record)
{
    auto statement = connection->prepared(attemptsStatement());
    if (!statement)
        return statement.error();
    statement->bindValue(0, qint64(key));
    if (!statement->exec())
        return connection->error(statement->lastError());
    while (statement->next())
        record.attempts.push_back(readAttempt(*statement));
    return {};
}

Result<qint64> Reader::Private::countRows(TimeRange range, const Selection &selection)
{
    auto statement = connection->prepared(
        QStringLiteral("SELECT count(*) FROM exchanges %1 WHERE key >= ? AND key < ?%2")
            .arg(selection.access(), selection.conditions()));
    if (!statement)
        return statement.error();
    statement->bindValue(0, firstKeyAt(range.from));
    statement->bindValue(1, firstKeyAt(range.to));
    selection.bind(*statement, 2);
    if (!statement->exec() || !statement->next())
        return connection->error(statement->lastError());
    return statement->value(0).toLongLong();
}

Result<TimeRange> Reader::Private::extent()
{
    const auto first = connection->number(QStringLiteral("SELECT key FROM exchanges ORDER BY key LIMIT 1"));
    if (!first)
        return first.error();
    const auto last = connection->number(QStringLiteral("SELECT key FROM exchanges ORDER BY key DESC LIMIT 1"));
    if (!last)
        return last.error();
    return *last == 0 ? TimeRange() : TimeRange{timeOfKey(*first), timeOfKey(*last) + Duration(1)};
}

Reader::Reader(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const QString &path)
{
    auto connection = openForReading(path);
    if (!connection)
        return connection.error();
    auto d = std::make_unique<Private>();
    d->connection = std::move(*connection);
    return std::unique_ptr<Reader>(new Reader(std::move(d)));
}

Result<std::vector<model::ExchangeRow>> Reader::rows(const model::RowsQuery &query)
{
    return m_d->read<std::vector<model::ExchangeRow>>([&] { return m_d->rows(query); });
}

Result<std::vector<StoredRecord>> Reader::records(const model::RowsQuery &query)
{
    using Records = std::vector<StoredRecord>;
    return m_d->read<Records>([&]() -> Result<Records> {
        Records records;
        const auto done = m_d->page(recordColumns(), query, [&](const QSqlQuery &row) {
            records.push_back({row.value(0).toLongLong(), readRecord(row, m_d->subjects)});
        });
        if (!done)
            return done.error();
        for (auto &[key, record] : records) {
            if (auto added = m_d->addAttempts(key, record); !added)
                return added.error();
        }
        return records;
    });
}

Result<qint64> Reader::count(TimeRange range, const model::Filter &filter)
{
    return m_d->read<qint64>([&]() -> Result<qint64> {
        const Selection selection(filter, m_d->subjects);
        if (selection.isEmpty())
            return 0;
        if (selection.needsRows())
            return m_d->countRows(range, selection);
        qint64 sum = 0;
        const TimeRange within = storable(range);
        Scan scan(*m_d->connection, m_d->subjects, selection, Scan::Depth::Counts);
        const auto done = scan.visit({within.from, within.to}, [&](const Piece &piece) { sum += piece.sums.requests; });
        if (!done)
            return done.error();
        return sum;
    });
}

Result<std::optional<model::ExchangeRecord>> Reader::exchange(const QByteArray &id)
{
    using Found = std::optional<model::ExchangeRecord>;
    return m_d->read<Found>([&]() -> Result<Found> {
        auto statement
            = m_d->connection->prepared(QStringLiteral("SELECT %1 FROM exchanges WHERE id = ?").arg(recordColumns()));
        if (!statement)
            return statement.error();
        statement->bindValue(0, sqlText(QString::fromUtf8(id)));
        if (!statement->exec())
            return m_d->connection->error(statement->lastError());
        if (!statement->next())
            return Found();
        auto record = readRecord(*statement, m_d->subjects);
        if (auto added = m_d->addAttempts(statement->value(0).toLongLong(), record); !added)
            return added.error();
        return Found(std::move(record));
    });
}

Result<model::Overview> Reader::overview(const model::OverviewQuery &query)
{
    return m_d->read<model::Overview>([&]() -> Result<model::Overview> {
        auto overview = readOverview(*m_d->connection, m_d->subjects, query);
        if (!overview)
            return overview;
        auto rows = m_d->rows({.range = query.range, .filter = query.filter, .before = {}, .limit = query.lastCalls});
        if (!rows)
            return rows.error();
        overview->lastCalls = std::move(*rows);
        return overview;
    });
}

Result<model::Report> Reader::report(const model::ReportQuery &query)
{
    return m_d->read<model::Report>([&]() -> Result<model::Report> {
        const auto extent = m_d->extent();
        if (!extent)
            return extent.error();
        return readReport(*m_d->connection, m_d->subjects, query, *extent);
    });
}

Result<Money> Reader::spent(const model::BudgetScope &scope, TimeRange range)
{
    const auto fits = [](const QString &wanted, const QString &name) { return wanted.isEmpty() || wanted == name; };
    return m_d->read<Money>([&]() -> Result<Money> {
        MoneySum sum;
        const auto add = [&](const Piece &piece) {
            const Subject &subject = *piece.subject;
            const bool model = scope.model.isEmpty() || matchesGlob(scope.model, subject.requestedModel)
                || matchesGlob(scope.model, subject.upstreamModel);
            if (model && fits(scope.provider, subject.provider) && fits(scope.route, subject.route)
                && fits(scope.client, subject.client) && fits(scope.team, subject.team)
                && fits(scope.project, subject.project))
                sum.add(piece.sums.cost.total());
        };
        const TimeRange within = storable(range);
        const Selection realCalls(model::Filter(), m_d->subjects);
        Scan scan(*m_d->connection, m_d->subjects, realCalls, Scan::Depth::Counts);
        if (auto done = scan.visit({within.from, within.to}, add); !done)
            return done.error();
        return sum.total();
    });
}

Result<std::vector<QString>> Reader::distinctNames(model::Dimension dimension, TimeRange range,
                                                   std::optional<bool> demo)
{
    using Names = std::vector<QString>;
    return m_d->read<Names>([&]() -> Result<Names> {
        std::set<QString> names;
        const auto add = [&](const Piece &piece) {
            names.insert(piece.subject->name(dimension));
            if (dimension == model::Dimension::Model)
                names.insert(piece.subject->requestedModel);
        };
        model::Filter filter;
        filter.demo = demo;
        const Selection selection(filter, m_d->subjects);
        const TimeRange within = storable(range);
        const TimePoint end = startOf(Grain::Day, within.to + lengthOf(Grain::Day) - Duration(1));
        Scan scan(*m_d->connection, m_d->subjects, selection, Scan::Depth::Counts);
        if (auto done = scan.visit({startOf(Grain::Day, within.from), end}, add); !done)
            return done.error();
        names.erase(QString());
        return Names(names.begin(), names.end());
    });
}

Result<TimeRange> Reader::extent()
{
    return m_d->read<TimeRange>([&] { return m_d->extent(); });
}

} // namespace waybill::store
