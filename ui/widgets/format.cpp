// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::ui::format {

namespace {
constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui::format", text);
}

/// "1234.5" as the locale writes it: "1,234.5" or "1.234,5".
QString localised(QStringView decimal)
{
    const QLocale locale;
    const qsizetype point = decimal.indexOf(u'.');
    const QStringView whole = point < 0 ? decimal : decimal.first(point);
    QString result = locale.toString(whole.toLongLong());
    if (point >= 0)
        result += locale.decimalPoint() + decimal.sliced(point + 1).toString();
    return result;
}

QString withCurrency(QString decimal)
{
    const bool negative = decimal.startsWith(u'-');
    if (negative)
        decimal.remove(0, 1);
    return (negative ? QStringLiteral("\u2212$") : QStringLiteral("$")) + localised(decimal);
}

/// value / unit with `decimals`, rounded half up, by integers.
QString quotient(std::int64_t value, std::int64_t unit, int decimals)
{
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const auto rounded = static_cast<std::int64_t>((Int128(value) * scale + unit / 2) / unit);
    QString text = QString::number(rounded / scale);
    if (decimals > 0)
        text += u'.' + QString::number(rounded % scale).rightJustified(decimals, u'0');
    return localised(text);
}
} // namespace

QString money(Money amount, Digits digits)
{
    return withCurrency(amount.toRoundedDecimal(static_cast<int>(digits)));
}

QString exactMoney(Money amount)
{
    return withCurrency(amount.toDecimal(2));
}

QString money(const std::optional<Money> &amount, Digits digits)
{
    return amount ? money(*amount, digits) : dash();
}

QString tokens(std::int64_t count)
{
    if (count < 0)
        return dash();
    if (count < kThousand)
        return QString::number(count);
    if (count < kMillion - kThousand / 20)
        return quotient(count, kThousand, 1) + u'k';
    if (count < kBillion - kMillion / 20)
        return quotient(count, kMillion, 1) + QStringLiteral("\u00a0M");
    return quotient(count, kBillion, 1) + QStringLiteral("\u00a0B");
}

QString number(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString percent(std::int64_t part, std::int64_t whole, int decimals)
{
    if (whole <= 0)
        return dash();
    return quotient(part * 100, whole, decimals) + QStringLiteral("\u00a0%");
}

QString duration(std::int64_t microseconds)
{
    constexpr std::int64_t kSecond = 1'000'000;
    if (microseconds < 0)
        return dash();
    if (microseconds < 10 * kThousand)
        return quotient(microseconds, kThousand, 2) + translated("\u00a0ms");
    if (microseconds < kSecond - kThousand / 2)
        return quotient(microseconds, kThousand, 0) + translated("\u00a0ms");
    if (microseconds < 60 * kSecond)
        return quotient(microseconds, kSecond, 2) + translated("\u00a0s");
    if (microseconds < 100 * kSecond)
        return quotient(microseconds, kSecond, 1) + translated("\u00a0s");
    const std::int64_t seconds = (microseconds + kSecond / 2) / kSecond;
    return translated("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString uptime(Duration span)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
    if (seconds < 60)
        return translated("%1 s").arg(std::max<qint64>(0, seconds));
    if (seconds < 3600)
        return translated("%1 min").arg(seconds / 60);
    if (seconds < 86'400)
        return translated("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return translated("%1 d %2 h").arg(seconds / 86'400).arg(seconds % 86'400 / 3600);
}

QString time(TimePoint moment)
{
    return toDateTime(moment).toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QString dateTime(TimePoint moment)
{
    const QDateTime local = toDateTime(moment).toLocalTime();
    return QLocale().toString(local, QStringLiteral("d MMM yyyy, HH:mm:ss"));
}

QString day(TimePoint moment)
{
    return QLocale().toString(toDateTime(moment).toLocalTime(), QStringLiteral("d MMM"));
}

QString isoDay(const QString &date)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : date;
}

QString month(TimePoint moment)
{
    return QLocale().standaloneMonthName(toDateTime(moment).toLocalTime().date().month());
}

QString dash()
{
    return QString(QChar(kDash));
}

} // namespace waybill::ui::format
