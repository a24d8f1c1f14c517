// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace waybill {

/// Appends `value` in groups of seven bits, lowest first: one byte below 128. For compact blobs.
inline void appendVarint(QByteArray &out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.append(static_cast<char>((value & 0x7f) | 0x80));
    out.append(static_cast<char>(value));
}

/// Takes such numbers off a blob, which must outlive it. Nothing comes where the blob ends or is malformed.
class VarintReader final
{
public:
    explicit VarintReader(QByteArrayView blob)
        : m_rest(blob)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] std::optional<std::uint64_t> next()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<QByteArrayView> bytes(std::uint64_t count)
    {
        if (count > static_cast<std::uint64_t>(m_rest.size()))
            return std::nullopt;
        const auto taken = m_rest.first(static_cast<qsizetype>(count));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

private:
    QByteArrayView m_rest;
};

} // namespace waybill
