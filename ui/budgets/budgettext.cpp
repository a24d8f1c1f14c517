// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgettext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace waybill::ui::budgettext {

namespace {
constexpr int kHighestAlert = 1'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui::budgettext", text);
}

QString alertSentence(const std::vector<int> &alerts)
{
    QStringList words;
    for (const int alert : alerts)
        words.append(QStringLiteral("%1\u00a0%").arg(alert));
    if (words.isEmpty())
        return {};
    if (words.size() == 1)
        return translated(" Tell me at %1.").arg(words.front());
    const QString last = words.takeLast();
    return translated(" Tell me at %1 and %2.").arg(words.join(QStringLiteral(", ")), last);
}
} // namespace

QString period(model::Period period)
{
    switch (period) {
    case model::Period::Hour:
        return translated("hour");
    case model::Period::Day:
        return translated("day");
    case model::Period::Week:
        return translated("week");
    case model::Period::Month:
        return translated("month");
    case model::Period::Quarter:
        return translated("quarter");
    case model::Period::Year:
        return translated("year");
    }
    Q_UNREACHABLE();
}

QString scope(const model::BudgetScope &scope)
{
    QStringList parts;
    const std::array<std::pair<QString, QString>, 6> scopes{{{translated("team %1"), scope.team},
                                                             {translated("client %1"), scope.client},
                                                             {translated("model %1"), scope.model},
                                                             {translated("provider %1"), scope.provider},
                                                             {translated("route %1"), scope.route},
                                                             {translated("project %1"), scope.project}}};
    for (const auto &[pattern, name] : scopes) {
        if (!name.isEmpty())
            parts.append(pattern.arg(name));
    }
    return parts.isEmpty() ? translated("every call") : parts.join(QStringLiteral(", "));
}

QString summary(const model::Budget &budget)
{
    return QStringLiteral("%1, %2").arg(scope(budget.scope), period(budget.period));
}

QString sentence(const model::Budget &budget)
{
    const QString zone
        = budget.timeZone.isEmpty() ? translated("this computer's time zone") : QString::fromLatin1(budget.timeZone);
    const QString limit = format::money(budget.limit);
    QString who = scope(budget.scope);
    who[0] = who[0].toUpper();
    const QString what = budget.scope.coversAll()
        ? translated("%1 may together spend %2 a %3 in %4.").arg(who, limit, period(budget.period), zone)
        : translated("%1 may spend %2 a %3 in %4.").arg(who, limit, period(budget.period), zone);
    const QString end = budget.action == model::BudgetAction::Block ? translated(" At 100\u00a0% refuse further calls.")
                                                                    : translated(" At 100\u00a0% let calls go on.");
    return what + alertSentence(budget.alerts) + end;
}

QString alerts(const std::vector<int> &alerts)
{
    QStringList words;
    for (const int alert : alerts)
        words.append(QString::number(alert));
    return words.join(QStringLiteral(", "));
}

Result<std::vector<int>> parseAlerts(const QString &text)
{
    std::vector<int> result;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        bool number = false;
        const int alert = word.trimmed().remove(u'%').trimmed().toInt(&number);
        if (!number || alert < 1 || alert > kHighestAlert)
            return Error(translated("Alerts: write whole percentages with commas, like 50, 80, 100."));
        result.push_back(alert);
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Result<Money> parseAmount(const QString &text)
{
    const QLocale locale;
    QString plain = text.trimmed().remove(u'$').remove(u' ').remove(locale.groupSeparator());
    plain.replace(locale.decimalPoint(), QStringLiteral("."));
    const auto amount = Money::fromDecimal(plain);
    if (!amount || *amount <= Money())
        return Error(translated("Amount: write US dollars above zero, like %1.")
                         .arg(format::money(Money::fromPicodollars(25 * Money::kPicodollarsPerDollar))));
    return *amount;
}

} // namespace waybill::ui::budgettext
