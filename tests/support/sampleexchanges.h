// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "model/exchangerecord.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <cmath>
#include <vector>

namespace waybill::test {

inline TimePoint at(const char *isoTime)
{
    return fromDateTime(QDateTime::fromString(QString::fromLatin1(isoTime), Qt::ISODateWithMs));
}

/// A record in which every field differs from its default.
inline model::ExchangeRecord fullRecord()
{
    using model::Meter;
    model::ExchangeRecord record;
    record.id = "req_full";
    record.startedAt = at("2026-11-22T16:41:58.440Z") + Duration(123);
    record.operation = model::Operation::Messages;
    record.client = QStringLiteral("claude-code");
    record.team = QStringLiteral("core");
    record.project = QStringLiteral("größe");
    record.userAgent = QStringLiteral("claude-cli/2.0 (external)");
    record.requestedModel = QStringLiteral("smart");
    record.route = QStringLiteral("smart");
    record.provider = QStringLiteral("openai");
    record.upstreamModel = QStringLiteral("gpt-5");
    record.streaming = true;
    record.demo = false;
    record.status = 200;
    record.errorClass = model::ErrorClass::Truncated;
    record.errorCode = QStringLiteral("cut");
    record.errorMessage = QStringLiteral("The stream ended early; 日本");
    record.firstByteUs = 312'000;
    record.firstTokenUs = 402'118;
    record.durationUs = 4'123'456;
    record.overheadUs = 210;
    record.requestBytes = 18'422;
    record.responseBytes = 99'001;
    for (std::size_t i = 0; i < model::kMeterCount; ++i)
        record.usage.tokens[i] = static_cast<std::int64_t>(1'000 + i);
    record.usage.calls = {{"web_search", 3'000'000}, {"video_second", 1'500'000}};
    record.cost.source = model::CostSource::Computed;
    record.cost.total = Money::fromPicodollars(9'007'199'254'740'993); // not a double
    record.cost.lines = {{"input", 1'000, 3'000'000, Money::fromPicodollars(3'000'000'000)},
                         {"output", 1'011, 15'000'000, Money::fromPicodollars(9'007'196'254'740'993)}};
    record.cost.priceRow = QStringLiteral("openai/gpt-5");
    record.budgets = {QStringLiteral("core-month"), QStringLiteral("all")};
    model::AttemptRecord first;
    first.provider = QStringLiteral("claude");
    first.model = QStringLiteral("claude-sonnet-4-5");
    first.keyId = QStringLiteral("main");
    first.startedAt = record.startedAt + Duration(300);
    first.connectUs = 21'000;
    first.firstByteUs = 90'000;
    first.durationUs = 90'100;
    first.status = 529;
    first.errorClass = model::ErrorClass::Overloaded;
    first.errorCode = QStringLiteral("overloaded_error");
    first.errorMessage = QStringLiteral("Overloaded");
    first.nextStep = QStringLiteral("next target");
    first.upstreamRequestId = QStringLiteral("req_011C");
    first.connectionReused = false;
    model::AttemptRecord second;
    second.provider = record.provider;
    second.model = record.upstreamModel;
    second.startedAt = record.startedAt + Duration(90'500);
    second.status = 200;
    second.durationUs = 4'000'000;
    second.nextStep = QStringLiteral("answered");
    second.connectionReused = true;
    record.attempts = {first, second};
    return record;
}

/// `count` different calls, evenly spread over `range`, always the same for the same seed.
/// One in 20 failed, one in 16 fell back, one in 25 has no price, one in 50 is a demo call.
class SampleExchanges final
{
public:
    SampleExchanges(TimeRange range, int count, quint32 seed = 8377)
        : m_range(range)
        , m_count(count)
        , m_random(seed)
    {
    }

    model::ExchangeRecord next()
    {
        static const char *const kModels[][2]
            = {{"claude", "claude-sonnet-4-5"}, {"claude", "claude-haiku-4-5"}, {"openai", "gpt-5"},
               {"openai", "gpt-5-mini"},        {"openai", "o4-mini"},          {"gemini", "gemini-2.5-pro"},
               {"gemini", "gemini-2.5-flash"},  {"local", "qwen3:32b"},         {"local", "llama-4"},
               {"mistral", "mistral-large"}};
        static const char *const kClients[][2]
            = {{"claude-code", "core"}, {"cursor", "core"}, {"codex", "web"}, {"zed", "web"}, {"ci", ""}};
        const auto *const upstream = kModels[pick(10) * pick(10) / 10];
        const auto *const client = kClients[pick(5)];

        model::ExchangeRecord record;
        record.id = "req_" + QByteArray::number(m_index).rightJustified(26, '0');
        record.startedAt = m_range.from + Duration(m_range.length().count() / m_count * m_index);
        ++m_index;
        record.client = QString::fromLatin1(client[0]);
        record.team = QString::fromLatin1(client[1]);
        record.userAgent = record.client + QStringLiteral("/1.0");
        record.provider = QString::fromLatin1(upstream[0]);
        record.upstreamModel = QString::fromLatin1(upstream[1]);
        record.route = pick(3) == 0 ? QStringLiteral("smart") : QString();
        record.requestedModel = record.route.isEmpty() ? record.upstreamModel : record.route;
        record.operation
            = record.provider == u"claude" ? model::Operation::Messages : model::Operation::ChatCompletions;
        record.streaming = record.client != u"ci";
        record.demo = pick(50) == 0;
        record.status = 200;
        record.durationUs = static_cast<std::int64_t>(std::exp(11.5 + 4 * m_random.generateDouble()));
        record.firstByteUs = record.durationUs / 5;
        record.firstTokenUs = record.streaming ? record.durationUs / 4 : -1;
        record.overheadUs = 80 + pick(200);
        record.requestBytes = 2'000 + pick(60'000);
        record.responseBytes = 500 + pick(9'000);
        addAttempts(record);
        if (pick(20) == 0)
            fail(record);
        else
            price(record);
        return record;
    }

    std::vector<model::ExchangeRecord> all()
    {
        std::vector<model::ExchangeRecord> records;
        for (int i = 0; i < m_count; ++i)
            records.push_back(next());
        return records;
    }

private:
    int pick(int below) { return static_cast<int>(m_random.bounded(static_cast<quint32>(below))); }

    void addAttempts(model::ExchangeRecord &record)
    {
        model::AttemptRecord attempt;
        attempt.provider = record.provider;
        attempt.model = record.upstreamModel;
        attempt.keyId = QStringLiteral("main");
        attempt.startedAt = record.startedAt + Duration(record.overheadUs);
        attempt.firstByteUs = record.firstByteUs;
        attempt.durationUs = record.durationUs;
        attempt.status = 200;
        attempt.nextStep = QStringLiteral("answered");
        attempt.upstreamRequestId = QStringLiteral("up_%1").arg(m_random.generate(), 8, 16);
        attempt.connectionReused = true;
        if (pick(16) == 0) {
            auto failed = attempt;
            failed.status = 529;
            failed.errorClass = model::ErrorClass::Overloaded;
            failed.nextStep = QStringLiteral("next target");
            record.attempts.push_back(failed);
        }
        record.attempts.push_back(attempt);
    }

    void fail(model::ExchangeRecord &record)
    {
        record.status = pick(2) == 0 ? 429 : 502;
        record.errorClass = record.status == 429 ? model::ErrorClass::RateLimit : model::ErrorClass::Server;
        record.errorMessage = QStringLiteral("The provider %1 refused").arg(record.provider);
        record.attempts.back().status = record.status;
        record.attempts.back().errorClass = record.errorClass;
        record.firstTokenUs = -1;
        record.cost.source = model::CostSource::Computed;
        record.cost.total = Money();
    }

    void price(model::ExchangeRecord &record)
    {
        using model::Meter;
        record.usage[Meter::Input] = 200 + pick(50'000);
        record.usage[Meter::CacheRead] = record.usage[Meter::Input] / 2;
        record.usage[Meter::Output] = 1 + pick(4'000);
        if (pick(25) == 0)
            return;
        record.cost.source = pick(10) == 0 ? model::CostSource::Estimated : model::CostSource::Computed;
        record.cost.priceRow = record.provider + u'/' + record.upstreamModel;
        MoneySum sum;
        const std::pair<Meter, std::int64_t> rates[]
            = {{Meter::Input, 1'250'001}, {Meter::CacheRead, 125'003}, {Meter::Output, 10'000'007}};
        for (const auto &[meter, rate] : rates) {
            const auto name = model::meterName(meter);
            const auto count
                = meter == Meter::Input ? record.usage[meter] - record.usage[Meter::CacheRead] : record.usage[meter];
            record.cost.lines.push_back({QByteArray(name.data(), static_cast<qsizetype>(name.size())), count, rate,
                                         Money::fromPicodollars(count * rate)});
            sum.add(record.cost.lines.back().amount);
        }
        record.cost.total = sum.total();
    }

    TimeRange m_range;
    int m_count;
    int m_index = 0;
    QRandomGenerator m_random;
};

} // namespace waybill::test
