// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/calltiming.h"

#include "ui/requests/callcells.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
using Kind = WaterfallStep::Kind;

constexpr std::int64_t kSecond = 1'000'000;
/// Shorter pauses between tries are bookkeeping, not waiting.
constexpr std::int64_t kLeastPauseUs = 1'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

bool hasFailed(const model::AttemptRecord &attempt)
{
    return attempt.errorClass != model::ErrorClass::None;
}

QString streamRemark(const model::ExchangeRecord &record, std::int64_t length)
{
    const std::int64_t output = record.usage[model::Meter::Output];
    // An answer in one piece says nothing of how fast its tokens were made.
    if (!record.streaming || output <= 0 || length <= 0)
        return {};
    return translated("%1, %2 tok/s").arg(format::duration(length), format::number(output * kSecond / length));
}

void addAttempt(std::vector<WaterfallStep> &steps, const model::ExchangeRecord &record, std::size_t number)
{
    const model::AttemptRecord &attempt = record.attempts[number];
    const std::int64_t start = (attempt.startedAt - record.startedAt).count();
    const auto named
        = [number](const QString &what) { return QStringLiteral("%1 \u00b7 %2").arg(number + 1).arg(what); };
    const std::int64_t connected = std::max<std::int64_t>(0, attempt.connectUs);
    if (attempt.connectUs >= 0)
        steps.push_back({Kind::Connect, named(translated("connect, TLS")), start, connected, {}});

    const bool answered = attempt.firstByteUs >= 0;
    const std::int64_t waited = (answered ? attempt.firstByteUs : attempt.durationUs) - connected;
    if (hasFailed(attempt)) {
        const std::int64_t length = std::max(waited, attempt.durationUs - connected);
        const QString remark
            = format::duration(length) + QStringLiteral(", ") + statusText(attempt.status, attempt.errorClass);
        steps.push_back({Kind::Failed, named(translated("wait")), start + connected, length, remark});
        return;
    }
    steps.push_back({Kind::Wait, named(translated("first byte")), start + connected, waited, {}});
    const std::int64_t streamed = attempt.durationUs - attempt.firstByteUs;
    if (answered && streamed > 0)
        steps.push_back({Kind::Stream, record.streaming ? named(translated("stream")) : named(translated("download")),
                         start + attempt.firstByteUs, streamed, streamRemark(record, streamed)});
}
} // namespace

std::vector<WaterfallStep> timingOf(const model::ExchangeRecord &record)
{
    std::vector<WaterfallStep> steps;
    std::int64_t end = 0;
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        const model::AttemptRecord &attempt = record.attempts[i];
        const std::int64_t start = (attempt.startedAt - record.startedAt).count();
        if (start - end >= kLeastPauseUs)
            steps.push_back({Kind::Own, i == 0 ? translated("Queue") : translated("Back-off"), end, start - end, {}});
        addAttempt(steps, record, i);
        end = start + attempt.durationUs;
    }
    return steps;
}

QString connectionsText(const model::ExchangeRecord &record)
{
    const auto opened
        = std::ranges::count_if(record.attempts, [](const auto &attempt) { return attempt.connectUs >= 0; });
    const auto reused = std::ranges::count_if(record.attempts, &model::AttemptRecord::connectionReused);
    QStringList parts;
    if (reused > 0)
        parts += reused == 1 ? translated("one connection reused") : translated("%1 connections reused").arg(reused);
    if (opened > 0)
        parts += opened == 1 ? translated("one connection opened") : translated("%1 connections opened").arg(opened);
    return parts.join(QStringLiteral(", "));
}

} // namespace waybill::ui
