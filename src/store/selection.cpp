// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/selection.h"

#include "base/glob.h"
#include "model/errorclass.h"

#include <algorithm>

namespace waybill::store {

namespace {
bool anyMatches(const std::vector<QString> &patterns, const QString &text)
{
    return patterns.empty()
        || std::ranges::any_of(patterns, [&](const QString &pattern) { return matchesGlob(pattern, text); });
}

bool matches(const model::Filter &filter, const Subject &subject)
{
    return (!filter.demo || *filter.demo == subject.demo) && (!filter.streaming || *filter.streaming == subject.streaming)
        && anyMatches(filter.providers, subject.provider) && anyMatches(filter.clients, subject.client)
        && anyMatches(filter.teams, subject.team) && anyMatches(filter.routes, subject.route)
        && (anyMatches(filter.models, subject.requestedModel) || anyMatches(filter.models, subject.upstreamModel));
}

bool holdsText(const Subject &subject, const QString &text)
{
    return subject.client.contains(text, Qt::CaseInsensitive)
        || subject.requestedModel.contains(text, Qt::CaseInsensitive)
        || subject.upstreamModel.contains(text, Qt::CaseInsensitive);
}

QString numbers(const std::vector<int> &values)
{
    QStringList texts;
    for (const int value : values)
        texts << QString::number(value);
    return texts.join(u',');
}

/// A pattern for LIKE that finds `text` anywhere, taken literally.
QString likeAnywhere(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QStringLiteral("\\") + special);
    return u'%' + text + u'%';
}

/// Ids as a JSON list, for `IN (SELECT value FROM json_each(?))`: of any length, unlike a list of marks.
QString idsToText(const std::vector<bool> &ids)
{
    QStringList texts;
    for (std::size_t id = 0; id < ids.size(); ++id) {
        if (ids[id])
            texts << QString::number(id);
    }
    return u'[' + texts.join(u',') + u']';
}
}

Selection::Selection(const model::Filter &filter, const SubjectIndex &subjects)
    : m_filter(filter)
    , m_subjects(subjects.size())
{
    std::vector<bool> withText(subjects.size());
    for (std::size_t id = 1; id < subjects.size(); ++id) {
        const Subject &subject = subjects.at(static_cast<qint64>(id));
        m_subjects[id] = matches(filter, subject);
        m_matching += m_subjects[id];
        withText[id] = m_subjects[id] && !filter.text.isEmpty() && holdsText(subject, filter.text);
    }
    if (isBySubject())
        m_subjectCondition = QStringLiteral(" AND subject IN (SELECT value FROM json_each(?))");
    addStatusConditions();
    if (filter.costAbove)
        addCondition(QStringLiteral("cost > ?"), {qint64(filter.costAbove->picodollars())});
    if (filter.durationAboveUs)
        addCondition(QStringLiteral("duration_us > ?"), {qint64(*filter.durationAboveUs)});
    if (filter.onlyFallback)
        addCondition(QStringLiteral("attempt_count > 1"));
    if (!filter.text.isEmpty()) {
        const QString pattern = likeAnywhere(filter.text);
        addCondition(QStringLiteral("(subject IN (SELECT value FROM json_each(?)) OR id LIKE ? ESCAPE '\\' "
                                    "OR error_message LIKE ? ESCAPE '\\')"),
                     {idsToText(withText), pattern, pattern});
    }
}

void Selection::addCondition(const QString &condition, const QVariantList &values)
{
    m_rowConditions += QStringLiteral(" AND ") + condition;
    m_values += values;
}

void Selection::addStatusConditions()
{
    if (m_filter.status == model::Filter::Status::Succeeded)
        addCondition(QStringLiteral("succeeded = 1"));
    else if (onlyFailures())
        addCondition(QStringLiteral("succeeded = 0"));
    if (!m_filter.statusClasses.empty())
        addCondition(QStringLiteral("status / 100 IN (%1)").arg(numbers(m_filter.statusClasses)));
    if (!m_filter.statusCodes.empty())
        addCondition(QStringLiteral("status IN (%1)").arg(numbers(m_filter.statusCodes)));
}

bool Selection::onlyFailures() const
{
    const auto failing = [](int smallest) { return [smallest](int value) { return value >= smallest; }; };
    return m_filter.status == model::Filter::Status::Failed
        || (!m_filter.statusClasses.empty() && std::ranges::all_of(m_filter.statusClasses, failing(4)))
        || (!m_filter.statusCodes.empty() && std::ranges::all_of(m_filter.statusCodes, failing(400)));
}

bool Selection::needsRows() const
{
    return !m_filter.statusClasses.empty() || !m_filter.statusCodes.empty() || m_filter.costAbove
        || m_filter.durationAboveUs || m_filter.onlyFallback || !m_filter.text.isEmpty();
}

bool Selection::covers(qint64 subject) const
{
    return m_subjects[static_cast<std::size_t>(subject)];
}

bool Selection::coversOutcome(bool succeeded) const
{
    return m_filter.status == model::Filter::Status::Any
        || (m_filter.status == model::Filter::Status::Succeeded) == succeeded;
}

std::vector<qint64> Selection::subjects() const
{
    std::vector<qint64> ids;
    for (std::size_t id = 0; id < m_subjects.size(); ++id) {
        if (m_subjects[id])
            ids.push_back(static_cast<qint64>(id));
    }
    return ids;
}

void Selection::bind(QSqlQuery &query, int position) const
{
    if (isBySubject())
        query.bindValue(position++, idsToText(m_subjects));
    bindRowConditions(query, position);
}

void Selection::bindRowConditions(QSqlQuery &query, int position) const
{
    for (const QVariant &value : m_values)
        query.bindValue(position++, value);
}

bool Selection::selectsFailures() const
{
    return m_filter.status != model::Filter::Status::Succeeded && onlyFailures();
}

QString Selection::access() const
{
    if (selectsFailures())
        return QStringLiteral("INDEXED BY exchanges_failed");
    if (m_filter.onlyFallback)
        return QStringLiteral("INDEXED BY exchanges_with_fallback");
    return QStringLiteral("NOT INDEXED");
}

} // namespace waybill::store
