// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttext.h"

#include "base/money.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;

constexpr std::int64_t kCent = Money::kPicodollarsPerDollar / 100;
constexpr std::int64_t kMillisecond = 1'000;
constexpr std::int64_t kSecond = 1'000'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

bool isDay(const TimeRange &slot)
{
    return slot.length() >= 23h;
}

QString csvValue(ChartUnit unit, std::int64_t value)
{
    if (value == kNoValue)
        return {};
    switch (unit) {
    case ChartUnit::Money:
        return Money::fromPicodollars(value).toDecimal();
    case ChartUnit::Duration:
        return QStringLiteral("%1.%2").arg(value / kSecond).arg(value % kSecond, 6, 10, QLatin1Char('0'));
    case ChartUnit::Count:
        break;
    }
    return QString::number(value);
}

QString csvField(const QString &text)
{
    if (std::ranges::none_of(text, [](QChar character) { return QStringView(u"\",\r\n").contains(character); }))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvUnit(ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Money:
        return QStringLiteral(" (USD)");
    case ChartUnit::Duration:
        return QStringLiteral(" (s)");
    case ChartUnit::Count:
        break;
    }
    return {};
}

QString highestText(const ChartData &data, const std::vector<std::int64_t> &values)
{
    const auto highest = std::ranges::max_element(values);
    const auto slot = static_cast<std::size_t>(highest - values.begin());
    return translated("%1 at %2").arg(chartValueText(data.unit, *highest), slotText(data.slots[slot]));
}

} // namespace

QString chartValueText(ChartUnit unit, std::int64_t value)
{
    if (value == kNoValue)
        return format::dash();
    switch (unit) {
    case ChartUnit::Money:
        return format::money(Money::fromPicodollars(value),
                             value != 0 && value < kCent ? format::Digits::Table : format::Digits::Total);
    case ChartUnit::Duration:
        return format::duration(value);
    case ChartUnit::Count:
        break;
    }
    return format::number(value);
}

QString axisValueText(ChartUnit unit, std::int64_t value)
{
    switch (unit) {
    case ChartUnit::Money:
        return format::exactMoney(Money::fromPicodollars(value));
    case ChartUnit::Duration:
        return value % kSecond == 0 ? translated("%1 s").arg(value / kSecond)
                                    : translated("%1 ms").arg(value / kMillisecond);
    case ChartUnit::Count:
        break;
    }
    return format::number(value);
}

QString slotText(const TimeRange &slot)
{
    const QLocale locale;
    const QDateTime from = toDateTime(slot.from).toLocalTime();
    const QString day = locale.toString(from, QStringLiteral("ddd d MMM"));
    if (isDay(slot))
        return day;
    const QString time = QStringLiteral("HH:mm");
    const QDateTime to = toDateTime(slot.to).toLocalTime();
    return QStringLiteral("%1, %2\u2013%3").arg(day, from.toString(time), to.toString(time));
}

QString slotLabel(const TimeRange &slot)
{
    const QDateTime from = toDateTime(slot.from).toLocalTime();
    if (isDay(slot) || (slot.length() > 1h && from.time() == QTime(0, 0)))
        return format::day(slot.from);
    return from.toString(QStringLiteral("HH:mm"));
}

QString slotLengthText(Duration length)
{
    if (length == 1h)
        return translated("hourly");
    if (length == 24h)
        return translated("daily");
    if (length == 1min)
        return translated("every minute");
    if (length > 1h)
        return translated("every %1 h").arg(length / 1h);
    return translated("every %1 min").arg(length / 1min);
}

QString chartSummary(const QString &title, const ChartData &data)
{
    if (data.slots.empty() || data.series.empty())
        return translated("%1: no data in this range.").arg(title);
    const QString span
        = translated("%1 from %2 to %3")
              .arg(title, format::dateTime(data.slots.front().from), format::dateTime(data.slots.back().to));
    if (!data.additive) {
        QStringList parts;
        for (const ChartSeries &one : data.series)
            parts += translated("%1 at most %2").arg(one.name, highestText(data, one.values));
        return span + QStringLiteral(": ") + parts.join(QStringLiteral("; ")) + u'.';
    }
    std::vector<std::int64_t> totals;
    for (std::size_t slot = 0; slot < data.slots.size(); ++slot)
        totals.push_back(data.slotTotal(slot));
    const auto largest
        = std::ranges::max_element(data.series, {}, [&data](const ChartSeries &one) { return data.seriesTotal(one); });
    return translated("%1: %2 in all, highest %3. The largest part is %4 with %5.")
        .arg(span, chartValueText(data.unit, data.total()), highestText(data, totals), largest->name,
             chartValueText(data.unit, data.seriesTotal(*largest)));
}

QString chartCsv(const ChartData &data)
{
    QStringList header{QStringLiteral("from"), QStringLiteral("to")};
    for (const ChartSeries &one : data.series)
        header += csvField(one.name + csvUnit(data.unit));
    QString csv = header.join(u',') + QStringLiteral("\r\n");
    for (std::size_t slot = 0; slot < data.slots.size(); ++slot) {
        QStringList fields{toIsoString(data.slots[slot].from), toIsoString(data.slots[slot].to)};
        for (const ChartSeries &one : data.series)
            fields += csvValue(data.unit, one.values[slot]);
        csv += fields.join(u',') + QStringLiteral("\r\n");
    }
    return csv;
}

} // namespace waybill::ui
