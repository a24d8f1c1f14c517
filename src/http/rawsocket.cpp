// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/rawsocket.h"

#if __has_include(<sys/socket.h>)
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#define WAYBILL_POSIX_SOCKETS
#elif __has_include(<winsock2.h>)
#include <winsock2.h>
#endif

namespace waybill::http::raw {

void resetOnClose([[maybe_unused]] qintptr descriptor)
{
#ifdef SO_LINGER
    linger option{};
    option.l_onoff = 1;
    if (descriptor != -1)
        ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option),
                     sizeof option);
#endif
}

void shutdownWrite([[maybe_unused]] qintptr descriptor)
{
    constexpr int kWrite = 1; // SHUT_WR and SD_SEND
    if (descriptor != -1)
        ::shutdown(static_cast<int>(descriptor), kWrite);
}

void Witness::attach([[maybe_unused]] qintptr descriptor)
{
    close();
#ifdef WAYBILL_POSIX_SOCKETS
    if (descriptor != -1)
        m_descriptor = ::dup(static_cast<int>(descriptor));
#endif
}

void Witness::close()
{
#ifdef WAYBILL_POSIX_SOCKETS
    if (m_descriptor != -1)
        ::close(m_descriptor);
#endif
    m_descriptor = -1;
}

bool Witness::wasReset() const
{
#if defined(WAYBILL_POSIX_SOCKETS) && defined(TCP_INFO)
    // An orderly end leaves our side in CLOSE_WAIT; only a reset closes it without our doing.
    tcp_info info{};
    socklen_t size = sizeof info;
    return m_descriptor != -1 && ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0
        && info.tcpi_state == TCP_CLOSE;
#else
    return false;
#endif
}

QByteArray Witness::unread([[maybe_unused]] qsizetype limit) const
{
    QByteArray bytes;
#ifdef WAYBILL_POSIX_SOCKETS
    std::array<char, 16'384> piece{};
    while (m_descriptor != -1 && bytes.size() < limit) {
        const auto count = ::recv(m_descriptor, piece.data(), piece.size(), MSG_DONTWAIT);
        if (count <= 0)
            break;
        bytes.append(piece.data(), count);
    }
#endif
    return bytes;
}

} // namespace waybill::http::raw
