// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/timerange.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace waybill::model {

/// "hour", "day", "week", "month", "quarter", "year" in the budget's time zone; weeks begin on Monday.
enum class Period { Hour, Day, Week, Month, Quarter, Year };
/// "warn" lets calls through and tells, "block" refuses them.
enum class BudgetAction { Warn, Block };

QString toString(Period period);
std::optional<Period> periodFromName(QStringView name);
QString toString(BudgetAction action);
std::optional<BudgetAction> budgetActionFromName(QStringView name);

/// What a budget covers; an empty field covers all. All given fields must hold. `model` may be a glob.
struct BudgetScope
{
    QString provider;
    QString model;
    QString route;
    QString client;
    QString team;
    QString project;

    bool coversAll() const;
    friend bool operator==(const BudgetScope &, const BudgetScope &) = default;
};

struct Budget
{
    QString id;
    BudgetScope scope;
    Money limit;
    Period period = Period::Month;
    QByteArray timeZone; ///< IANA name; empty: the machine's
    BudgetAction action = BudgetAction::Block;
    std::vector<int> alerts; ///< per cent of the limit
    bool allowUnpriced = false; ///< lets a blocking budget admit models without a price
    friend bool operator==(const Budget &, const Budget &) = default;

    /// The period around `now`; its ends are local midnights (or full hours) of the time zone, DST included.
    TimeRange periodAround(TimePoint now) const;
};

/// Where a budget stands.
struct BudgetState
{
    QString id;
    TimeRange period;
    Money limit;
    Money spent;
    Money held; ///< reserved by calls that are under way
};

} // namespace waybill::model
