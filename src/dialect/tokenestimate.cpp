// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/tokenestimate.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <array>

namespace waybill::dialect {

namespace {
constexpr qsizetype kStride = 512;
constexpr qsizetype kProbe = 48;

constexpr auto kIsBase64 = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool isBase64(char c)
{
    return kIsBase64[static_cast<unsigned char>(c)];
}

// What the base64 of PNG, JPEG, GIF and WebP begins with.
bool isPicture(QByteArrayView blob)
{
    return std::ranges::any_of(
        std::array{QByteArrayView("iVBOR"), QByteArrayView("/9j/"), QByteArrayView("R0lGOD"), QByteArrayView("UklGR")},
        [blob](QByteArrayView magic) { return blob.startsWith(magic); });
}

struct Blobs
{
    qsizetype bytes = 0;
    qint64 tokens = 0;
};

Blobs findBlobs(QByteArrayView body)
{
    Blobs blobs;
    for (qsizetype probe = kStride; probe + kProbe < body.size(); probe += kStride) {
        if (!std::all_of(body.begin() + probe, body.begin() + probe + kProbe, isBase64))
            continue;
        qsizetype begin = probe;
        while (begin > 0 && isBase64(body[begin - 1]))
            --begin;
        qsizetype end = probe + kProbe;
        while (end < body.size() && isBase64(body[end]))
            ++end;
        if (end - begin < 2 * kStride)
            continue;
        const QByteArrayView blob = body.sliced(begin, end - begin);
        // The slash of "image/png;base64," is escaped by some writers, so the data itself tells what it is.
        blobs.bytes += blob.size();
        blobs.tokens += kMediaTokens + (isPicture(blob) ? 0 : blob.size() / 64);
        probe = end;
    }
    return blobs;
}

// Each media part names its kind once; a Chat part names it twice, as type and as key.
qint64 mediaParts(model::Operation operation, QByteArrayView body)
{
    static const QByteArrayMatcher chat("\"image_url\"");
    static const QByteArrayMatcher responses("\"input_image\"");
    static const QByteArrayMatcher anthropic("\"image\"");
    static const QByteArrayMatcher gemini("\"fileData\"");
    const QByteArrayMatcher &matcher = operation == model::Operation::Responses ? responses
        : model::dialectOf(operation) == model::Dialect::Anthropic              ? anthropic
        : model::dialectOf(operation) == model::Dialect::Gemini                 ? gemini
                                                                                : chat;
    qint64 count = 0;
    for (qsizetype at = 0; (at = matcher.indexIn(body.data(), body.size(), at)) >= 0; at += matcher.pattern().size())
        ++count;
    return &matcher == &chat ? (count + 1) / 2 : count;
}
} // namespace

qint64 estimatedInputTokens(model::Operation operation, QByteArrayView body)
{
    const Blobs blobs = findBlobs(body);
    const qint64 media = std::max(blobs.tokens, mediaParts(operation, body) * kMediaTokens);
    return (body.size() - blobs.bytes + 1) / 2 + media;
}

} // namespace waybill::dialect
