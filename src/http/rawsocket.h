// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace waybill::http::raw {

/// What Qt's sockets can not do. Each is a no-op where the system lacks it; `descriptor` may be -1.

/// Closing will then send a reset, which no peer can take for the end of a message.
void resetOnClose(qintptr descriptor);
/// Ends our direction; the peer's bytes can still be read.
void shutdownWrite(qintptr descriptor);

/// A second handle on a connected TCP socket. Qt closes its own handle before it reports an error, and with it what the
/// peer had still sent and whether it reset the connection. Keeps the connection open until close().
class Witness final
{
public:
    Witness() = default;
    ~Witness() { close(); }
    Q_DISABLE_COPY_MOVE(Witness)

    void attach(qintptr descriptor);
    void close();
    /// Whether the peer cut the connection with a reset.
    [[nodiscard]] bool wasReset() const;
    /// What was received and not yet read, at most `limit` bytes.
    [[nodiscard]] QByteArray unread(qsizetype limit) const;

private:
    int m_descriptor = -1;
};

} // namespace waybill::http::raw
