// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"
#include "model/exchangerecord.h"
#include "model/query.h"
#include "store/connection.h"

#include <QString>

#include <vector>

namespace waybill::store {

/// Whom and what a call is about: a row of the table subjects. A plain value.
struct Subject
{
    QString client;
    QString team;
    QString project;
    QString route;
    QString requestedModel;
    QString provider;
    QString upstreamModel;
    model::Operation operation = model::Operation::ChatCompletions;
    bool streaming = false;
    bool demo = false;

    static Subject of(const model::ExchangeRecord &record);
    /// By Model it is the model that answered, or the one asked for where none did.
    [[nodiscard]] const QString &name(model::Dimension dimension) const;
    friend bool operator==(const Subject &, const Subject &) = default;
};
std::size_t qHash(const Subject &subject, std::size_t seed = 0);

/// Columns of the table subjects in the order in which bind() and read() take them, without the id.
QString subjectColumns();
void bind(QSqlQuery &query, const Subject &subject);
Subject readSubject(const QSqlQuery &query, int firstColumn);

/// All subjects of a store by id, kept by a reader. Subjects never change and are never removed.
class SubjectIndex final
{
public:
    /// Takes in what was added since the last call.
    [[nodiscard]] Result<void> refresh(Connection &connection);
    /// `id` must be one that the store has used.
    [[nodiscard]] const Subject &at(qint64 id) const { return m_subjects[static_cast<std::size_t>(id)]; }
    /// One more than the largest id.
    [[nodiscard]] std::size_t size() const { return m_subjects.size(); }

private:
    std::vector<Subject> m_subjects{1}; ///< by id; ids begin at 1
};

} // namespace waybill::store
