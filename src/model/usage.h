// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace waybill::model {

/// What is counted and priced. `Input` holds all prompt tokens including cache reads, cache writes and media;
/// `Output` all generated tokens including reasoning. The others are parts of these, or of each other
/// (the 5-minute and 1-hour writes are parts of `CacheWrite`; the media cache reads are part of two).
enum class Meter : std::uint8_t {
    Input,
    CacheRead,
    CacheWrite,
    CacheWrite5m,
    CacheWrite1h,
    TextIn,
    AudioIn,
    ImageIn,
    VideoIn,
    AudioCacheRead,
    ImageCacheRead,
    Output,
    Reasoning,
    TextOut,
    AudioOut,
    ImageOut,
    VideoOut,
    CitationOut,
};
inline constexpr std::size_t kMeterCount = 18;

/// The meter's name in the price book and in normal form: "input", "cache_read", "cache_write_1h", ….
std::string_view meterName(Meter meter);
std::optional<Meter> meterFromName(std::string_view name);

/// Something billed by the piece rather than by the token: "web_search", "image_out_each", "video_second", ….
struct CallCount
{
    QByteArray item;
    std::int64_t millionths = 0; ///< 1,000,000 is one piece; seconds may be fractions
    friend bool operator==(const CallCount &, const CallCount &) = default;
};

/// Usage in normal form: the same meaning whichever provider reported it.
struct Usage
{
    std::array<std::int64_t, kMeterCount> tokens{};
    std::vector<CallCount> calls;

    std::int64_t &operator[](Meter meter) { return tokens[static_cast<std::size_t>(meter)]; }
    std::int64_t operator[](Meter meter) const { return tokens[static_cast<std::size_t>(meter)]; }
    bool isEmpty() const;
    friend bool operator==(const Usage &, const Usage &) = default;
};

} // namespace waybill::model
