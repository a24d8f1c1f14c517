// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds a store with calls of 30 days and prints how long the questions of the window take: bench_store [calls] [file]
#include "sampleexchanges.h"
#include "store/reader.h"
#include "store/writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace waybill;
using namespace std::chrono_literals;

namespace {

const TimeRange kMonth{test::at("2026-06-01T00:00:00.000Z"), test::at("2026-07-01T00:00:00.000Z")};

void seed(const QString &path, int count)
{
    auto writer = std::move(*store::Writer::open(path, 200'000));
    if (const QString error = writer->status().lastError; !error.isEmpty())
        qFatal("%s", qPrintable(error));
    test::SampleExchanges samples(kMonth, count);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        writer->add(samples.next());
        if (i % 50'000 == 0)
            writer->flush(60s);
    }
    writer->flush(60s);
    const double seconds = static_cast<double>(timer.elapsed()) / 1'000;
    const auto status = writer->status();
    writer.reset();
    std::printf("write %d calls: %.1f s, %.0f a second, %lld dropped, %.0f MB %s\n", count, seconds, count / seconds,
                static_cast<long long>(status.dropped), static_cast<double>(QFileInfo(path).size()) / 1e6,
                qPrintable(status.lastError));
}

/// The best and the worst of five runs.
template <typename Work> void measure(const char *name, Work work)
{
    double best = 1e9;
    double worst = 0;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto result = work();
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (!result)
            std::printf("%s: %s\n", name, qPrintable(result.error().message));
        best = qMin(best, milliseconds);
        worst = qMax(worst, milliseconds);
    }
    std::printf("%-58s %9.2f ms (first or worst %.2f)\n", name, best, worst);
}

void measureRows(store::Reader &reader)
{
    const auto page = [&](const model::Filter &filter, std::optional<std::int64_t> before = {}) {
        return reader.rows({.range = kMonth, .filter = filter, .before = before, .limit = 256});
    };
    model::Filter failed;
    failed.status = model::Filter::Status::Failed;
    model::Filter rare;
    rare.clients = {QStringLiteral("ci")};
    rare.models = {QStringLiteral("llama-*")};
    model::Filter dear;
    dear.costAbove = Money::fromPicodollars(90'000'000'000);
    model::Filter text;
    text.text = QStringLiteral("no such thing");
    const auto middle = page({})->back().key - 15LL * 86'400 * 1'000'000 * 1'024;
    measure("page of 256, newest", [&] { return page({}); });
    measure("page of 256, 15 days back", [&] { return page({}, middle); });
    measure("page of 256, failed", [&] { return page(failed); });
    measure("page of 256, client and model", [&] { return page(rare); });
    measure("page of 256, cost above", [&] { return page(dear); });
    measure("page of 256, text that is nowhere (all rows)", [&] { return page(text); });
    measure("count, month", [&] { return reader.count(kMonth, {}); });
    measure("count, failed in month", [&] { return reader.count(kMonth, failed); });
    measure("count, cost above in month (all rows)", [&] { return reader.count(kMonth, dear); });
    const QByteArray id = page({})->back().id;
    measure("one call by id", [&] { return reader.exchange(id); });
}

void measureSums(store::Reader &reader)
{
    const TimePoint end = kMonth.to;
    const auto overview
        = [&](TimeRange range, Duration slot) { return reader.overview({.range = range, .filter = {}, .slot = slot}); };
    const auto report = [&](model::ReportPeriod period, const char *zone) {
        return reader.report({.range = kMonth, .filter = {}, .period = period, .timeZone = zone});
    };
    measure("overview, last hour by minute", [&] { return overview({end - 1h, end}, 1min); });
    measure("overview, last 24 h by hour, odd edges", [&] { return overview({end - 24h - 17s, end - 17s}, 1h); });
    measure("overview, 7 days by hour", [&] { return overview({end - 168h, end}, 1h); });
    measure("overview, 30 days by day", [&] { return overview(kMonth, 24h); });
    measure("overview, 30 days by day from 22:00", [&] { return overview({kMonth.from - 2h, end - 2h}, 24h); });
    measure("report, days in UTC", [&] { return report(model::ReportPeriod::Day, "UTC"); });
    measure("report, days in Berlin", [&] { return report(model::ReportPeriod::Day, "Europe/Berlin"); });
    measure("report, days in Kolkata", [&] { return report(model::ReportPeriod::Day, "Asia/Kolkata"); });
    measure("report, month in Berlin", [&] { return report(model::ReportPeriod::Month, "Europe/Berlin"); });
    model::BudgetScope core;
    core.team = QStringLiteral("core");
    measure("spent by a team in the month", [&] { return reader.spent(core, kMonth); });
    measure("names of models", [&] { return reader.distinctNames(model::Dimension::Model, kMonth); });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir directory;
    const QString path = arguments.value(2, directory.filePath(QStringLiteral("usage.db")));
    if (!QFileInfo::exists(path))
        seed(path, arguments.value(1, QStringLiteral("1000000")).toInt());
    auto reader = store::Reader::open(path);
    if (!reader) {
        std::fprintf(stderr, "%s\n", qPrintable(reader.error().message));
        return 1;
    }
    measureRows(**reader);
    measureSums(**reader);
    return 0;
}
