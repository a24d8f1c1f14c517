// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/limits.h"
#include "http/request.h"

namespace waybill::http {

/// Reads requests from bytes as they come, one at a time, strictly: what two servers could read differently is refused.
/// Belongs to one connection. Errors: failure() carries the status and the sentence to answer with.
class RequestParser final
{
public:
    struct Failure
    {
        int status;
        const char *text;
    };

    explicit RequestParser(const Limits &limits);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    /// Takes what it can and returns how much; the rest must be fed again, with more behind it.
    qsizetype feed(QByteArrayView bytes);

    [[nodiscard]] bool hasStarted() const;
    [[nodiscard]] bool isHeadComplete() const;
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const std::optional<Failure> &failure() const;
    /// The head is complete, asks for "100 Continue", and no byte of the body has come.
    [[nodiscard]] bool awaitsContinue() const;
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] bool isHttp10() const;

    /// The complete request; the parser then starts over.
    [[nodiscard]] Request take();

private:
    class Parser;
    const Limits &m_limits;
    std::unique_ptr<std::optional<Parser>> m_parser;
};

} // namespace waybill::http
