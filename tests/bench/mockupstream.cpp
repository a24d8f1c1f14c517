// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The upstream of the benchmark: answers every HTTP request at once with the same Chat completion, on one thread with
// epoll, so that what is measured is what stands before it. Prints its port, ends on SIGTERM.

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

constexpr std::string_view kBody
    = R"({"id":"chatcmpl-bench","object":"chat.completion","created":1795000000,"model":"bench-model",)"
      R"("choices":[{"index":0,"message":{"role":"assistant","content":"A waybill travels with the goods: it names the )"
      R"(sender, the receiver, the route and the charge, and every hand it passes through reads the same sheet.",)"
      R"("refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":42,)"
      R"("completion_tokens":31,"total_tokens":73,"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},)"
      R"("completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0}},"service_tier":"default"})";

std::string answer()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-request-id: req_bench\r\nContent-Length: "
        + std::to_string(kBody.size()) + "\r\n\r\n" + std::string(kBody);
}

/// The body's length as the header block says, 0 without one.
std::size_t contentLength(std::string_view head)
{
    constexpr std::string_view kName = "\r\ncontent-length:";
    const auto sameLetter = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    const auto found = std::search(head.begin(), head.end(), kName.begin(), kName.end(), sameLetter);
    if (found == head.end())
        return 0;
    auto digits = head.substr(static_cast<std::size_t>(found - head.begin()) + kName.size());
    digits.remove_prefix(std::min(digits.find_first_not_of(' '), digits.size()));
    std::size_t length = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), length);
    return length;
}

/// Takes whole requests off the front of `pending` and says how many there were.
std::size_t takeRequests(std::string &pending)
{
    std::size_t requests = 0;
    while (true) {
        const auto headEnd = pending.find("\r\n\r\n");
        if (headEnd == std::string::npos)
            return requests;
        const auto length = headEnd + 4 + contentLength(std::string_view(pending).substr(0, headEnd + 2));
        if (pending.size() < length)
            return requests;
        pending.erase(0, length);
        ++requests;
    }
}

int listenOnLoopback()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || bind(listener, generic, size) != 0 || listen(listener, 1024) != 0
        || getsockname(listener, generic, &size) != 0) {
        std::perror("mockupstream: cannot listen on 127.0.0.1");
        std::exit(1);
    }
    std::printf("%u\n", static_cast<unsigned>(ntohs(address.sin_port)));
    std::fflush(stdout);
    return listener;
}

class Upstream final
{
public:
    Upstream() { watch(m_listener); }

    [[noreturn]] void run()
    {
        std::array<epoll_event, 256> events;
        while (true) {
            const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int descriptor = events[static_cast<std::size_t>(i)].data.fd;
                if (descriptor == m_listener)
                    acceptAll();
                else if (!serve(descriptor))
                    drop(descriptor);
            }
        }
    }

private:
    void watch(int descriptor)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }

    void acceptAll()
    {
        while (true) {
            const int descriptor = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (descriptor < 0)
                return;
            const int on = 1;
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            watch(descriptor);
        }
    }

    /// False when the connection is to be closed. An answer fits the socket's buffer, so a short write is an error.
    bool serve(int descriptor)
    {
        const ssize_t got = read(descriptor, m_buffer.data(), m_buffer.size());
        if (got <= 0)
            return false;
        std::string &pending = m_pending[descriptor];
        pending.append(m_buffer.data(), static_cast<std::size_t>(got));
        for (std::size_t left = takeRequests(pending); left > 0; --left) {
            if (send(descriptor, m_answer.data(), m_answer.size(), MSG_NOSIGNAL)
                != static_cast<ssize_t>(m_answer.size()))
                return false;
        }
        return true;
    }

    void drop(int descriptor)
    {
        m_pending.erase(descriptor);
        close(descriptor);
    }

    const std::string m_answer = answer();
    const int m_listener = listenOnLoopback();
    const int m_epoll = epoll_create1(EPOLL_CLOEXEC);
    std::array<char, 65536> m_buffer;
    std::unordered_map<int, std::string> m_pending;
};

} // namespace

int main()
{
    Upstream().run();
}
