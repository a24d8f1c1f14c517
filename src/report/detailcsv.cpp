// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/detailcsv.h"

#include <array>
#include <span>

namespace waybill::report {

namespace {
constexpr int kPage = 1'000;
constexpr std::int64_t kTokensAPriceIsFor = 1'000'000;

constexpr std::array kColumns{
    u"timestamp_utc",         u"request_id",          u"tool",
    u"team",                  u"project",             u"user_agent",
    u"route",                 u"requested_model",     u"provider",
    u"upstream_model",        u"protocol",            u"streaming",
    u"demo",                  u"status",              u"error_class",
    u"error_code",            u"error_message",       u"attempts",
    u"fallback_reason",       u"connect_ms",          u"first_byte_ms",
    u"ttft_ms",               u"duration_ms",         u"overhead_ms",
    u"request_bytes",         u"response_bytes",      u"input_tokens",
    u"cached_input_tokens",   u"cache_write_tokens",  u"cache_write_5m_tokens",
    u"cache_write_1h_tokens", u"output_tokens",       u"reasoning_tokens",
    u"audio_in_tokens",       u"image_in_tokens",     u"video_in_tokens",
    u"audio_out_tokens",      u"image_out_tokens",    u"video_out_tokens",
    u"price_row",             u"price_input_per_mtok", u"price_cache_read_per_mtok",
    u"price_output_per_mtok", u"cost_input",          u"cost_cache_read",
    u"cost_cache_write",      u"cost_output",         u"cost_other",
    u"cost_total",            u"currency",            u"cost_source",
    u"budget_ids"};

using model::Meter;
constexpr std::array kMeters{Meter::Input,        Meter::CacheRead,    Meter::CacheWrite, Meter::CacheWrite5m,
                             Meter::CacheWrite1h, Meter::Output,       Meter::Reasoning,  Meter::AudioIn,
                             Meter::ImageIn,      Meter::VideoIn,      Meter::AudioOut,   Meter::ImageOut,
                             Meter::VideoOut};

constexpr std::array kInput{Meter::Input, Meter::TextIn, Meter::AudioIn, Meter::ImageIn, Meter::VideoIn};
constexpr std::array kCacheRead{Meter::CacheRead, Meter::AudioCacheRead, Meter::ImageCacheRead};
constexpr std::array kCacheWrite{Meter::CacheWrite, Meter::CacheWrite5m, Meter::CacheWrite1h};
constexpr std::array kOutput{Meter::Output,   Meter::Reasoning, Meter::TextOut,    Meter::AudioOut,
                             Meter::ImageOut, Meter::VideoOut,  Meter::CitationOut};

/// What the lines of these meters cost together; nothing for a call without a price.
std::optional<Money> costOf(const model::Cost &cost, std::span<const Meter> meters)
{
    if (!cost.isPriced())
        return std::nullopt;
    MoneySum sum;
    for (const auto &line : cost.lines) {
        const auto meter = model::meterFromName({line.meter.constData(), static_cast<std::size_t>(line.meter.size())});
        if (meter && std::ranges::find(meters, *meter) != meters.end())
            sum.add(line.amount);
    }
    return sum.total();
}

/// The price of a million tokens; nothing where no line, or lines of different prices, tell it.
std::optional<Money> priceOf(const model::Cost &cost, Meter meter)
{
    std::optional<std::int64_t> rate;
    for (const auto &line : cost.lines) {
        if (line.meter != QByteArrayView(model::meterName(meter)))
            continue;
        if (rate && *rate != line.rate)
            return std::nullopt;
        rate = line.rate;
    }
    return rate ? std::optional(Money::clamped(Int128(*rate) * kTokensAPriceIsFor)) : std::nullopt;
}

/// Why the first target did not answer.
QString fallbackReason(const std::vector<model::AttemptRecord> &attempts)
{
    return attempts.size() > 1 ? toString(attempts.front().errorClass) : QString();
}

QString joined(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(u' ');
}

QString yesOrNo(bool yes)
{
    return yes ? QStringLiteral("true") : QStringLiteral("false");
}

void writeCost(const model::Cost &cost, CsvFile &file)
{
    file.text(cost.priceRow);
    for (const Meter meter : {Meter::Input, Meter::CacheRead, Meter::Output})
        file.money(priceOf(cost, meter));
    MoneySum other;
    other.add(cost.total.value_or(Money()));
    for (const std::span<const Meter> meters :
         {std::span<const Meter>(kInput), std::span<const Meter>(kCacheRead), std::span<const Meter>(kCacheWrite),
          std::span<const Meter>(kOutput)}) {
        const auto part = costOf(cost, meters);
        other.add(-part.value_or(Money()));
        file.money(part);
    }
    // Whatever no column above names, so that the columns always add up to the total.
    file.money(cost.isPriced() ? std::optional(other.total()) : std::nullopt);
    file.money(cost.total).literal(QStringLiteral("USD")).literal(toString(cost.source));
}

Result<void> writeRecord(const model::ExchangeRecord &record, CsvFile &file)
{
    file.literal(toIsoString(record.startedAt)).text(QString::fromUtf8(record.id)).text(record.client);
    file.text(record.team).text(record.project).text(record.userAgent).text(record.route).text(record.requestedModel);
    file.text(record.provider).text(record.upstreamModel).literal(toString(record.operation));
    file.literal(yesOrNo(record.streaming)).literal(yesOrNo(record.demo)).number(record.status);
    file.literal(toString(record.errorClass)).text(record.errorCode).text(record.errorMessage);
    file.number(static_cast<std::int64_t>(record.attempts.size())).literal(fallbackReason(record.attempts));
    file.milliseconds(record.attempts.empty() ? -1 : record.attempts.back().connectUs);
    file.milliseconds(record.firstByteUs).milliseconds(record.firstTokenUs).milliseconds(record.durationUs);
    file.milliseconds(record.overheadUs).number(record.requestBytes).number(record.responseBytes);
    for (const Meter meter : kMeters)
        file.number(record.usage[meter]);
    writeCost(record.cost, file);
    file.text(joined(record.budgets));
    return file.endLine();
}
}

Result<qint64> writeDetailCsv(store::Reader &reader, TimeRange range, const model::Filter &filter, QIODevice &device,
                              CsvOptions options, const ExportProgress &progress)
{
    CsvFile file(device, options);
    for (const char16_t *name : kColumns)
        file.literal(name);
    if (auto written = file.endLine(); !written)
        return written.error();

    qint64 rows = 0;
    model::RowsQuery query{.range = range, .filter = filter, .before = {}, .limit = kPage};
    for (;;) {
        const auto page = reader.records(query);
        if (!page)
            return page.error();
        for (const auto &[key, record] : *page) {
            if (auto written = writeRecord(record, file); !written)
                return written.error();
            query.before = key;
        }
        rows += static_cast<qint64>(page->size());
        if (page->size() < static_cast<std::size_t>(kPage))
            return rows;
        if (progress && !progress(rows))
            return Error(QStringLiteral("The export was stopped after %1 rows.").arg(rows));
    }
}

} // namespace waybill::report
