// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"
#include "store/subject.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <vector>

namespace waybill::store {

/// A filter made ready to be asked: which subjects fit, and what is left for SQL to decide. Belongs to one query.
class Selection final
{
public:
    Selection(const model::Filter &filter, const SubjectIndex &subjects);

    /// No call can fit.
    [[nodiscard]] bool isEmpty() const { return m_matching == 0; }
    /// Rollups can not answer it; only the rows themselves know.
    [[nodiscard]] bool needsRows() const;
    [[nodiscard]] bool covers(qint64 subject) const;
    [[nodiscard]] bool coversOutcome(bool succeeded) const;
    /// Some subjects fit and others do not.
    [[nodiscard]] bool isBySubject() const { return m_matching < m_subjects.size() - 1; }

    [[nodiscard]] std::vector<qint64> subjects() const;

    /// " AND …" over the columns of exchanges, and binding its values in order.
    [[nodiscard]] QString conditions() const { return m_subjectCondition + m_rowConditions; }
    void bind(QSqlQuery &query, int position) const;
    /// The same without the condition on the subject.
    [[nodiscard]] const QString &rowConditions() const { return m_rowConditions; }
    void bindRowConditions(QSqlQuery &query, int position) const;
    /// An index holds just the calls that can fit.
    [[nodiscard]] bool hasIndex() const { return selectsFailures() || m_filter.onlyFallback; }
    /// Tells SQLite which index leads to the rows: its own guess goes by columns, ours by what a filter means.
    [[nodiscard]] QString access() const;

private:
    void addCondition(const QString &condition, const QVariantList &values = {});
    void addStatusConditions();
    [[nodiscard]] bool onlyFailures() const;
    [[nodiscard]] bool selectsFailures() const;

    model::Filter m_filter;
    std::vector<bool> m_subjects; ///< by id
    std::size_t m_matching = 0;
    QString m_subjectCondition;
    QString m_rowConditions;
    QVariantList m_values; ///< of the row conditions
};

} // namespace waybill::store
