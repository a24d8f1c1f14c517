// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/timerange.h"

#include <QString>

#include <cstdint>
#include <optional>

/// Values as the user's locale writes them, for display only. Money never passes through a double.
namespace waybill::ui::format {

/// How exact an amount has to be: a sum (2 decimals), a row (4), a detail (6).
enum class Digits { Total = 2, Table = 4, Detail = 6 };

/// "$41.88", "−$0.0030"; with `exact` all digits, as for copying.
QString money(Money amount, Digits digits = Digits::Total);
QString exactMoney(Money amount);
/// As money(), and a dash for an unknown cost.
QString money(const std::optional<Money> &amount, Digits digits);

/// "980", "46.2k", "43.3 M".
QString tokens(std::int64_t count);
/// "6,184"
QString number(std::int64_t count);
/// "4.1 %" of part in whole; a dash when there is no whole. `decimals` 0 … 2.
QString percent(std::int64_t part, std::int64_t whole, int decimals = 1);

/// "344 ms", "2.06 s", "11.20 s", "64.2 s", "3 min 05 s"; a dash below zero.
QString duration(std::int64_t microseconds);
/// How long something has been so: "41 s", "12 min", "3 h 20 min", "3 d 4 h".
QString uptime(Duration span);

/// "16:42:07" where the day is clear.
QString time(TimePoint moment);
/// "19 Nov 2026, 16:41:58"
QString dateTime(TimePoint moment);
/// "19 Nov"
QString day(TimePoint moment);
/// "22 Nov 2026" for "2026-11-22"; anything else stays as it is.
QString isoDay(const QString &date);
/// "November"
QString month(TimePoint moment);

inline constexpr char16_t kDash = u'\u2013';
QString dash();

} // namespace waybill::ui::format
