// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"

#include "base/varint.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace waybill::store {

// Rollups on disk name meters by their position: new ones are added at the end, and none changes its place.
static_assert(static_cast<std::size_t>(model::Meter::CitationOut) == 17);

namespace {

QString toText(const QJsonArray &array)
{
    return array.isEmpty() ? QStringLiteral("")
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray fromText(const QString &text)
{
    return text.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(text.toUtf8()).array();
}

void addHeld(std::int64_t more, std::int64_t &sum)
{
    if (__builtin_add_overflow(sum, more, &sum))
        sum = more > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

void addCalls(QByteArrayView item, std::int64_t millionths, model::Usage &sum)
{
    const auto found = std::ranges::find_if(sum.calls, [&](const auto &call) { return call.item == item; });
    if (found == sum.calls.end())
        sum.calls.push_back({item.toByteArray(), millionths});
    else
        addHeld(millionths, found->millionths);
}
}

QString costLinesToText(const std::vector<model::CostLine> &lines)
{
    QJsonArray array;
    for (const auto &line : lines)
        array.append(QJsonArray{QString::fromUtf8(line.meter), qint64(line.count), qint64(line.rate),
                                qint64(line.amount.picodollars())});
    return toText(array);
}

std::vector<model::CostLine> costLinesFromText(const QString &text)
{
    std::vector<model::CostLine> lines;
    for (const QJsonValue &value : fromText(text)) {
        const QJsonArray line = value.toArray();
        lines.push_back({line[0].toString().toUtf8(), line[1].toInteger(), line[2].toInteger(),
                         Money::fromPicodollars(line[3].toInteger())});
    }
    return lines;
}

QString callsToText(const std::vector<model::CallCount> &calls)
{
    QJsonArray array;
    for (const auto &call : calls)
        array.append(QJsonArray{QString::fromUtf8(call.item), qint64(call.millionths)});
    return toText(array);
}

std::vector<model::CallCount> callsFromText(const QString &text)
{
    std::vector<model::CallCount> calls;
    for (const QJsonValue &value : fromText(text))
        calls.push_back({value[0].toString().toUtf8(), value[1].toInteger()});
    return calls;
}

QString namesToText(const std::vector<QString> &names)
{
    QJsonArray array;
    for (const QString &name : names)
        array.append(name);
    return toText(array);
}

std::vector<QString> namesFromText(const QString &text)
{
    std::vector<QString> names;
    for (const QJsonValue &value : fromText(text))
        names.push_back(value.toString());
    return names;
}

QString meterColumns()
{
    QStringList names;
    for (std::size_t i = 0; i < model::kMeterCount; ++i) {
        const auto name = model::meterName(static_cast<model::Meter>(i));
        names << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    return names.join(QStringLiteral(", "));
}

QByteArray usageToBlob(const model::Usage &usage)
{
    QByteArray blob;
    appendVarint(blob, static_cast<std::uint64_t>(std::ranges::count_if(usage.tokens, [](auto n) { return n != 0; })));
    for (std::size_t i = 0; i < model::kMeterCount; ++i) {
        if (usage.tokens[i] == 0)
            continue;
        appendVarint(blob, i);
        appendVarint(blob, static_cast<std::uint64_t>(usage.tokens[i]));
    }
    for (const auto &call : usage.calls) {
        appendVarint(blob, static_cast<std::uint64_t>(call.item.size()));
        blob += call.item;
        appendVarint(blob, static_cast<std::uint64_t>(call.millionths));
    }
    return blob;
}

bool addUsageFromBlob(QByteArrayView blob, model::Usage &usage)
{
    VarintReader reader(blob);
    const auto meters = reader.next();
    if (!meters)
        return blob.isEmpty();
    for (std::uint64_t i = 0; i < *meters; ++i) {
        const auto meter = reader.next();
        const auto count = reader.next();
        if (!meter || !count || *meter >= model::kMeterCount)
            return false;
        addHeld(static_cast<std::int64_t>(*count), usage.tokens[*meter]);
    }
    while (!reader.atEnd()) {
        const auto length = reader.next();
        const auto item = length ? reader.bytes(*length) : std::nullopt;
        const auto millionths = reader.next();
        if (!item || !millionths)
            return false;
        addCalls(*item, static_cast<std::int64_t>(*millionths), usage);
    }
    return true;
}

void addUsage(const model::Usage &usage, model::Usage &sum)
{
    for (std::size_t i = 0; i < model::kMeterCount; ++i)
        addHeld(usage.tokens[i], sum.tokens[i]);
    for (const auto &call : usage.calls)
        addCalls(call.item, call.millionths, sum);
}

} // namespace waybill::store
