// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/metrics.h"

#include <functional>

namespace waybill::gateway {

namespace {

// A tool that asks for ever new names must not make this table grow without end.
constexpr std::size_t kMostLabels = 2'000;

QByteArray escaped(const QString &label)
{
    QByteArray text = label.toUtf8();
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

} // namespace

void Metrics::end(const model::ExchangeRecord &record)
{
    m_inFlight.fetch_sub(1, std::memory_order_relaxed);
    const std::lock_guard lock(m_mutex);
    Labels labels(record.provider, record.upstreamModel, record.status);
    if (m_sums.size() >= kMostLabels && !m_sums.contains(labels))
        labels = Labels(record.provider, QStringLiteral("other"), record.status);
    Sums &sums = m_sums[labels];
    ++sums.requests;
    sums.inputTokens += record.usage[model::Meter::Input];
    sums.outputTokens += record.usage[model::Meter::Output];
    sums.durationUs += record.durationUs;
    sums.overheadUs += record.overheadUs;
    if (record.cost.total)
        sums.cost += record.cost.total->picodollars();
    else
        ++sums.unpriced;
}

QByteArray Metrics::exposition(std::int64_t waiting, std::int64_t dropped) const
{
    struct Family
    {
        const char *name;
        const char *help;
        std::function<QByteArray(const Sums &)> value;
    };
    const auto seconds = [](std::int64_t us) { return QByteArray::number(static_cast<double>(us) / 1e6, 'f', 6); };
    static const auto count = [](std::int64_t value) { return QByteArray::number(static_cast<qlonglong>(value)); };
    const Family families[] = {
        {"waybill_requests_total", "Calls answered.", [](const Sums &s) { return count(s.requests); }},
        {"waybill_input_tokens_total", "Prompt tokens.", [](const Sums &s) { return count(s.inputTokens); }},
        {"waybill_output_tokens_total", "Generated tokens.", [](const Sums &s) { return count(s.outputTokens); }},
        {"waybill_cost_usd_total", "Cost of priced calls.",
         [](const Sums &s) { return Money::clamped(s.cost).toDecimal(0).toLatin1(); }},
        {"waybill_unpriced_requests_total", "Calls to models without a price.",
         [](const Sums &s) { return count(s.unpriced); }},
        {"waybill_duration_seconds_total", "Time from request to last byte.",
         [seconds](const Sums &s) { return seconds(s.durationUs); }},
        {"waybill_overhead_seconds_total", "Waybill's own part of the time.",
         [seconds](const Sums &s) { return seconds(s.overheadUs); }},
    };

    const std::lock_guard lock(m_mutex);
    QByteArray text;
    for (const Family &family : families) {
        text.append("# HELP ").append(family.name).append(' ').append(family.help).append('\n');
        text.append("# TYPE ").append(family.name).append(" counter\n");
        for (const auto &[labels, sums] : m_sums) {
            text.append(family.name).append("{provider=\"").append(escaped(std::get<0>(labels)));
            text.append("\",model=\"").append(escaped(std::get<1>(labels)));
            text.append("\",status=\"").append(QByteArray::number(std::get<2>(labels)));
            text.append("\"} ").append(family.value(sums)).append('\n');
        }
    }
    const auto gauge = [&text](const char *name, const char *help, const char *type, std::int64_t value) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ');
        text.append(type).append('\n').append(name).append(' ').append(count(value)).append('\n');
    };
    gauge("waybill_in_flight", "Calls under way.", "gauge", inFlight());
    gauge("waybill_store_waiting_rows", "Rows not yet on disk.", "gauge", waiting);
    gauge("waybill_store_dropped_rows_total", "Rows given up because the store could not be written.", "counter",
          dropped);
    return text;
}

} // namespace waybill::gateway
