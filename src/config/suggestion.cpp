// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/suggestion.h"

#include <vector>

namespace waybill::config {

namespace {
constexpr qsizetype kLongestWord = 64;
constexpr qsizetype kLongestList = 24;

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
qsizetype keystrokesBetween(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> current(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const qsizetype replaced = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[at] = qMin(replaced, qMin(last[at], current[at - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[at] = qMin(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[width - 1];
}
} // namespace

QString nearest(QStringView word, const QStringList &candidates)
{
    QString best;
    if (word.size() > kLongestWord)
        return best;
    const QString lower = word.toString().toLower();
    qsizetype least = qMax<qsizetype>(2, word.size() / 3 + 1);
    for (const QString &candidate : candidates) {
        if (candidate.size() > kLongestWord)
            continue;
        const qsizetype distance = keystrokesBetween(lower, candidate.toLower());
        if (distance < least && distance < qMax(word.size(), candidate.size())) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

QString suggestion(QStringView word, const QStringList &candidates, const QString &listIntroduction)
{
    if (const QString near = nearest(word, candidates); !near.isEmpty())
        return QStringLiteral("; did you mean \"%1\"?").arg(near);
    if (candidates.isEmpty() || candidates.size() > kLongestList)
        return {};
    return QStringLiteral("; %1 %2").arg(listIntroduction, quotedList(candidates));
}

QString quotedList(const QStringList &words)
{
    QString list;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            list += i + 1 == words.size() ? QStringLiteral(" and ") : QStringLiteral(", ");
        list += u'"' + words[i] + u'"';
    }
    return list;
}

} // namespace waybill::config
