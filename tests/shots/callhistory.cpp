// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callhistory.h"

#include "spend/providerprice.h"

#include <cmath>

namespace waybill::shots {

using namespace std::chrono_literals;
using model::Meter;

namespace {
/// Calls in each hour of a working day, UTC.
constexpr std::array<int, 24> kDay{14,  8,   5,   4,   6,   12,  45, 118, 164, 182, 176, 148,
                                   121, 158, 187, 179, 166, 132, 88, 62,  55,  48,  36,  22};
constexpr int kWeekendPart = 6;
constexpr int kOneFailsIn = 70;
constexpr int kOneFailsInBadHours = 5;

bool isWeekend(TimePoint at)
{
    const std::chrono::weekday day(std::chrono::floor<std::chrono::days>(at));
    return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

/// Hours in which Anthropic is overloaded, counted back from the end of the history.
bool isBadHour(const QString &provider, TimePoint at, TimePoint end)
{
    const auto before = end - at;
    const bool bad = (before > 5h && before < 6h) || (before > 51h && before < 53h) || (before > 290h && before < 293h);
    return bad && provider == u"anthropic";
}

bool covers(const model::BudgetScope &scope, const model::ExchangeRecord &record)
{
    return (scope.team.isEmpty() || scope.team == record.team)
        && (scope.client.isEmpty() || scope.client == record.client)
        && (scope.provider.isEmpty() || scope.provider == record.provider);
}
} // namespace

CallHistory::CallHistory(const model::Configuration &configuration, TimeRange range, quint32 seed)
    : m_configuration(configuration)
    , m_range(range)
    , m_random(seed)
{
    for (const Profile &profile : profiles())
        m_shares += profile.share;
}

void CallHistory::write(const std::function<void(model::ExchangeRecord)> &take)
{
    for (TimePoint hour = std::chrono::floor<std::chrono::hours>(m_range.from); hour < m_range.to; hour += 1h) {
        std::vector<TimePoint> moments;
        for (int left = callsIn(hour); left > 0; --left)
            moments.push_back(hour + Duration(static_cast<std::int64_t>(m_random.bounded(3'600'000'000.0))));
        std::ranges::sort(moments);
        for (const TimePoint at : moments) {
            if (m_range.contains(at))
                take(call(anyProfile(), at));
        }
    }
}

int CallHistory::callsIn(TimePoint hour)
{
    const auto day = std::chrono::floor<std::chrono::days>(hour);
    const auto index = static_cast<std::size_t>((hour - day) / 1h);
    const double usual = isWeekend(hour) ? double(kDay[index]) / kWeekendPart : double(kDay[index]);
    return static_cast<int>(std::lround(usual * aroundOne(0.22)));
}

model::ExchangeRecord CallHistory::call(const Profile &profile, TimePoint at)
{
    model::ExchangeRecord record;
    record.id = idFor(at);
    record.startedAt = at;
    record.operation = profile.operation;
    record.client = QString::fromLatin1(profile.client);
    record.team = QString::fromLatin1(profile.team);
    record.project = QString::fromLatin1(profile.project);
    record.userAgent = QString::fromLatin1(profile.userAgent);
    record.requestedModel = QString::fromLatin1(profile.requested);
    record.route = QString::fromLatin1(profile.route);
    record.provider = QString::fromLatin1(profile.provider);
    record.upstreamModel = QString::fromLatin1(profile.model);
    record.streaming = profile.streaming;
    record.status = 200;
    setSizes(record, profile);
    setTimes(record, profile);
    record.attempts = {attempt(record)};
    letFail(record, profile);
    price(record);
    return record;
}

const Profile &CallHistory::anyProfile()
{
    int ticket = below(m_shares);
    for (const Profile &profile : profiles()) {
        ticket -= profile.share;
        if (ticket < 0)
            return profile;
    }
    return profiles().back();
}

double CallHistory::aroundOne(double spread)
{
    // The sum of evenly spread numbers is nearly normal, and the same on every machine.
    double sum = 0;
    for (int i = 0; i < 4; ++i)
        sum += m_random.generateDouble() - 0.5;
    return std::exp(spread * sum * 1.7);
}

QByteArray CallHistory::idFor(TimePoint at)
{
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QByteArray digits(26, '0');
    auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
    for (int i = 9; i >= 0; --i, milliseconds >>= 5)
        digits[i] = kAlphabet[milliseconds & 31];
    for (int i = 10; i < digits.size(); ++i)
        digits[i] = kAlphabet[below(32)];
    return "req_" + digits;
}

void CallHistory::setSizes(model::ExchangeRecord &record, const Profile &profile)
{
    model::Usage &usage = record.usage;
    usage[Meter::Input] = std::lround(profile.input * aroundOne(0.8));
    usage[Meter::Output] = std::lround(profile.output * aroundOne(0.9));
    if (profile.cachedPercent > 0 && below(8) > 0)
        usage[Meter::CacheRead] = usage[Meter::Input] * (profile.cachedPercent - below(15)) / 100;
    if (record.operation == model::Operation::Messages && profile.cachedPercent > 0)
        usage[Meter::CacheWrite] = (usage[Meter::Input] - usage[Meter::CacheRead]) / 2;
    record.requestBytes = 900 + usage[Meter::Input] * 4;
    record.responseBytes = 400 + usage[Meter::Output] * (record.streaming ? 190 : 5);
}

void CallHistory::setTimes(model::ExchangeRecord &record, const Profile &profile)
{
    constexpr double kMicroseconds = 1e6;
    const double reading = 0.28 + double(record.usage[Meter::Input]) / 90'000;
    const double writing = double(record.usage[Meter::Output]) / profile.tokensASecond;
    const double first = reading * aroundOne(0.5);
    record.overheadUs = std::llround(210 * aroundOne(0.35));
    record.firstByteUs = std::llround(first * kMicroseconds);
    record.durationUs = std::llround((first + writing * aroundOne(0.25)) * kMicroseconds);
    if (record.streaming)
        record.firstTokenUs = record.firstByteUs + 24'000 + below(30'000);
    else
        record.firstByteUs = record.durationUs - 4'000;
    record.durationUs = std::max(record.durationUs, std::max(record.firstByteUs, record.firstTokenUs) + 2'000);
}

model::AttemptRecord CallHistory::attempt(const model::ExchangeRecord &record)
{
    model::AttemptRecord made;
    made.provider = record.provider;
    made.model = record.upstreamModel;
    made.keyId = QStringLiteral("default");
    made.startedAt = record.startedAt + Duration(record.overheadUs);
    made.connectionReused = below(12) > 0;
    if (!made.connectionReused)
        made.connectUs = 18'000 + below(60'000);
    made.firstByteUs = record.firstByteUs;
    made.durationUs = record.durationUs - record.overheadUs;
    made.status = 200;
    made.nextStep = QStringLiteral("answered");
    made.upstreamRequestId = QStringLiteral("up_%1").arg(m_random.generate(), 8, 16, QLatin1Char('0'));
    return made;
}

void CallHistory::letFail(model::ExchangeRecord &record, const Profile &profile)
{
    const bool bad = isBadHour(record.provider, record.startedAt, m_range.to);
    if (below(bad ? kOneFailsInBadHours : kOneFailsIn) > 0)
        return;
    if (record.route == u"smart" && below(8) > 0)
        return fallBack(record);
    switch (bad ? 0 : below(6)) {
    case 0:
        return giveUp(record, 529, model::ErrorClass::Overloaded, "Overloaded");
    case 1:
    case 2:
        return giveUp(record, 429, model::ErrorClass::RateLimit, "Rate limit reached for requests per minute");
    case 3:
        return giveUp(record, 504, model::ErrorClass::Timeout, "No first byte within 120 s");
    case 4:
        return giveUp(record, 400, model::ErrorClass::ContextLength, "The prompt is longer than the context window");
    default:
        return profile.streaming ? leave(record) : giveUp(record, 502, model::ErrorClass::Server, "Internal error");
    }
}

void CallHistory::fallBack(model::ExchangeRecord &record)
{
    model::AttemptRecord failed = record.attempts.front();
    failed.status = 529;
    failed.errorClass = model::ErrorClass::Overloaded;
    failed.errorCode = QStringLiteral("overloaded_error");
    failed.errorMessage = QStringLiteral("Overloaded");
    failed.firstByteUs = 90'000 + below(900'000);
    failed.durationUs = failed.firstByteUs + 200;
    failed.nextStep = QStringLiteral("retry");
    model::AttemptRecord again = failed;
    again.startedAt += Duration(failed.durationUs + 500'000);
    again.nextStep = QStringLiteral("next target");

    const std::int64_t lost = 2 * failed.durationUs + 500'000;
    record.provider = QStringLiteral("openai");
    record.upstreamModel = QStringLiteral("gpt-6.1-sol");
    record.usage[Meter::CacheWrite] = 0;
    record.usage[Meter::CacheRead] = 0;
    model::AttemptRecord answered = attempt(record);
    answered.startedAt += Duration(lost);
    record.firstByteUs += lost;
    record.firstTokenUs += lost;
    record.durationUs += lost;
    record.attempts = {failed, again, answered};
}

void CallHistory::giveUp(model::ExchangeRecord &record, int status, model::ErrorClass errorClass, const char *message)
{
    model::AttemptRecord &last = record.attempts.back();
    record.status = status;
    record.errorClass = errorClass;
    record.errorMessage = QString::fromLatin1(message);
    record.usage = {};
    record.firstTokenUs = -1;
    record.responseBytes = 240;
    record.durationUs = errorClass == model::ErrorClass::Timeout ? 120'000'000 : 120'000 + below(900'000);
    record.firstByteUs = errorClass == model::ErrorClass::Timeout ? -1 : record.durationUs - 400;
    last.status = errorClass == model::ErrorClass::Timeout ? 0 : status;
    last.errorClass = errorClass;
    last.errorMessage = record.errorMessage;
    last.firstByteUs = record.firstByteUs;
    last.durationUs = record.durationUs - record.overheadUs;
    last.nextStep = QStringLiteral("gave up");
}

void CallHistory::leave(model::ExchangeRecord &record)
{
    record.status = 499;
    record.errorClass = model::ErrorClass::Cancelled;
    record.errorMessage = QStringLiteral("The tool closed the connection");
    record.usage[Meter::Output] /= 3;
    record.durationUs = std::max(record.firstTokenUs, record.durationUs / 3);
    record.attempts.back().durationUs = record.durationUs - record.overheadUs;
    record.attempts.back().errorClass = model::ErrorClass::Cancelled;
}

void CallHistory::price(model::ExchangeRecord &record)
{
    if (!record.succeeded() && record.errorClass != model::ErrorClass::Cancelled) {
        record.cost = {.source = model::CostSource::Computed, .total = Money(), .lines = {}, .priceRow = {}};
        return;
    }
    const model::Provider &provider = *m_configuration.provider(record.provider);
    record.cost = spend::priceOf(*m_prices, provider, record.upstreamModel, record.usage, record.startedAt);
    if (record.cost.isPriced() && record.errorClass == model::ErrorClass::Cancelled)
        record.cost.source = model::CostSource::Estimated;
    for (const model::Budget &budget : m_configuration.budgets) {
        if (record.cost.isPriced() && covers(budget.scope, record))
            record.budgets.push_back(budget.id);
    }
}

} // namespace waybill::shots
