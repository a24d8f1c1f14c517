// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace waybill {

/// A failure in words a user can act on: what is wrong, where, and what to do.
struct Error
{
    explicit Error(QString text)
        : message(std::move(text))
    {
    }
    QString message;
    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason there is none. Errors on the data path are values; exceptions never cross a room.
template <typename T, typename E = Error> class [[nodiscard]] Result final
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(E error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const E &error() const { return std::get<1>(m_state); }
    T valueOr(T other) const { return *this ? **this : std::move(other); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value, or the reason for failure.
template <typename E> class [[nodiscard]] Result<void, E> final
{
public:
    Result() = default;
    Result(E error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error; }
    const E &error() const { return *m_error; }

private:
    std::optional<E> m_error;
};

} // namespace waybill
