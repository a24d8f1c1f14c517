// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headers.h"
#include "http/wirerequest.h"

#include <QNetworkReply>

namespace waybill::http {

class WireConnection;

/// One request on its way through the pool, and its answer. Owned by whoever sent it; deleting it cuts the request.
/// HTTP statuses are not errors here: error() speaks of the transport only. The body is as on the wire, without chunk
/// framing; nothing is decompressed, no redirect is followed.
/// Order of signals: metaDataChanged() once, readyRead() as often as needed, errorOccurred() or not, finished().
/// None is emitted before control has returned to the event loop once, except by abort(), which finishes at once.
class WireReply final : public QNetworkReply
{
    Q_OBJECT

public:
    enum class Failure {
        None,
        Connect,
        Tls,
        ClosedBeforeAnswer, ///< The connection ended before the first byte of the answer. The request may have been
                            ///< read.
        Truncated,
        Protocol,
        ConnectTimeout,
        FirstByteTimeout,
        IdleTimeout,
        TotalTimeout,
        Aborted
    };
    Q_ENUM(Failure)

    struct Timings
    {
        qint64 connectUs = -1; ///< Name lookup, TCP and TLS; -1 on a connection that was open already.
        qint64 firstByteUs = -1; ///< From sending to the complete head of the answer.
        bool reused = false;
        bool requestHandedToKernel = false; ///< While false, the other side can not have seen a byte of the request.
    };

    static constexpr qint64 kDefaultReadBuffer = 256 * 1024;

    ~WireReply() override;

    /// 0 until the head of the answer is complete.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const Headers &responseHeaders() const { return m_headers; }
    [[nodiscard]] Failure failure() const { return m_failure; }
    /// What went wrong in plain words, without secrets; empty when nothing did.
    [[nodiscard]] const QString &failureText() const { return m_failureText; }
    [[nodiscard]] const Timings &timings() const { return m_timings; }

    /// Moves everything that waits out of the buffer without copying it.
    [[nodiscard]] QByteArray takeAll();
    /// Looks at everything that waits; valid until control returns to the event loop or something is consumed.
    [[nodiscard]] QByteArrayView waiting() const { return QByteArrayView(m_buffer).sliced(m_offset); }
    void consume(qsizetype count);

    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Nothing more is read from the connection while this many bytes wait; 0 is without limit.
    void setReadBufferSize(qint64 size) override;

protected:
    qint64 readData(char *data, qint64 maximum) override;

private:
    friend class WireAccessManager;
    friend class WireConnection;

    explicit WireReply(WireRequest request);
    [[nodiscard]] qint64 space() const;
    void onConsumed();
    void takeHead(int status, Headers headers);
    void mirrorHeaders();
    void conclude(Failure failure, const QString &text);

    WireRequest m_request;
    WireConnection *m_connection = nullptr;
    Headers m_headers;
    QByteArray m_buffer;
    qsizetype m_offset = 0;
    QString m_failureText;
    Timings m_timings;
    std::chrono::steady_clock::time_point m_sentAt;
    int m_status = 0;
    Failure m_failure = Failure::None;
    bool m_mirrorsHeaders = false; // asked for through QNetworkAccessManager's own functions
};

} // namespace waybill::http
