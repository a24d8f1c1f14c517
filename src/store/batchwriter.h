// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"
#include "model/query.h"
#include "store/rollups.h"
#include "store/subject.h"

#include <QHash>

#include <memory>
#include <span>
#include <vector>

namespace waybill::store {

/// Puts batches of records and their rollups into usage.db, each batch in one transaction. Writer thread only.
class BatchWriter final
{
public:
    static Result<std::unique_ptr<BatchWriter>> open(const QString &path);

    /// All of `records`, or none where it fails. A record whose id is stored already is left out, so that writing a
    /// batch again after an unclear failure counts no call twice. Returns what was added.
    [[nodiscard]] Result<std::vector<model::ExchangeRow>> write(std::span<const model::ExchangeRecord> records);

private:
    explicit BatchWriter(std::unique_ptr<Connection> connection);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> writeRecord(const model::ExchangeRecord &record, std::vector<model::ExchangeRow> &added);
    [[nodiscard]] Result<qint64> subjectOf(const model::ExchangeRecord &record);
    [[nodiscard]] Result<qint64> nameOf(const QString &name);
    [[nodiscard]] Result<bool> isStored(const QByteArray &id);
    [[nodiscard]] Result<void> bindExchange(const model::ExchangeRecord &record);
    /// The key that the bound exchange got; nothing: its id is stored already.
    [[nodiscard]] Result<std::optional<qint64>> insertExchange(const model::ExchangeRecord &record);
    [[nodiscard]] Result<void> insertAttempts(qint64 key, const std::vector<model::AttemptRecord> &attempts);
    [[nodiscard]] Result<void> insertAttempt(qint64 key, int position, const model::AttemptRecord &attempt);

    std::unique_ptr<Connection> m_connection;
    Rollups m_rollups;
    QSqlQuery m_selectSubject;
    QSqlQuery m_insertSubject;
    QSqlQuery m_selectName;
    QSqlQuery m_insertName;
    QSqlQuery m_selectId;
    QSqlQuery m_insertExchange;
    QSqlQuery m_insertAttempt;
    QHash<Subject, qint64> m_subjects;
    QHash<QString, qint64> m_names;
    quint32 m_tieBreaker = 0;
};

} // namespace waybill::store
