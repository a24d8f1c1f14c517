// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/json.h"

#include <QByteArrayView>

#include <algorithm>
#include <string>
#include <string_view>

namespace waybill::dialect {

/// Bytes waiting to be understood. What has been consumed is dropped at the next append, without a copy of a long
/// incomplete rest each time; kJsonPadding bytes after the end are always readable. One thread.
class PaddedBuffer final
{
public:
    void append(QByteArrayView bytes)
    {
        m_bytes.erase(0, m_consumed);
        m_consumed = 0;
        const std::size_t needed = m_bytes.size() + static_cast<std::size_t>(bytes.size() + kJsonPadding);
        if (m_bytes.capacity() < needed)
            m_bytes.reserve(std::max(needed, 2 * m_bytes.size()));
        m_bytes.append(bytes.data(), static_cast<std::size_t>(bytes.size()));
    }
    void consume(std::size_t count) { m_consumed += count; }
    void clear()
    {
        m_bytes.clear();
        m_consumed = 0;
    }
    /// What is left, valid until the next append.
    std::string_view pending() const { return std::string_view(m_bytes).substr(m_consumed); }

private:
    std::string m_bytes;
    std::size_t m_consumed = 0;
};

inline QByteArrayView toView(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace waybill::dialect
