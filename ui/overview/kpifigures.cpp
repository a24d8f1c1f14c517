// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpifigures.h"

#include "ui/charts/chartdata.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::ui {

namespace {
using model::Meter;
using model::Totals;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

/// `text` with its sign: "+3.1 %", "−0.11 s".
QString withSign(std::int64_t sign, const QString &text)
{
    return (sign < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + text;
}

QString versusPrior(const QString &change)
{
    return translated("%1 vs prior").arg(change);
}

/// The change of an amount in per cent of what it was.
QString relativeChange(std::int64_t now, std::int64_t before)
{
    if (before <= 0)
        return translated("nothing before");
    if (now == before)
        return translated("as before");
    const std::int64_t difference = now - before;
    // Amounts of money are too large for a hundredfold: what is left after a division shows the same decimal.
    const std::int64_t scale = std::max<std::int64_t>(1, before / 1'000'000);
    return versusPrior(withSign(difference, format::percent(std::abs(difference) / scale, before / scale)));
}

QString durationChange(std::int64_t now, std::int64_t before)
{
    if (now < 0 || before < 0)
        return translated("nothing before");
    if (now == before)
        return translated("as before");
    return versusPrior(withSign(now - before, format::duration(std::abs(now - before))));
}

/// A share in hundredths of a per cent.
std::int64_t hundredths(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? (part * 10'000 + whole / 2) / whole : 0;
}

QString shareChange(std::int64_t now, std::int64_t before, int decimals)
{
    if (now == before)
        return translated("as before");
    const QString points = QLocale().toString(static_cast<double>(std::abs(now - before)) / 100, 'f', decimals);
    return versusPrior(withSign(now - before, translated("%1 pt").arg(points)));
}

std::int64_t tokensOf(const Totals &totals)
{
    return totals.usage[Meter::Input] + totals.usage[Meter::Output];
}

std::int64_t cacheShare(const Totals &totals)
{
    return hundredths(totals.usage[Meter::CacheRead], totals.usage[Meter::Input]);
}

std::int64_t errorShare(const Totals &totals)
{
    return hundredths(totals.failed, totals.requests);
}

std::vector<std::int64_t> courseOf(const model::Overview &overview, std::int64_t (*value)(const Totals &))
{
    std::vector<std::int64_t> course;
    for (const model::Slot &slot : overview.slots)
        course.push_back(value(slot.totals));
    return course;
}

QString perCall(const Totals &totals)
{
    if (totals.unpriced > 0)
        return translated("%1 unpriced").arg(format::number(totals.unpriced));
    if (totals.requests == 0)
        return translated("no calls");
    const Money each = Money::fromPicodollars(totals.cost.picodollars() / totals.requests);
    return translated("%1 a call").arg(format::money(each, format::Digits::Table));
}

QString perMinute(const model::Overview &overview)
{
    const auto minutes = overview.range.length() / std::chrono::minutes(1);
    const double rate = minutes > 0 ? static_cast<double>(overview.totals.requests) / static_cast<double>(minutes) : 0;
    return translated("%1 / min").arg(QLocale().toString(rate, 'f', rate < 10 ? 1 : 0));
}

KpiFigure spendFigure(const model::Overview &overview)
{
    const Totals &now = overview.totals;
    return {translated("Spend"),
            format::money(now.cost),
            perCall(now),
            relativeChange(now.cost.picodollars(), overview.previous.cost.picodollars()),
            {},
            courseOf(overview, [](const Totals &totals) { return totals.cost.picodollars(); }),
            {},
            -1};
}

KpiFigure latencyFigure(const model::Overview &overview)
{
    const Totals &now = overview.totals;
    return {translated("Latency p50"),
            format::duration(now.latencyP50),
            translated("p95 %1").arg(format::duration(now.latencyP95)),
            durationChange(now.latencyP50, overview.previous.latencyP50),
            {},
            courseOf(overview, [](const Totals &totals) { return totals.latencyP50; }),
            {},
            -1};
}

KpiFigure firstTokenFigure(const model::Overview &overview)
{
    const Totals &now = overview.totals;
    return {translated("First token p50"),
            format::duration(now.firstTokenP50),
            translated("p95 %1").arg(format::duration(now.firstTokenP95)),
            durationChange(now.firstTokenP50, overview.previous.firstTokenP50),
            {},
            courseOf(overview, [](const Totals &totals) { return totals.firstTokenP50; }),
            {},
            -1};
}

KpiFigure errorFigure(const model::Overview &overview)
{
    const Totals &now = overview.totals;
    return {translated("Errors"),
            format::percent(now.failed, now.requests, 2),
            translated("%1 of %2").arg(format::number(now.failed), format::number(now.requests)),
            shareChange(errorShare(now), errorShare(overview.previous), 2),
            {},
            courseOf(overview, [](const Totals &totals) { return totals.failed; }),
            {},
            -1};
}
} // namespace

Money forecast(Money spent, const TimeRange &period, TimePoint now)
{
    const std::int64_t passed = (std::min(now, period.to) - period.from).count();
    if (passed <= 0)
        return spent;
    return Money::clamped(Int128(spent.picodollars()) * period.length().count() / passed);
}

double pace(const TimeRange &period, TimePoint now)
{
    if (period.length() <= Duration::zero())
        return -1;
    const double share
        = static_cast<double>((now - period.from).count()) / static_cast<double>(period.length().count());
    return std::clamp(share, 0.0, 1.0);
}

KpiFigure monthFigure(const MonthSpend &month, TimePoint now)
{
    KpiFigure figure;
    // The middle: a month of another time zone may begin on our last day of the month before.
    figure.name = format::month(month.month.from + month.month.length() / 2);
    figure.value = format::money(month.spent);
    const Money expected = forecast(month.spent, month.month, now);
    figure.change = translated("forecast %1").arg(format::money(expected));
    if (!month.limit) {
        figure.companion = translated("no budget for all");
        return figure;
    }
    figure.companion = translated("of %1").arg(format::money(*month.limit));
    figure.status = month.spent >= *month.limit ? Status::Failed
        : expected > *month.limit               ? Status::Degraded
                                                : Status::Ok;
    figure.pace = pace(month.month, now);
    figure.share = month.limit->isZero()
        ? 1
        : static_cast<double>(month.spent.picodollars()) / static_cast<double>(month.limit->picodollars());
    return figure;
}

std::array<KpiFigure, kKpiCount> kpiFigures(const model::Overview &overview)
{
    const Totals &now = overview.totals;
    const Totals &before = overview.previous;
    const auto output = now.usage[Meter::Output];
    const auto cached = now.usage[Meter::CacheRead];
    return {{
        spendFigure(overview),
        {},
        {translated("Requests"),
         format::number(now.requests),
         perMinute(overview),
         relativeChange(now.requests, before.requests),
         {},
         courseOf(overview, [](const Totals &totals) { return totals.requests; }),
         {},
         -1},
        {translated("Tokens"),
         format::tokens(tokensOf(now)),
         translated("%1 out").arg(format::tokens(output)),
         relativeChange(tokensOf(now), tokensOf(before)),
         {},
         courseOf(overview, tokensOf),
         {},
         -1},
        {translated("Cache hits"),
         format::percent(cached, now.usage[Meter::Input]),
         translated("%1 read").arg(format::tokens(cached)),
         shareChange(cacheShare(now), cacheShare(before), 1),
         {},
         courseOf(overview, cacheShare),
         {},
         -1},
        latencyFigure(overview),
        firstTokenFigure(overview),
        errorFigure(overview),
    }};
}

std::array<KpiFigure, kKpiCount> emptyFigures(TimePoint now)
{
    std::array<KpiFigure, kKpiCount> figures = kpiFigures({});
    figures[static_cast<std::size_t>(Kpi::Month)].name = format::month(now);
    for (KpiFigure &figure : figures) {
        figure.value = format::dash();
        figure.companion.clear();
        figure.change.clear();
    }
    return figures;
}

} // namespace waybill::ui
