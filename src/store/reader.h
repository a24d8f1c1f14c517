// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "base/timerange.h"
#include "model/budget.h"
#include "model/exchangerecord.h"
#include "model/query.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace waybill::store {

/// A record with its position in the store.
struct StoredRecord
{
    std::int64_t key = 0;
    model::ExchangeRecord record;
};

/// Answers from usage.db over its own read-only connection. Belongs to the thread that opened it and blocks on the
/// disk: milliseconds where rollups answer, longer where a filter makes it look through rows (see Filter).
/// Calls are selected by when they began; demo calls only where the filter says so. Errors name the file and the cause.
class Reader final
{
public:
    static Result<std::unique_ptr<Reader>> open(const QString &path);
    ~Reader();

    /// A page of rows, newest first. The next page begins before the key of the last row of this one.
    Result<std::vector<model::ExchangeRow>> rows(const model::RowsQuery &query);
    /// The same page with all there is to know of each call.
    Result<std::vector<StoredRecord>> records(const model::RowsQuery &query);
    Result<qint64> count(TimeRange range, const model::Filter &filter);
    Result<std::optional<model::ExchangeRecord>> exchange(const QByteArray &id);
    /// Slots begin at the start of the range; the last one ends with it. Groups beyond seven are summed as "Other".
    Result<model::Overview> overview(const model::OverviewQuery &query);
    /// Only groups that had calls have a row. By model means: by the one that answered, or was asked for if none did.
    Result<model::Report> report(const model::ReportQuery &query);
    /// What real calls in the scope cost. The scope's model fits the one asked for or the one that answered.
    Result<Money> spent(const model::BudgetScope &scope, TimeRange range);
    /// Names in use on the UTC days of the range, sorted, without the empty one; models asked for and answering.
    Result<std::vector<QString>> distinctNames(model::Dimension dimension, TimeRange range,
                                               std::optional<bool> demo = false);
    /// From the first stored call to just after the last; empty for an empty store.
    Result<TimeRange> extent();

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace waybill::store
