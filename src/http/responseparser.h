// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headers.h"

#include <memory>
#include <optional>

namespace waybill::http {

/// Reads one answer from bytes as they come; interim answers (1xx) are skipped. Belongs to one connection and is
/// started anew for each request. Errors: problem() says in words what is not HTTP about the answer.
class ResponseParser final
{
public:
    static constexpr qsizetype kHeadLimit = 256 * 1024;
    static constexpr int kFieldLimit = 2'000;

    ResponseParser();
    ~ResponseParser();
    Q_DISABLE_COPY_MOVE(ResponseParser)

    void start(bool answersHead);
    /// Takes what it can, appends what is body to `body` and returns how much was taken; the rest must be fed again
    /// with more behind it.
    qsizetype feed(QByteArrayView bytes, QByteArray &body);

    [[nodiscard]] bool isHeadComplete() const;
    [[nodiscard]] bool isComplete() const;
    /// The head is complete and the body ends where the connection does.
    [[nodiscard]] bool endsWithConnection() const;
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] const char *problem() const; ///< Null while all is well.
    [[nodiscard]] int status() const;
    [[nodiscard]] Headers takeHeaders();

private:
    class Parser;
    std::unique_ptr<std::optional<Parser>> m_parser;
    bool m_answersHead = false;
};

} // namespace waybill::http
